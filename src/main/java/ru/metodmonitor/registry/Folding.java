package ru.metodmonitor.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts that people write differently to one form, so that they can be compared. */
public final class Folding {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00ad]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Lower case, {@code ё} as {@code е}, everything but letters and digits as one space. */
    public static String words(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("");
        return NOT_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }

    /** {@link #words} without the spaces: {@code №412-о} and {@code 412 О} are the same key. */
    public static String key(String text) {
        return words(text).replace(" ", "");
    }
}
