package ru.metodmonitor.report.word;

import java.util.List;
import java.util.Optional;

/**
 * Figures for one of Word's own charts: who gets the document can change the chart and its numbers there.
 *
 * @param kind bars side by side, or lines over time
 * @param description for those who don't see it
 * @param categories below, in order
 * @param series what is compared
 * @param axis what the numbers are
 */
public record Diagram(Kind kind, String description, List<String> categories, List<Series> series, String axis) {
    /** Copies the lists. */
    public Diagram {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** What it looks like. */
    public enum Kind {
        /** Bars side by side. */
        BARS,
        /** Lines with marks. */
        LINES
    }

    /**
     * One row of numbers.
     *
     * @param name in the legend
     * @param values one a category, where known
     */
    public record Series(String name, List<Optional<Double>> values) {
        /** Copies the values. */
        public Series {
            values = List.copyOf(values);
        }
    }
}
