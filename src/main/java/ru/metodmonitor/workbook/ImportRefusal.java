package ru.metodmonitor.workbook;

/** Why a file can't be imported at all. */
public enum ImportRefusal {
    /** No workbook: a text, a picture, an empty file, another archive. */
    NOT_A_WORKBOOK,
    /** The binary format of Excel 97–2003 or {@code .xlsb}. */
    OLD_EXCEL,
    /** {@code .ods}. */
    OPEN_DOCUMENT,
    /** Opens with a password only. */
    ENCRYPTED,
    /** A workbook that is damaged. */
    BROKEN,
    /** Unpacks to more than any honest import. */
    TOO_BIG,
    /** More filled rows than {@link ImportReader#MOST_ROWS}. */
    TOO_MANY_ROWS,
    /** None of the four sheets is there. */
    NO_KNOWN_SHEET,
    /** One of the four sheets is there twice. */
    REPEATED_SHEET,
    /** A sheet lacks columns. */
    MISSING_COLUMNS,
    /** A column is there twice. */
    REPEATED_COLUMN,
    /** The sheets are there, but no row is filled. */
    NO_ROWS
}
