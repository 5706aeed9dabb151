package ru.metodmonitor.registry;

import java.util.Locale;

/** Capitals as names have them. */
public final class Casing {
    private Casing() {}

    /** ИВАНОВА, иванова and Иванова become Иванова; parts of a hyphenated name each. */
    public static String name(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            String c = word.substring(i, i + 1);
            out.append(start ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT));
            start = c.equals("-");
        }
        return out.toString();
    }
}
