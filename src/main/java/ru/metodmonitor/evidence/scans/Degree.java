package ru.metodmonitor.evidence.scans;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.scans.Recognised.Word;

/**
 * The Roman numbers I, II and III before «степени» and «место», which a recogniser of Russian takes for letters and brackets. Its reading
 * is settled by another: how many strokes a line across the middle of the word meets. Where both disagree the word is not sure.
 */
final class Degree {
    private static final int INK = 128;
    private static final Pattern UNIT = Pattern.compile("\\W*(?:степен|мест)\\p{L}*.*");
    private static final Set<String> ONE =
            Set.of("i", "1", "|", "[", "]", "!", "l", "г", "т", "(", "[]", "і", "/", "\\");
    private static final Set<String> TWO =
            Set.of("ii", "11", "п", "и", "й", "н", "ц", "іі", "||", "гг", "тт", "[[", "i1", "1i", "[1", "1]");
    private static final Set<String> THREE = Set.of(
            "iii", "111", "ш", "щ", "пт", "пг", "п1", "1п", "ип", "пи", "ит", "ттт", "ііі", "|||", "гп", "нг", "тп",
            "пi", "hi");
    private static final Set<String> ARABIC = Set.of("2", "3", "4", "5", "2-е", "3-е", "1-е", "1-ое", "2-ое", "3-ье");
    private static final int LONGEST = 4;

    private Degree() {}

    /** The word as it should stand, if the next one tells that it is such a number. */
    static Word settled(Grey page, Word word, String next) {
        String text = word.text().toLowerCase(Locale.ROOT);
        String bare = text.length() > 1 ? text.replaceAll("[.,;:]+$", "") : text;
        if (!UNIT.matcher(next).matches() || bare.length() > LONGEST || ARABIC.contains(bare)) {
            return word;
        }
        int strokes = strokes(page, word);
        boolean agreed = switch (strokes) {
            case 1 -> ONE.contains(bare);
            case 2 -> TWO.contains(bare);
            case 3 -> THREE.contains(bare);
            default -> false;
        };
        if (!agreed) {
            return like(word, word.text(), 0);
        }
        return like(word, bare.equals("1") ? "1" : "I".repeat(strokes), 100);
    }

    private static Word like(Word word, String text, double confidence) {
        return new Word(text, word.x(), word.y(), word.width(), word.height(), confidence, word.line());
    }

    /** The same number at three heights, or none. */
    private static int strokes(Grey page, Word word) {
        int first = strokes(page, word, 0.4);
        boolean alike = first == strokes(page, word, 0.5) && first == strokes(page, word, 0.6);
        return alike ? first : 0;
    }

    private static int strokes(Grey page, Word word, double height) {
        int y = word.y() + (int) (height * word.height());
        int runs = 0;
        boolean ink = false;
        for (int x = word.x() - 3; x <= word.x() + word.width() + 3; x++) {
            boolean now = page.at(x, y) < INK;
            runs += now && !ink ? 1 : 0;
            ink = now;
        }
        return runs;
    }
}
