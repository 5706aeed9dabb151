package ru.metodmonitor.report.charts;

/** The group of a school within its cluster. */
public enum Standing {
    /** Its whole interval of places is above the middle. */
    UPPER(Ink.UPPER),
    /** Its interval touches the middle. */
    MIDDLE(Ink.OTHER),
    /** Its whole interval is below the middle. */
    LOWER(Ink.LOWER);

    private final Ink ink;

    Standing(Ink ink) {
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }
}
