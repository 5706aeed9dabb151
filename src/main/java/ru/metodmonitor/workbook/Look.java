package ru.metodmonitor.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells of our workbooks look: one place for colours, fonts and number formats. */
enum Look {
    /** Column headings. */
    HEADER,
    /** Text from people on one line, always text. */
    TEXT,
    /** Text from people over as many lines as it needs. */
    WRAPPED,
    /** Short codes in the middle of a column. */
    CODE,
    /** Short codes beside text over several lines. */
    TOP_CODE,
    /** Whole numbers that may be changed in an unprotected copy: what everything else is computed from. */
    INPUT,
    /** Whole numbers. */
    WHOLE,
    /** One decimal: shares in percent. */
    ONE,
    /** One decimal with its sign: changes. */
    SIGNED,
    /** Two decimals: scores. */
    TWO,
    /** A place in the ranking. */
    PLACE,
    /** Two decimals, bold: the index. */
    INDEX,
    /** Dates. */
    DATE,
    /** Dates with time. */
    TIME,
    /** A cell that has to be corrected. */
    WRONG,
    /** A date cell that has to be corrected. */
    WRONG_DATE,
    /** Why it has to be corrected. */
    REASON,
    /** A page's title. */
    TITLE,
    /** A heading within a page. */
    HEADING,
    /** Running text. */
    NOTE,
    /** Names in a list of facts. */
    LABEL,
    /** Cells to be filled in by people. */
    ENTRY,
    /** Dates to be filled in by people. */
    ENTRY_DATE,
    /** Whole numbers to be filled in by people. */
    ENTRY_WHOLE;

    static final String FONT = "Calibri";
    static final String INK = "1F2A37";
    static final String DEEP = "1F3A5F";
    static final String MUTED = "5F6B7A";
    static final String LINE = "D5DCE4";
    static final String PALE = "F3F6FA";
    static final String GREEN = "DDF0E3";
    static final String DEEP_GREEN = "1E6B40";
    static final String AMBER = "FCEFD2";
    static final String DEEP_AMBER = "8A5A00";
    static final String RED = "FBE1DD";
    static final String DEEP_RED = "A3241B";
    static final String BAR = "8FB4DE";

    private static final String TEXT_FORMAT = "@";
    private static final String DATE_FORMAT = "dd.mm.yyyy";

    XSSFCellStyle in(XSSFWorkbook book) {
        return switch (this) {
            case HEADER -> header(book);
            case TEXT -> text(book);
            case WRAPPED -> wrapped(book);
            case CODE -> aligned(text(book), HorizontalAlignment.CENTER);
            case TOP_CODE -> top(aligned(text(book), HorizontalAlignment.CENTER));
            case INPUT -> filled(formatted(book, cell(book), "0"), PALE);
            case WHOLE -> formatted(book, cell(book), "0");
            case ONE -> formatted(book, cell(book), "0.0");
            case SIGNED -> formatted(book, cell(book), "+0.0;\u22120.0;0.0");
            case TWO -> formatted(book, cell(book), "0.00");
            case PLACE -> aligned(formatted(book, cell(book), "0"), HorizontalAlignment.CENTER);
            case INDEX -> font(formatted(book, cell(book), "0.00"), book, 11, true, INK);
            case DATE -> aligned(formatted(book, cell(book), DATE_FORMAT), HorizontalAlignment.CENTER);
            case TIME -> aligned(formatted(book, cell(book), DATE_FORMAT + " hh:mm"), HorizontalAlignment.CENTER);
            case WRONG -> filled(text(book), RED);
            case WRONG_DATE -> filled(formatted(book, cell(book), DATE_FORMAT), RED);
            case REASON -> font(wrapped(book), book, 11, false, DEEP_RED);
            case TITLE -> font(bare(book), book, 18, true, DEEP);
            case HEADING -> font(bare(book), book, 12, true, DEEP);
            case NOTE -> top(bare(book));
            case LABEL -> font(top(bare(book)), book, 11, false, MUTED);
            case ENTRY -> open(text(book));
            case ENTRY_DATE -> open(aligned(formatted(book, cell(book), DATE_FORMAT), HorizontalAlignment.CENTER));
            case ENTRY_WHOLE -> open(formatted(book, cell(book), "0"));
        };
    }

    static XSSFColor colour(String rgb) {
        // A sheet's colours have four bytes; the first is how opaque they are.
        return new XSSFColor(bytes("FF" + rgb), null);
    }

    static byte[] bytes(String rgb) {
        return java.util.HexFormat.of().parseHex(rgb);
    }

    private static XSSFCellStyle header(XSSFWorkbook book) {
        XSSFCellStyle style = filled(font(cell(book), book, 10, true, "FFFFFF"), DEEP);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return aligned(style, HorizontalAlignment.CENTER);
    }

    private static XSSFCellStyle bare(XSSFWorkbook book) {
        XSSFCellStyle style = font(book.createCellStyle(), book, 11, false, INK);
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle top(XSSFCellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle cell(XSSFWorkbook book) {
        XSSFCellStyle style = font(book.createCellStyle(), book, 11, false, INK);
        XSSFColor line = colour(LINE);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(line);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(line);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle text(XSSFWorkbook book) {
        XSSFCellStyle style = formatted(book, cell(book), TEXT_FORMAT);
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFWorkbook book) {
        XSSFCellStyle style = top(text(book));
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle formatted(XSSFWorkbook book, XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle aligned(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setAlignment(alignment);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle open(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private static XSSFCellStyle font(XSSFCellStyle style, XSSFWorkbook book, int size, boolean bold, String rgb) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(rgb));
        style.setFont(font);
        return style;
    }
}
