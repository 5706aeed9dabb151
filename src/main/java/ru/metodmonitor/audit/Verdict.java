package ru.metodmonitor.audit;

/** What the auditor found an entry to be. */
public enum Verdict {
    /** The order says so. */
    RIGHT,
    /** The order says otherwise. */
    WRONG,
    /** There is nothing to hold it against. */
    NO_DOCUMENT
}
