package ru.metodmonitor.report.word;

/**
 * A column of a table.
 *
 * @param title in the header row
 * @param width in millimetres; a table of full width has {@link WordDocument#TEXT_WIDTH}
 * @param numbers held at the right
 */
public record Column(String title, double width, boolean numbers) {
    /** A column of words. */
    public static Column words(String title, double width) {
        return new Column(title, width, false);
    }

    /** A column of numbers. */
    public static Column numbers(String title, double width) {
        return new Column(title, width, true);
    }
}
