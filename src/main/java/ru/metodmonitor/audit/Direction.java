package ru.metodmonitor.audit;

/** What is held against what. */
public enum Direction {
    /** Entries against their orders: is what counts true? */
    TRUTH,
    /** Orders against their entries: is everything there? */
    COMPLETENESS
}
