package ru.metodmonitor.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Body;
import ru.metodmonitor.municipality.Municipality;

/**
 * An order as a Word document, such as operators get: letterhead, number and date, title, points, and the people in a table. All people
 * are made up.
 *
 * @param key issuer, number and date
 * @param title begins with «Об итогах …»
 * @param rows a line a person: name, school, result
 * @param municipality whose letterhead it has
 */
public record OrderLetter(OrderKey key, String title, List<List<String>> rows, Municipality municipality) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final List<String> COLUMNS =
            List.of("№ п/п", "Фамилия, имя, отчество", "Образовательная организация", "Результат");

    /** Copies the rows. */
    public OrderLetter {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Who issued it, behind the word «приказ». */
    public String issuerOf() {
        return municipality.issuers().bodies().stream()
                .filter(body -> body.issuer().equals(key.issuer()))
                .map(Body::labelOf)
                .findFirst()
                .orElse(key.issuer().label());
    }

    /** The document. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            municipality.letterhead().forEach(line -> centred(document, line.toUpperCase(Locale.ROOT)));
            municipality.issuers().bodies().stream()
                    .filter(body -> body.issuer().equals(key.issuer()))
                    .forEach(body -> centred(document, body.full().toUpperCase(Locale.ROOT)));
            centred(document, "ПРИКАЗ");
            plain(document, "от " + day(key.date()) + "\t\t\t\t\t\t\t№ " + key.number());
            centred(document, municipality.inNames());
            plain(document, "");
            centred(document, title);
            plain(document, "");
            plain(
                    document,
                    "В соответствии с планом работы на учебный год, на основании протокола жюри и в целях поддержки"
                            + " педагогических работников п р и к а з ы в а ю:");
            plain(document, "1. Утвердить итоги и список участников (приложение).");
            plain(document, "2. Контроль за выполнением приказа возложить на заместителя начальника отдела.");
            plain(document, "");
            plain(document, "Руководитель\t\t\t\t\t\t\tподпись");
            XWPFParagraph appendix =
                    plain(document, "Приложение к приказу от " + day(key.date()) + " № " + key.number());
            appendix.setPageBreak(true);
            appendix.setAlignment(ParagraphAlignment.RIGHT);
            table(document);
            document.write(out);
        }
    }

    private void table(XWPFDocument document) {
        XWPFTable table = document.createTable(rows.size() + 1, COLUMNS.size());
        table.setWidth("100%");
        fill(table.getRow(0), COLUMNS);
        for (int i = 0; i < rows.size(); i++) {
            fill(
                    table.getRow(i + 1),
                    List.of(
                            i + 1 + ".",
                            rows.get(i).get(0),
                            rows.get(i).get(1),
                            rows.get(i).get(2)));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.getCell(i).setText(cells.get(i));
        }
    }

    private static void centred(XWPFDocument document, String text) {
        XWPFParagraph paragraph = plain(document, text);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getRuns().get(0).setBold(true);
    }

    private static XWPFParagraph plain(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
