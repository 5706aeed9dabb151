package ru.metodmonitor.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.text.Texts;

/** The plain tables of an export: {@code Динамика}, {@code Рекомендации}, {@code Качество данных}. */
final class TableSheets {
    static final String DYNAMICS = "Динамика";
    static final String ADVICE = "Рекомендации";
    static final String QUALITY = "Качество данных";

    private static final int PER_INDICATOR = 5;
    private static final int SCHOOL = 34;
    private static final int SUBJECT = 16;
    private static final int ADVICE_TEXT = 110;
    private static final int PROBLEM = 40;
    private static final int DETAIL = 80;

    /** As many changes stand side by side on a printed page: more could not be read. */
    private static final int INDICATORS_A_PAGE = 2;

    private final Book book;
    private final Texts texts;
    private final ExportData data;

    TableSheets(Book book, Texts texts, ExportData data) {
        this.book = book;
        this.texts = texts;
        this.data = data;
    }

    int dynamicsColumns() {
        return 3 + PER_INDICATOR * data.scheme().indicators().size();
    }

    /** How many of its columns a printed page takes. */
    int dynamicsColumnsAPage() {
        return Math.min(INDICATORS_A_PAGE, data.scheme().indicators().size()) * PER_INDICATOR;
    }

    void dynamics(XSSFSheet sheet) {
        List<Book.Column> header = new ArrayList<>(
                List.of(new Book.Column("Кластер", 9), new Book.Column("Код", 8), new Book.Column("Школа", SCHOOL)));
        for (Indicator indicator : data.scheme().indicators()) {
            Object number = indicator.number();
            header.add(new Book.Column(text("before", number, data.year().previous()), 10));
            header.add(new Book.Column(text("now", number, data.year()), 10));
            header.add(new Book.Column(text("change", number, data.year()), 11));
            header.add(new Book.Column(text("interval", number, data.year()), 14));
            header.add(new Book.Column(text("notable", number, data.year()), 10));
        }
        book.header(sheet, 46, header.toArray(Book.Column[]::new));
        int line = 1;
        for (ExportChange change : data.dynamics()) {
            change(sheet.createRow(line++), change);
        }
        if (!data.dynamics().isEmpty()) {
            highlight(sheet);
        }
    }

    private String text(String what, Object number, Object year) {
        return texts.plain("workbook.export.dynamics-" + what, "number", number, "year", year);
    }

    private void change(XSSFRow row, ExportChange change) {
        book.text(row, 0, Look.CODE, change.cluster());
        book.text(row, 1, Look.CODE, change.code());
        book.text(row, 2, Look.TEXT, change.school());
        for (int i = 0; i < data.scheme().indicators().size(); i++) {
            int at = 3 + PER_INDICATOR * i;
            ExportChange.Share share = change.shares().get(i);
            percent(row, at, Look.ONE, share.before());
            percent(row, at + 1, Look.ONE, share.now());
            percent(
                    row,
                    at + 2,
                    Look.SIGNED,
                    share.before().flatMap(b -> share.now().map(n -> n - b)));
            book.text(
                    row,
                    at + 3,
                    Look.CODE,
                    share.interval()
                            .map(v -> texts.plain(
                                    "workbook.export.interval",
                                    "lower",
                                    ru.metodmonitor.text.Numbers.signed(100 * v.lower(), 1),
                                    "upper",
                                    ru.metodmonitor.text.Numbers.signed(100 * v.upper(), 1)))
                            .orElse(""));
            book.text(row, at + 4, Look.CODE, share.notable() ? texts.plain("workbook.export.notable") : "");
        }
    }

    private void percent(XSSFRow row, int column, Look look, java.util.Optional<Double> share) {
        if (share.isPresent()) {
            // Ten decimals are beyond any share; they cut what binary numbers add.
            book.number(row, column, look, Math.round(share.get() * 1e12) / 1e10);
        } else {
            book.empty(row, column, look);
        }
    }

    private void highlight(XSSFSheet sheet) {
        Highlights on = new Highlights(sheet, data.dynamics().size());
        for (int i = 0; i < data.scheme().indicators().size(); i++) {
            int change = 3 + PER_INDICATOR * i + 2;
            String notable = Highlights.at(change + 2) + "<>\"\"";
            String cell = Highlights.at(change);
            on.fill(change, change + 2, "AND(" + notable + ",N(" + cell + ")>0)", Look.GREEN, Look.DEEP_GREEN);
            on.fill(change, change + 2, "AND(" + notable + ",N(" + cell + ")<0)", Look.RED, Look.DEEP_RED);
        }
        on.lineAbove(dynamicsColumns() - 1, "AND(ROW()>2,$A2<>$A1)");
    }

    void advice(XSSFSheet sheet) {
        book.header(
                sheet,
                24,
                new Book.Column("Кластер", 9),
                new Book.Column("Код", 8),
                new Book.Column("Школа", SCHOOL),
                new Book.Column("О чём", SUBJECT),
                new Book.Column("Рекомендация", ADVICE_TEXT));
        int line = 1;
        for (ExportAdvice advice : data.advice()) {
            XSSFRow row = sheet.createRow(line++);
            book.text(row, 0, Look.TOP_CODE, advice.cluster());
            book.text(row, 1, Look.TOP_CODE, advice.code());
            book.text(row, 2, Look.WRAPPED, advice.school());
            book.text(row, 3, Look.TOP_CODE, advice.subject());
            book.text(row, 4, Look.WRAPPED, advice.text());
            Wrapping.fit(
                    row,
                    new Wrapping.Cell(advice.school(), SCHOOL),
                    new Wrapping.Cell(advice.subject(), SUBJECT),
                    new Wrapping.Cell(advice.text(), ADVICE_TEXT));
        }
    }

    void quality(XSSFSheet sheet) {
        book.header(
                sheet,
                24,
                new Book.Column("Код", 8),
                new Book.Column("Школа", SCHOOL),
                new Book.Column("Что не так", PROBLEM),
                new Book.Column("Подробности", DETAIL),
                new Book.Column("Мешает утверждению", 16));
        int line = 1;
        for (ExportRemark remark : data.quality()) {
            XSSFRow row = sheet.createRow(line++);
            book.text(row, 0, Look.TOP_CODE, remark.code());
            book.text(row, 1, Look.WRAPPED, remark.school());
            book.text(row, 2, Look.WRAPPED, remark.problem());
            book.text(row, 3, Look.WRAPPED, remark.detail());
            book.text(
                    row,
                    4,
                    Look.TOP_CODE,
                    texts.plain(remark.blocks() ? "workbook.export.blocks" : "workbook.export.blocks-not"));
            Wrapping.fit(
                    row,
                    new Wrapping.Cell(remark.school(), SCHOOL),
                    new Wrapping.Cell(remark.problem(), PROBLEM),
                    new Wrapping.Cell(remark.detail(), DETAIL));
        }
        if (!data.quality().isEmpty()) {
            new Highlights(sheet, data.quality().size())
                    .fill(4, 4, "$E2=\"" + texts.plain("workbook.export.blocks") + "\"", Look.RED, Look.DEEP_RED);
        }
    }
}
