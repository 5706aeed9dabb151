package ru.metodmonitor.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet out of its XML, one after the other. */
final class SheetEvents extends DefaultHandler {
    /** No import has more columns; what stands further right is not read. */
    private static final int MOST_COLUMNS = 256;

    private final SheetCells cells;
    private final Rows rows;
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, RawCell> row = new HashMap<>();
    private int number;
    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean reading;
    private boolean phonetic;
    private boolean hidden;

    SheetEvents(SheetCells cells, Rows rows) {
        this.cells = cells;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> reading = true;
            // Text within the cell stands for itself, whatever a program has left beside it.
            case "is" -> value.setLength(0);
            case "t" -> reading = !phonetic;
            case "rPh" -> phonetic = true;
            case "f" -> formula = true;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void startRow(Attributes attributes) {
        String given = attributes.getValue("r");
        number = given == null ? number + 1 : whole(given);
        column = -1;
        hidden = "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"));
        row = new HashMap<>();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? -1 : whole(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
    }

    private void merged(String reference) {
        if (reference != null) {
            CellRangeAddress range = CellRangeAddress.valueOf(reference);
            rows.merged(range);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> rows.row(number, row, hidden);
            default -> {}
        }
    }

    private void endCell() {
        if (column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        RawCell cell = cells.cell(type, style, value.toString(), formula);
        if (!cell.isEmpty()) {
            row.put(column, cell);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading && value.length() <= CellText.LIMIT) {
            value.append(text, start, length);
        }
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new RefusedWorkbook(ImportRefusal.BROKEN, "workbook.refused.broken");
        }
    }

    /** Takes what the sheet says. */
    interface Rows {
        /** A row by its number, with the filled cells by column from 0, and whether a filter or a person hides it. */
        void row(int number, Map<Integer, RawCell> cells, boolean hidden);

        /** Cells that are merged; told after all rows. */
        void merged(CellRangeAddress range);
    }
}
