package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles in quotes: «Роман А. С. Пушкина „Евгений Онегин“ на уроках» speaks of nobody who took part. What stands in quotes counts only
 * if it is a school's name, a whole person's name or a result.
 */
final class Quotes {
    private static final Pattern PLAIN = Pattern.compile("\"[^\"\\t]{2,}?\"|“[^”\\t]{2,}?”|„[^“\\t]{2,}?“");
    private static final Pattern OF_SCHOOL = Pattern.compile(
            "(?iu)(?:сош|оош|школ\\p{L}*|гимнази\\p{L}*|лице\\p{L}{1,3}|учреждени\\p{L}*|центр\\p{L}*|М[ОБАК]{1,2}[ОБУ]{1,3})[\\s-]*$");
    private static final Pattern SCHOOL = Pattern.compile(
            "(?iu).{0,60}?(?:сош|оош|школ\\p{L}*|гимнази\\p{L}*|лице\\p{L}{1,3})\\s*(?:№|N)?\\s*\\d{1,4}(?:\\s+г\\.?\\s*Сочи)?");

    private Quotes() {}

    static void erase(Blanking left) {
        String text = left.text();
        for (int[] span : spans(text)) {
            String inside = text.substring(span[0] + 1, span[1] - 1).strip();
            if (!counts(inside, text.substring(0, span[0]))) {
                left.erase(span[0], span[1]);
            }
        }
    }

    private static boolean counts(String inside, String before) {
        return OF_SCHOOL.matcher(before).find()
                || SCHOOL.matcher(inside).matches()
                || ResultWord.in(inside)
                        .filter(r -> r.start() == 0 && r.end() == inside.length())
                        .isPresent()
                || NameScan.in(inside).stream()
                        .anyMatch(n -> !n.patronymic().isEmpty() && n.typed().equals(inside));
    }

    /** Outermost pairs; an opening quote that nobody closes is none. */
    private static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '«' && depth++ == 0) {
                start = i;
            } else if (c == '»' && depth > 0 && --depth == 0) {
                spans.add(new int[] {start, i + 1});
            }
        }
        if (depth > 0 && text.indexOf('»', start) > 0) {
            // «Роман «Евгений Онегин»: one mark closes both.
            spans.add(new int[] {start, text.lastIndexOf('»') + 1});
        }
        Matcher plain = PLAIN.matcher(text);
        while (plain.find()) {
            spans.add(new int[] {plain.start(), plain.end()});
        }
        return spans;
    }
}
