package ru.metodmonitor.evidence;

/** How an entry came in. */
public enum Way {
    /** One typed line. */
    LINE,
    /** Step by step. */
    DIALOG,
    /** A pasted list. */
    PASTE,
    /** Read from an order's file. */
    FILE,
    /** From a workbook. */
    WORKBOOK
}
