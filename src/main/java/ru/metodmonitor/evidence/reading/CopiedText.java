package ru.metodmonitor.evidence.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a copied line what copying has done to it; what a reader sees stays the same. */
final class CopiedText {
    private static final String LATIN = "ABCEHKMOPTXaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХасеорху";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00ad]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]+");
    private static final Pattern AROUND_TAB = Pattern.compile(" *\\t *");
    private static final Pattern KINDERGARTEN =
            Pattern.compile("(?<!\\p{L})(?:[Дд]\\s?/\\s?[Сс]|д\\.\\s?с\\.)(?!\\p{L})\\s*");
    private static final Pattern SECONDARY = Pattern.compile("(?<!\\p{L})с\\.\\s?ш\\.\\s*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private CopiedText() {}

    /**
     * One kind of space, no invisible characters, cells separated by tabs, Cyrillic words in Cyrillic letters; no margins, but an empty
     * first cell stays.
     */
    static String cells(String line) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(line, Normalizer.Form.NFC))
                .replaceAll("");
        String spaced = SPACES.matcher(plain).replaceAll(" ");
        String tabbed = spaced.indexOf('|') >= 0 && spaced.indexOf('\t') < 0 ? piped(spaced) : spaced;
        return withoutMargins(whole(AROUND_TAB.matcher(tabbed).replaceAll("\t")));
    }

    private static String piped(String text) {
        String row = text.strip();
        int start = row.startsWith("|") ? 1 : 0;
        int end = row.endsWith("|") ? row.length() - 1 : row.length();
        return row.substring(start, Math.max(start, end)).replace('|', '\t');
    }

    private static String withoutMargins(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Words that are abbreviated to what would not look like a word. */
    private static String whole(String text) {
        String spelled = cyrillic(text);
        return spelled.indexOf('/') < 0 && spelled.indexOf('.') < 0
                ? spelled
                : SECONDARY
                        .matcher(KINDERGARTEN.matcher(spelled).replaceAll("детский сад "))
                        .replaceAll("СШ ");
    }

    /** Words that mix both alphabets were typed or scanned so: «CОШ» with a Latin C; so were single letters before a dot. */
    private static String cyrillic(String text) {
        StringBuilder out = new StringBuilder(text);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean initial = word.end() - word.start() == 1 && text.startsWith(".", word.end());
            if (initial || word.group().chars().anyMatch(c -> c >= 'А' && c <= 'ё')) {
                for (int i = word.start(); i < word.end(); i++) {
                    int at = LATIN.indexOf(text.charAt(i));
                    if (at >= 0) {
                        out.setCharAt(i, CYRILLIC.charAt(at));
                    }
                }
            }
        }
        return out.toString();
    }
}
