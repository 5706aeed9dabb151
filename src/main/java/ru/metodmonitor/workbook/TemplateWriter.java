package ru.metodmonitor.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.text.Texts;

/**
 * Writes the import workbook as a form to fill in: lists to choose from, checks with words, and a sheet that tells how. The example
 * rows stand on that sheet, where nobody forgets to delete them.
 */
public final class TemplateWriter {
    static final String INSTRUCTIONS = "Как заполнять";
    static final String LISTS = "Списки";

    private static final int ROWS = 5_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Texts texts;

    /** A writer of templates. */
    public TemplateWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes the template beside the target, then renames it.
     *
     * @throws WorkbookNotWritten if the file can't be written
     */
    public void write(Path target, TemplateLists lists) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook);
            instructions(book, lists);
            for (ImportSheet sheet : ImportSheet.values()) {
                form(book, sheet, lists);
            }
            lists(book, lists);
            WorkbookFile.write(target, workbook::write);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }

    private void instructions(Book book, TemplateLists lists) {
        XSSFSheet sheet = book.workbook().createSheet(INSTRUCTIONS);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 24 * 256);
        for (int i = 1; i < 9; i++) {
            sheet.setColumnWidth(i, 20 * 256);
        }
        int row = 0;
        book.text(sheet.createRow(row++), 0, Look.TITLE, texts.plain("template.title"));
        for (String line : texts.plain("template.how").split("\n")) {
            book.text(sheet.createRow(row++), 0, Look.NOTE, line);
        }
        for (ImportSheet each : ImportSheet.values()) {
            row++;
            book.text(sheet.createRow(row++), 0, Look.HEADING, each.title());
            String about = texts.plain("template.about-" + each.name().toLowerCase(Locale.ROOT));
            book.text(sheet.createRow(row++), 0, Look.NOTE, about);
            XSSFRow header = sheet.createRow(row++);
            XSSFRow example = sheet.createRow(row++);
            for (int i = 0; i < each.columns().size(); i++) {
                book.text(header, i, Look.HEADER, each.columns().get(i).label());
                book.text(example, i, Look.ENTRY, example(each.columns().get(i)));
            }
        }
        row++;
        book.text(sheet.createRow(row++), 0, Look.HEADING, texts.plain("template.indicators"));
        for (TemplateLists.Named indicator : lists.indicators()) {
            XSSFRow line = sheet.createRow(row++);
            book.text(line, 0, Look.CODE, indicator.value());
            book.text(line, 1, Look.NOTE, indicator.meaning());
        }
    }

    private String example(ImportColumn column) {
        return texts.plain(
                "template.example-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void form(Book book, ImportSheet kind, TemplateLists lists) {
        XSSFSheet sheet = book.workbook().createSheet(kind.title());
        sheet.createFreezePane(0, 1);
        List<ImportColumn> columns = kind.columns();
        book.header(
                sheet,
                30,
                columns.stream().map(c -> new Book.Column(c.label(), width(c))).toArray(Book.Column[]::new));
        for (int i = 0; i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            // Texts stay texts: a code such as 10/2 must not become a date.
            sheet.setDefaultColumnStyle(i, book.style(column.holdsDates() ? Look.ENTRY_DATE : Look.ENTRY));
            check(sheet, column, i, lists);
        }
    }

    private static int width(ImportColumn column) {
        return switch (column) {
            case NAME, FULL_NAME, TITLE, ACTIVITY -> 42;
            case POSITION, RESULT, TERRITORY -> 24;
            case CODE,
                    KIND,
                    YEAR,
                    PUPILS,
                    HEADCOUNT,
                    NATIONAL_ID,
                    SCHOOL_CODE,
                    ISSUER,
                    NUMBER,
                    DATE,
                    ORDER_NUMBER,
                    ORDER_DATE,
                    INDICATOR,
                    EVENT_DATE,
                    ENTRY_NUMBER,
                    STATUS -> 16;
        };
    }

    private void check(XSSFSheet sheet, ImportColumn column, int at, TemplateLists lists) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        switch (column) {
            case KIND -> list(sheet, at, Column.KINDS, column, true);
            case ISSUER -> list(sheet, at, Column.ISSUERS, column, true);
            case YEAR -> list(sheet, at, Column.YEARS, column, false);
            case INDICATOR -> list(sheet, at, Column.INDICATORS, column, true);
            case TERRITORY -> {
                if (!lists.territories().isEmpty()) {
                    list(sheet, at, Column.TERRITORIES, column, false);
                }
            }
            case SCHOOL_CODE -> {
                if (!lists.schools().isEmpty()) {
                    list(sheet, at, Column.SCHOOLS, column, false);
                }
            }
            case PUPILS, HEADCOUNT ->
                add(sheet, at, column, helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "100000"), true);
            case DATE, ORDER_DATE, EVENT_DATE ->
                add(
                        sheet,
                        at,
                        column,
                        helper.createDateConstraint(
                                OperatorType.BETWEEN,
                                "DATE(" + FIRST_YEAR + ",1,1)",
                                "DATE(" + LAST_YEAR + ",1,1)",
                                "dd.mm.yyyy"),
                        true);
            case CODE,
                    NAME,
                    NATIONAL_ID,
                    FULL_NAME,
                    POSITION,
                    NUMBER,
                    TITLE,
                    ORDER_NUMBER,
                    ACTIVITY,
                    RESULT,
                    ENTRY_NUMBER,
                    STATUS -> {}
        }
    }

    private void list(XSSFSheet sheet, int at, Column column, ImportColumn of, boolean only) {
        add(sheet, at, of, sheet.getDataValidationHelper().createFormulaListConstraint(column.range()), only);
    }

    private void add(XSSFSheet sheet, int at, ImportColumn column, DataValidationConstraint constraint, boolean only) {
        String key = column.name().toLowerCase(Locale.ROOT).replace('_', '-');
        DataValidation validation =
                sheet.getDataValidationHelper().createValidation(constraint, new CellRangeAddressList(1, ROWS, at, at));
        validation.setErrorStyle(only ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(column.label(), texts.plain("template.wrong-" + key));
        validation.createPromptBox(column.label(), texts.plain("template.wrong-" + key));
        validation.setShowErrorBox(true);
        validation.setShowPromptBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** The lists, on a sheet of their own that nobody sees. */
    private enum Column {
        KINDS,
        ISSUERS,
        YEARS,
        INDICATORS,
        TERRITORIES,
        SCHOOLS;

        private String range() {
            return "список_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static void lists(Book book, TemplateLists lists) {
        XSSFSheet sheet = book.workbook().createSheet(LISTS);
        int at = -1;
        for (Column column : Column.values()) {
            at++;
            List<String> values = values(column, lists);
            for (int i = 0; i < values.size(); i++) {
                XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                if (column == Column.INDICATORS) {
                    book.number(row, at, Look.WHOLE, Double.parseDouble(values.get(i)));
                } else {
                    book.text(row, at, Look.TEXT, values.get(i));
                }
            }
            if (!values.isEmpty()) {
                XSSFName name = book.workbook().createName();
                name.setNameName(column.range());
                String letter = CellReference.convertNumToColString(at);
                name.setRefersToFormula(LISTS + "!$" + letter + "$1:$" + letter + "$" + values.size());
            }
        }
        book.workbook().setSheetVisibility(book.workbook().getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private static List<String> values(Column column, TemplateLists lists) {
        return switch (column) {
            case KINDS ->
                Arrays.stream(SchoolKind.values()).map(SchoolKind::label).toList();
            case ISSUERS -> lists.issuers();
            case YEARS -> lists.years();
            case INDICATORS -> named(lists.indicators());
            case TERRITORIES -> lists.territories();
            case SCHOOLS -> named(lists.schools());
        };
    }

    private static List<String> named(List<TemplateLists.Named> all) {
        List<String> values = new ArrayList<>();
        all.forEach(n -> values.add(n.value()));
        return values;
    }
}
