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
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
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

    /** In headers of pages an ampersand begins a code. */
    private static String code(String text) {
        return "&8" + text.replace("&", "&&");
    }
}
