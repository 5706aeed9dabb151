package ru.metodmonitor.endure;

import java.util.Locale;

/** How far a run goes, and its table. */
public final class Endure {
    private Endure() {}

    /**
     * A size of this run.
     *
     * @param name as in {@code -Dendure.NAME=…}
     * @param small what the suite takes
     */
    static int size(String name, int small) {
        return Integer.getInteger("endure." + name, small);
    }

    /** One line of the table. */
    @SuppressWarnings("SystemOut")
    public static void tell(String what, String figures, Object... values) {
        System.out.printf(Locale.ROOT, "| %-28s | %s |%n", what, String.format(Locale.ROOT, figures, values));
    }
}
