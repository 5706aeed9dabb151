package ru.metodmonitor.evidence.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line from which what is understood is taken out; places stay where they are. */
final class Blanking {
    /** What is taken out leaves a mark, so that words on its two sides don't become one name. */
    private static final char MARK = ';';

    private final StringBuilder left;

    Blanking(String text) {
        this.left = new StringBuilder(text);
    }

    void erase(int start, int end) {
        for (int i = start; i < end; i++) {
            // Cells stay cells.
            if (left.charAt(i) != '\t') {
                left.setCharAt(i, MARK);
            }
        }
    }

    void erase(Pattern pattern) {
        Matcher matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            erase(matcher.start(), matcher.end());
        }
    }

    /** What is left. */
    String text() {
        return left.toString();
    }

    /** The words that are left. */
    String words() {
        return text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
