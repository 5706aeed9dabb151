package ru.metodmonitor.registry;

import java.util.Locale;

/** Brings texts that people write differently to one form, so that they can be compared. */
public final class Folding {
    private Folding() {}

    /** Lower case, {@code ё} as {@code е}, everything but letters and digits as one space; invisible characters go. */
    public static String words(String text) {
        return folded(text, true);
    }

    /** One pass, for every line of every list and workbook comes by here. */
    private static String folded(String text, boolean spaced) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean gap = false;
        int c;
        for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (isWord(c)) {
                if (gap && spaced && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(c == 'ё' ? 'е' : c);
            } else if (Character.getType(c) != Character.FORMAT) {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** {@link #words} without the spaces: {@code №412-о} and {@code 412 О} are the same key. */
    public static String key(String text) {
        return folded(text, false);
    }
}
