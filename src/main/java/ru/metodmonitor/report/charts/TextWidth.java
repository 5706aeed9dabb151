package ru.metodmonitor.report.charts;

/** How wide words are in the bundled font. */
public final class TextWidth {
    private TextWidth() {}

    /** The width in the unit of the size. */
    public static double of(String text, double size) {
        // Measured large: small sizes are rounded by hinting.
        return Lettering.width(text, 100, false) * size / 100;
    }
}
