package ru.metodmonitor.workbook;

import org.apache.poi.xssf.usermodel.XSSFRow;

/** How high a row must be to show wrapped texts whole: neither Excel nor LibreOffice sees to that in a file that no hand has edited. */
final class Wrapping {
    /** A line of 11 points. */
    private static final float LINE = 15.2f;

    /** No row can be higher. */
    private static final float HIGHEST = 409;

    /** A letter is as wide as a digit, by which columns are measured, or a little wider; a cell keeps some room at its edges. */
    private static final double LETTER = 1.06;

    private static final int EDGES = 1;

    private Wrapping() {}

    /** As many lines as a text takes in a column of so many digits. */
    static int lines(String text, int width) {
        double room = (width - EDGES) / LETTER;
        return text.lines().mapToInt(line -> wrapped(line, room)).sum();
    }

    private static int wrapped(String line, double room) {
        int lines = 1;
        double used = 0;
        for (String word : line.split(" ")) {
            if (used > 0 && used + word.length() > room) {
                lines++;
                used = 0;
            }
            // A word longer than a line is broken.
            lines += (int) (Math.max(0, word.length() - 1) / room);
            used = used % room + word.length() % room + 1;
        }
        return lines;
    }

    /** Makes a row as high as its highest text: each with the width of its column. */
    static void fit(XSSFRow row, Cell... texts) {
        int most = 1;
        for (Cell cell : texts) {
            most = Math.max(most, lines(cell.text(), cell.width()));
        }
        row.setHeightInPoints(Math.min(HIGHEST, most * LINE + 2));
    }

    /** A text in a column of so many digits. */
    record Cell(String text, int width) {}
}
