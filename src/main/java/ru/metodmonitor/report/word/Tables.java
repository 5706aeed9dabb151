package ru.metodmonitor.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import ru.metodmonitor.report.charts.Ink;

/** Tables: horizontal rules only, a header row that is repeated on each page, rows that aren't torn. */
final class Tables {
    private Tables() {}

    static void add(XWPFDocument document, Table table, Paging paging) {
        List<Column> columns = table.columns();
        XWPFTable made = document.createTable(1 + table.rows().size(), columns.size());
        look(made, columns);
        double[] widths = columns.stream().mapToDouble(Column::width).toArray();
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = head.getCell(i);
            cell.setColor(Ink.GRID.hex());
            fill(cell, columns.get(i), Typography.of(columns.get(i).title()), "TableHead", false);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        }
        paging.beginTable(
                widths, columns.stream().map(c -> Typography.of(c.title())).toList());
        for (int r = 0; r < table.rows().size(); r++) {
            row(made.getRow(r + 1), table.rows().get(r), table);
            paging.row(
                    table.height() / 25.4 * 72,
                    4,
                    9,
                    widths,
                    table.rows().get(r).cells().stream().map(Typography::of).toList());
        }
        paging.endTable();
    }

    private static void row(XWPFTableRow made, Table.Row row, Table table) {
        made.setCantSplitRow(true);
        if (table.height() > 0) {
            made.setHeight(WordDocument.twentieths(table.height()).intValue());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            XWPFTableCell cell = made.getCell(i);
            row.fill().ifPresent(ink -> cell.setColor(ink.hex()));
            fill(cell, table.columns().get(i), Typography.of(row.cells().get(i)), "TableText", row.bold());
        }
    }

    private static void look(XWPFTable made, List<Column> columns) {
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        double whole = columns.stream().mapToDouble(Column::width).sum();
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(WordDocument.twentieths(whole));
        String rule = Ink.RULE.hex();
        made.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, rule);
        made.setInsideVBorder(XWPFBorderType.NIL, 0, 0, rule);
        made.setTopBorder(XWPFBorderType.SINGLE, 6, 0, rule);
        made.setBottomBorder(XWPFBorderType.SINGLE, 6, 0, rule);
        made.setLeftBorder(XWPFBorderType.NIL, 0, 0, rule);
        made.setRightBorder(XWPFBorderType.NIL, 0, 0, rule);
        made.setCellMargins(0, 85, 0, 85);
        CTTblGrid grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(c -> grid.addNewGridCol().setW(WordDocument.twentieths(c.width())));
    }

    private static void fill(XWPFTableCell cell, Column column, String text, String style, boolean bold) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        BigInteger twentieths = WordDocument.twentieths(column.width());
        width.setW(twentieths);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        if (column.numbers()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = paragraph.createRun();
        run.setBold(bold || style.equals("TableHead"));
        WordDocument.lines(run, text);
    }
}
