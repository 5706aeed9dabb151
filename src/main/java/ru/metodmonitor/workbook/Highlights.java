package ru.metodmonitor.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFBorderFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours that follow the figures: they stay right when a headcount is changed or rows are sorted. */
final class Highlights {
    private final XSSFSheetConditionalFormatting formatting;
    private final int rows;

    /** Highlights of a sheet with this many rows below its heading. */
    Highlights(XSSFSheet sheet, int rows) {
        this.formatting = sheet.getSheetConditionalFormatting();
        this.rows = rows;
    }

    /** Fills cells for which the formula holds; it speaks of row 2. */
    void fill(int firstColumn, int lastColumn, String formula, String background, String ink) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Look.colour(background));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        ink(rule, ink);
        add(firstColumn, lastColumn, rule);
    }

    /** Colours the text of cells for which the formula holds. */
    void ink(int firstColumn, int lastColumn, String formula, String ink) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        ink(rule, ink);
        add(firstColumn, lastColumn, rule);
    }

    private static void ink(XSSFConditionalFormattingRule rule, String ink) {
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontColor(Look.colour(ink));
        // The library takes the first of the four bytes away, which Excel's schema asks for.
        font.getFontColor().getCTColor().setRgb(Look.bytes("FF" + ink));
    }

    /** A line above rows for which the formula holds. */
    void lineAbove(int lastColumn, String formula) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        XSSFBorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setTopBorderColor(Look.colour(Look.DEEP));
        add(0, lastColumn, rule);
    }

    /** A bar in each cell, as long as its number. */
    void bars(int column, double most) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(Look.colour(Look.BAR));
        DataBarFormatting bars = rule.getDataBarFormatting();
        bars.getMinThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        bars.getMinThreshold().setValue(0d);
        bars.getMaxThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        bars.getMaxThreshold().setValue(most);
        add(column, column, rule);
    }

    private void add(int firstColumn, int lastColumn, XSSFConditionalFormattingRule rule) {
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, rows, firstColumn, lastColumn)}, rule);
    }

    /** A cell of row 2 whose column stays. */
    static String at(int column) {
        return "$" + CellReference.convertNumToColString(column) + "2";
    }

    /** The colours of sheet {@code Показатели}. */
    static void indicators(IndicatorsSheet table, ExportData data, String upper, String lower) {
        int rows = table.schools().size();
        if (rows == 0) {
            return;
        }
        Highlights on = new Highlights(table.sheet(), rows);
        on.fill(table.group(), table.group(), begins(at(table.group()), upper), Look.GREEN, Look.DEEP_GREEN);
        on.fill(table.group(), table.group(), begins(at(table.group()), lower), Look.RED, Look.DEEP_RED);
        on.fill(IndicatorsSheet.HEADCOUNT, IndicatorsSheet.HEADCOUNT, "N($D2)=0", Look.AMBER, Look.DEEP_AMBER);
        for (int i = 0; i < data.scheme().indicators().size(); i++) {
            int number = data.scheme().indicators().get(i).number();
            String share = at(IndicatorsSheet.share(i));
            on.fill(
                    IndicatorsSheet.active(i),
                    IndicatorsSheet.active(i),
                    "AND(N($D2)>0," + at(IndicatorsSheet.active(i)) + ">N($D2))",
                    Look.AMBER,
                    Look.DEEP_AMBER);
            on.fill(
                    IndicatorsSheet.share(i),
                    IndicatorsSheet.share(i),
                    "AND(ISNUMBER(" + share + "),N(" + share + ")>0,N(" + share + ")>="
                            + quartile(number, Columns.Part.UPPER) + ")",
                    Look.GREEN,
                    Look.DEEP_GREEN);
            on.fill(
                    IndicatorsSheet.share(i),
                    IndicatorsSheet.share(i),
                    "AND(ISNUMBER(" + share + "),N(" + share + ")<=" + quartile(number, Columns.Part.LOWER) + ")",
                    Look.RED,
                    Look.DEEP_RED);
        }
        on.bars(
                table.index(),
                switch (data.scheme().scaling()) {
                    case MIN_MAX, Z_SCORE -> 100;
                    case POINTS -> 3;
                });
        // Last: LibreOffice keeps to the first that holds for a cell.
        on.lineAbove(table.columns() - 1, "AND(ROW()>2,$A2<>$A1)");
    }

    private static String begins(String cell, String text) {
        return "LEFT(" + cell + "," + text.length() + ")=\"" + text + "\"";
    }

    private static String quartile(int indicator, Columns.Part part) {
        return "SUMIF(" + Columns.of(indicator, Columns.Part.KEY) + ",$A2," + Columns.of(indicator, part) + ")";
    }
}
