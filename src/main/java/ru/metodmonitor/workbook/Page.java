package ru.metodmonitor.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the sheets of an export have in common: how they scroll, filter and print.
 *
 * @param title stands above each printed page
 * @param state stands above it too: preliminary or approved
 * @param origin stands below: where the figures come from
 */
record Page(String title, String state, String origin) {
    /** The width of a digit, by which columns are measured, in inches: a little wider than Calibri has it, for programs that have another font. */
    private static final double DIGIT = 8.6 / 96;

    private static final double LONG_SIDE = 11.69;
    private static final double SHORT_SIDE = 8.27;
    private static final double SIDE_MARGIN = 0.4;

    /** A table with its heading in row 1. */
    void table(XSSFSheet sheet, int frozenColumns, int rows, int columns) {
        sheet.createFreezePane(frozenColumns, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows), 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        print(sheet, true);
    }

    /** A4, as wide as the paper and as long as it takes. */
    void print(XSSFSheet sheet, boolean landscape) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, 0.75);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.setHorizontallyCenter(true);
        sheet.getHeader().setLeft(code(title));
        sheet.getHeader().setRight(code(state));
        sheet.getFooter().setLeft(code(origin));
        sheet.getFooter().setRight("&8&P / &N");
    }

    /** A table too wide for one page goes on, with its first columns again, on as many as it takes. */
    void inParts(XSSFSheet sheet, int repeatedColumns, int columnsAPage, int columns) {
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeatedColumns - 1));
        for (int at = repeatedColumns + columnsAPage; at < columns; at += columnsAPage) {
            sheet.setColumnBreak(at - 1);
        }
        sheet.getPrintSetup().setLeftToRight(true);
        asLarge(sheet, Math.min(columns, repeatedColumns + columnsAPage));
    }

    /** As large as lets the first columns fill the paper's width. Fitting to pages would do away with the breaks that we set. */
    void asLarge(XSSFSheet sheet, int columns) {
        sheet.setFitToPage(false);
        double width = 0;
        for (int i = 0; i < columns; i++) {
            width += sheet.getColumnWidth(i) / 256.0 * DIGIT;
        }
        boolean landscape = sheet.getPrintSetup().getLandscape();
        double room = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * SIDE_MARGIN;
        sheet.getPrintSetup().setScale((short) Math.min(100, Math.floor(100 * room / width)));
    }

    /** In headers of pages an ampersand begins a code. */
    private static String code(String text) {
        return "&8" + text.replace("&", "&&");
    }
}
