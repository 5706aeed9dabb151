package ru.metodmonitor.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.text.Texts;

/**
 * Gives wrong rows back: the same sheets and columns, wrong cells marked, the reason beside them. Corrected, the workbook can be
 * sent again as it is.
 *
 * <p>Threading: safe to share.
 */
public final class WrongRowsWriter {
    /** The heading of the reasons; the import takes no notice of it. */
    static final String COLUMN = "Ошибка";

    /** A workbook with thousands of notes opens slowly; the column of reasons stays for every row. */
    private static final int MOST_NOTES = 1_000;

    private final Texts texts;

    public WrongRowsWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes the rows, each sheet in the order of its rows.
     *
     * @throws WorkbookNotWritten if the file can't be written
     */
    public void write(Path target, List<WrongRow> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook);
            Map<ImportSheet, List<WrongRow>> bySheet =
                    rows.stream().collect(Collectors.groupingBy(r -> r.raw().sheet()));
            for (ImportSheet sheet : ImportSheet.values()) {
                if (bySheet.containsKey(sheet)) {
                    new SheetWriter(book, sheet, columns(sheet, bySheet.get(sheet))).write(bySheet.get(sheet));
                }
            }
            WorkbookFile.write(target, workbook::write);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }

    /** Those of the template, and the numbers of a book that the program has written. */
    private static List<ImportColumn> columns(ImportSheet sheet, List<WrongRow> rows) {
        boolean exported = rows.stream()
                .anyMatch(r ->
                        sheet.exported().stream().anyMatch(c -> !r.raw().cell(c).isEmpty()));
        return exported
                ? Stream.concat(sheet.columns().stream(), sheet.exported().stream())
                        .toList()
                : sheet.columns();
    }

    private final class SheetWriter {
        private final Book book;
        private final List<ImportColumn> columns;
        private final XSSFSheet sheet;
        private int notes;

        SheetWriter(Book book, ImportSheet kind, List<ImportColumn> columns) {
            this.book = book;
            this.columns = columns;
            this.sheet = book.workbook().createSheet(kind.title());
        }

        void write(List<WrongRow> rows) {
            Book.Column[] header = new Book.Column[columns.size() + 1];
            for (int i = 0; i < columns.size(); i++) {
                header[i] = new Book.Column(columns.get(i).label(), SheetWidths.of(columns.get(i)));
            }
            header[columns.size()] = new Book.Column(COLUMN, 70);
            book.header(sheet, 30, header);
            sheet.createFreezePane(0, 1);
            List<WrongRow> ordered = rows.stream()
                    .sorted(Comparator.comparingInt(r -> r.raw().number()))
                    .toList();
            for (int i = 0; i < ordered.size(); i++) {
                row(sheet.createRow(i + 1), ordered.get(i));
            }
            CellRangeAddress all = new CellRangeAddress(0, ordered.size(), 0, columns.size());
            sheet.setAutoFilter(all);
            sheet.addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }

        private void row(XSSFRow row, WrongRow wrong) {
            for (int i = 0; i < columns.size(); i++) {
                ImportColumn column = columns.get(i);
                String reasons = wrong.problems().stream()
                        .filter(p -> p.column() == column)
                        .map(p -> texts.plain(p.reason()))
                        .collect(Collectors.joining("\n"));
                Cell cell = cell(row, i, wrong.raw().cell(column), !reasons.isEmpty());
                if (!reasons.isEmpty() && notes < MOST_NOTES) {
                    note(cell, reasons);
                }
            }
            book.text(row, columns.size(), Look.REASON, reasons(wrong));
        }

        private Cell cell(XSSFRow row, int place, RawCell raw, boolean wrong) {
            Optional<LocalDate> date = raw.date();
            if (date.isPresent()) {
                Cell cell = book.empty(row, place, wrong ? Look.WRONG_DATE : Look.DATE);
                cell.setCellValue(date.get());
                return cell;
            }
            return book.text(row, place, wrong ? Look.WRONG : Look.TEXT, raw.text());
        }

        private String reasons(WrongRow wrong) {
            String all = wrong.problems().stream()
                    .map(p -> texts.plain(
                            "workbook.wrong.column", "column", p.column().label(), "reason", p.reason()))
                    .collect(Collectors.joining("; "));
            return texts.plain("workbook.wrong.row", "row", wrong.raw().number(), "problems", all);
        }

        private void note(Cell cell, String text) {
            notes++;
            ClientAnchor anchor = book.workbook().getCreationHelper().createClientAnchor();
            anchor.setCol1(cell.getColumnIndex() + 1);
            anchor.setCol2(cell.getColumnIndex() + 4);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 4);
            Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
            note.setString(new XSSFRichTextString(CellText.written(text)));
            note.setAuthor("МетодМонитор");
            cell.setCellComment(note);
        }
    }
}
