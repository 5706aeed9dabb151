package ru.metodmonitor.workbook;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Names of ranges, by which the formulas of an export speak: {@code П1_доля} and not {@code $F$2:$F$71}. */
final class Columns {
    static final String CLUSTERS = "Кластер_школ";
    static final String HEADCOUNTS = "Педагогов_школ";
    static final String INDEXES = "Индекс_школ";

    /** The clusters that the rows of the index stand for. */
    static final String INDEX_KEY = "Индекс_кластеры";

    static final String INDEX_MIDDLE = "Индекс_медиана";

    private Columns() {}

    /** The name of something of an indicator. */
    static String of(int indicator, Part part) {
        return "П" + indicator + "_" + part.suffix;
    }

    /** Gives a stretch of one column a name. Rows from 0. */
    static void name(XSSFSheet sheet, String name, int column, int firstRow, int lastRow) {
        String letters = CellReference.convertNumToColString(column);
        String last = firstRow == lastRow ? "" : ":$" + letters + "$" + (lastRow + 1);
        XSSFName range = sheet.getWorkbook().createName();
        range.setNameName(name);
        range.setRefersToFormula("'" + sheet.getSheetName() + "'!$" + letters + "$" + (firstRow + 1) + last);
    }

    /** What of an indicator has a name. */
    enum Part {
        ACTIVE("педагогов"),
        SHARE("доля"),
        SCORE("балл"),
        WEIGHT("вес"),
        KEY("кластеры"),
        MINIMUM("мин"),
        LOWER("к1"),
        MIDDLE("медиана"),
        UPPER("к3"),
        MAXIMUM("макс"),
        MEAN("среднее"),
        DEVIATION("откл");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }
    }
}
