package ru.metodmonitor.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.text.Texts;

/** Sheet {@code О книге}: what the columns mean, how figures are computed, how far they can be trusted. */
final class AboutSheet {
    static final String TITLE = "О книге";

    private static final int LABEL = 24;
    private static final int TEXT = 100;

    private final Book book;
    private final XSSFSheet sheet;
    private final Texts texts;
    private final ExportData data;
    private int line;

    AboutSheet(Book book, XSSFSheet sheet, Texts texts, ExportData data) {
        this.book = book;
        this.sheet = sheet;
        this.texts = texts;
        this.data = data;
    }

    void fill() {
        sheet.setColumnWidth(0, LABEL * 256);
        sheet.setColumnWidth(1, TEXT * 256);
        whole(Look.TITLE, texts.plain("workbook.export.title", "year", data.year()), 32);
        fact("state", state());
        fact("as-of", texts.plain("workbook.export.time", "time", data.asOf()));
        fact("journal", data.journalCode());
        heading("indicators");
        for (Indicator indicator : data.scheme().indicators()) {
            pair(
                    "П" + indicator.number(),
                    texts.plain(
                            "workbook.export.indicator",
                            "title",
                            indicator.title(),
                            "weight",
                            indicator.weight().stripTrailingZeros()));
        }
        heading("clusters");
        data.clusters().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> pair(e.getKey(), e.getValue()));
        heading("method");
        fact("share", texts.plain("workbook.export.method-share"));
        fact(
                "score",
                texts.plain(
                        switch (data.scheme().scaling()) {
                            case MIN_MAX -> "workbook.export.method-min-max";
                            case POINTS -> "workbook.export.method-points";
                            case Z_SCORE -> "workbook.export.method-z-score";
                        }));
        fact("index", texts.plain("workbook.export.method-index"));
        fact("group", texts.plain("workbook.export.method-group"));
        fact("colours", texts.plain("workbook.export.method-colours"));
        heading("use");
        fact("live", texts.plain("workbook.export.use-live"));
        fact("protection", texts.plain("workbook.export.use-protection"));
        fact("verify", texts.plain("workbook.export.use-verify", "code", data.journalCode()));
    }

    private String state() {
        return stateText(texts, data);
    }

    static String stateText(Texts texts, ExportData data) {
        return texts.plain(
                switch (data.state()) {
                    case PRELIMINARY -> "workbook.export.preliminary";
                    case APPROVED -> "workbook.export.approved";
                    case CHANGED -> "workbook.export.changed";
                });
    }

    private void fact(String label, String text) {
        pair(texts.plain("workbook.export.label-" + label), text);
    }

    private void pair(String label, String text) {
        XSSFRow row = sheet.createRow(line++);
        Wrapping.fit(row, new Wrapping.Cell(label, LABEL), new Wrapping.Cell(text, TEXT));
        book.text(row, 0, Look.LABEL, label);
        book.text(row, 1, Look.NOTE, text);
    }

    private void heading(String key) {
        line++;
        whole(Look.HEADING, texts.plain("workbook.export.heading-" + key), 22);
    }

    private void whole(Look look, String text, float height) {
        XSSFRow row = sheet.createRow(line);
        row.setHeightInPoints(height);
        book.text(row, 0, look, text);
        sheet.addMergedRegion(new CellRangeAddress(line, line, 0, 1));
        line++;
    }
}
