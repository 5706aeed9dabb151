package ru.metodmonitor.indicators;

/** What is said of a figure beside what it is compared with. */
public enum Verdict {
    /** More than chance gives. */
    ABOVE,
    /** Chance may give it: nothing is said. */
    WITHIN,
    /** Less than chance gives. */
    BELOW
}
