package ru.metodmonitor.report.charts;

import java.awt.Color;

/**
 * The colours, each with one meaning in every picture and document. The saturated ones are from the palette that people with any
 * colour vision can tell apart (Okabe and Ito 2008, "Color Universal Design").
 */
public enum Ink {
    /** Words. */
    TEXT(0x1F2933),
    /** Words of less weight. */
    SOFT(0x5B6770),
    /** Axes and frames. */
    RULE(0xC3CAD1),
    /** Lines of a grid. */
    GRID(0xE6EAED),
    /** The middle half of a cluster. */
    BAND(0xDDE2E7),
    /** The inner part of a funnel, within {@link #GRID}. */
    INNER(0xCDD5DC),
    /** The background of what is the reader's own. */
    TINT(0xE3F0F8),
    /** The paper. */
    PAPER(0xFFFFFF),
    /** The school that the picture is about; blue. */
    OWN(0x0072B2),
    /** How far chance may reach, drawn over {@link #OWN}. */
    CHANCE(0x083D5C),
    /** A median or a centre. */
    MEDIAN(0x1F2933),
    /** Other schools, and the middle group. */
    OTHER(0x8A949E),
    /** The upper group, above the limits; bluish green. */
    UPPER(0x009E73),
    /** The lower group, below the limits; vermilion. */
    LOWER(0xD55E00),
    /** Cluster A; reddish purple. */
    CLUSTER_A(0xCC79A7),
    /** Cluster B; sky blue. */
    CLUSTER_B(0x56B4E9),
    /** Cluster C; orange. */
    CLUSTER_C(0xE69F00);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Six hex digits, as documents and pages take it. */
    public String hex() {
        return String.format("%06X", rgb);
    }

    Color color() {
        return new Color(rgb);
    }
}
