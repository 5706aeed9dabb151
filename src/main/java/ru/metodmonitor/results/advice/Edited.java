package ru.metodmonitor.results.advice;

/** What came of an operator's edit. */
public enum Edited {
    /** The words are the operator's from now on. */
    SAVED,
    /** The rule's own words hold again. */
    RESTORED,
    /** The year is approved: its recommendations are frozen with it. */
    APPROVED,
    /** Nothing was typed, or too much. */
    WRONG_LENGTH,
    /** The rule no longer holds for that school. */
    GONE
}
