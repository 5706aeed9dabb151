package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;

/** Reads the cells of one row and collects what is wrong with their form. What only the store knows is checked by the caller. */
final class RowChecks {
    /** More pupils or teachers than any school has: a slip of the hand. */
    private static final int MOST_PEOPLE = 20_000;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int SHOWN = 60;
    private static final Pattern ENTRY_NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern OGRN = Pattern.compile("\\d{13}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}( \\d{3}){1,2}");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013]\\s?\\d[\\d .,]*");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?$");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}\\s*[./-]\\s*\\d{1,2}\\s*[./-]\\s*\\d{1,4}.*");
    private static final Pattern INDICATOR =
            Pattern.compile("[пП]?\\s?(\\d{1,2})(?:[.)]|[.)]?\\s\\P{N}.*)?", Pattern.DOTALL);
    private static final Pattern ORDER_SIGN =
            Pattern.compile("^(?:№|N[oо°º]?\\.?(?=\\s*\\d))\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER_NUMBER =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}/.\\\\ \u2010-\u2015-]*[\\p{L}\\p{N}])?");

    private final RawRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowChecks(RawRow row) {
        this.row = row;
    }

    /** The row with its value if nothing was wrong. */
    <T> SheetRow<T> row(Supplier<T> value) {
        return new SheetRow<>(row, problems.isEmpty() ? Optional.of(value.get()) : Optional.empty(), problems);
    }

    /** A row of which nothing but its number is left. */
    <T> SheetRow<T> cutOut() {
        problem(ImportColumn.ENTRY_NUMBER, "workbook.cell.row-cut");
        return new SheetRow<>(row, Optional.empty(), problems);
    }

    /** The number of an entry; empty if the cell is. */
    Optional<Long> entryNumber() {
        return given(
                ImportColumn.ENTRY_NUMBER,
                text -> ENTRY_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty(),
                "workbook.cell.not-an-entry-number");
    }

    /** A school's OGRN; empty if the cell is. */
    Optional<String> nationalId() {
        return given(ImportColumn.NATIONAL_ID, RowChecks::ogrn, "workbook.cell.not-an-ogrn");
    }

    /** The last of the 13 digits is the remainder of the first twelve by 11, by its last digit. */
    private static Optional<String> ogrn(String text) {
        return Optional.of(text)
                .filter(t -> OGRN.matcher(t).matches())
                .filter(t -> Long.parseLong(t.substring(0, 12)) % 11 % 10 == t.charAt(12) - '0');
    }

    /** Where an entry's life stood; empty if the cell is. */
    Optional<EntryStatus> status() {
        return given(ImportColumn.STATUS, EntryStatus::written, "workbook.cell.unknown-status");
    }

    private <T> Optional<T> given(ImportColumn column, Function<String, Optional<T>> reader, String reason) {
        return row.cell(column).isEmpty() ? Optional.empty() : understood(column, reader, reason);
    }

    /** Text that may be empty. */
    String text(ImportColumn column) {
        RawCell cell = row.cell(column);
        if (cell.kind() == RawCell.Kind.ERROR) {
            problem(column, "workbook.cell.error", "text", cell.text());
            return "";
        }
        if (cell.kind() == RawCell.Kind.DATE && !column.holdsDates()) {
            problem(column, "workbook.cell.is-a-date", "text", cell.text());
            return "";
        }
        if (cell.text().length() > column.limit()) {
            problem(column, "workbook.cell.too-long", "length", cell.text().length(), "limit", column.limit());
            return "";
        }
        return cell.text();
    }

    String required(ImportColumn column) {
        String text = text(column);
        if (row.cell(column).isEmpty()) {
            problem(column, "workbook.cell.empty");
        }
        return text;
    }

    Optional<SchoolKind> kind() {
        return understood(ImportColumn.KIND, SchoolKind::parse, "workbook.cell.unknown-kind");
    }

    Optional<Issuer> issuer(Issuers issuers) {
        return understood(ImportColumn.ISSUER, issuers::parse, "workbook.cell.unknown-issuer");
    }

    Optional<AcademicYear> year() {
        return understood(ImportColumn.YEAR, AcademicYear::parse, "workbook.cell.not-a-year");
    }

    Optional<PersonName> name() {
        return understood(ImportColumn.FULL_NAME, PersonName::parse, "workbook.cell.not-a-name");
    }

    Optional<Integer> indicator() {
        return understood(ImportColumn.INDICATOR, RowChecks::indicator, "workbook.cell.not-an-indicator");
    }

    private static Optional<Integer> indicator(String text) {
        Matcher m = INDICATOR.matcher(text);
        return m.matches()
                ? Optional.of(Integer.parseInt(m.group(1))).filter(n -> n >= 1 && n <= Indicator.HIGHEST)
                : Optional.empty();
    }

    /** The number without its sign; empty with a problem noted if it is none. */
    String orderNumber(ImportColumn column) {
        return understood(column, RowChecks::orderNumber, "workbook.cell.not-an-order-number")
                .orElse("");
    }

    private static Optional<String> orderNumber(String text) {
        String number = ORDER_SIGN.matcher(text).replaceFirst("");
        boolean hasDigit = number.chars().anyMatch(Character::isDigit);
        return hasDigit && ORDER_NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    Optional<LocalDate> requiredDate(ImportColumn column) {
        if (row.cell(column).isEmpty()) {
            problem(column, "workbook.cell.empty");
        }
        return date(column);
    }

    /** A date; empty if the cell is. */
    Optional<LocalDate> date(ImportColumn column) {
        RawCell cell = row.cell(column);
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = (cell.date().isPresent()
                        ? cell.date()
                        : DateText.parse(TIME.matcher(text).replaceFirst("")))
                .filter(d -> d.getYear() >= EARLIEST_YEAR && d.getYear() <= LATEST_YEAR);
        if (date.isEmpty()) {
            boolean looksRight = DATE_LIKE.matcher(text).matches();
            problem(
                    column,
                    looksRight ? "workbook.cell.no-such-day" : "workbook.cell.not-a-date",
                    "text",
                    shortened(text));
        }
        return date;
    }

    /** A whole number from 0; empty if the cell is. */
    Optional<Integer> whole(ImportColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (NEGATIVE.matcher(text).matches()) {
            problem(column, "workbook.cell.negative", "text", shortened(text));
            return Optional.empty();
        }
        if (!WHOLE.matcher(text).matches()) {
            problem(column, "workbook.cell.not-whole", "text", shortened(text));
            return Optional.empty();
        }
        int number = Integer.parseInt(text.replace(" ", ""));
        if (number > MOST_PEOPLE) {
            problem(column, "workbook.cell.too-many", "text", text, "limit", MOST_PEOPLE);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private <T> Optional<T> understood(ImportColumn column, Function<String, Optional<T>> reader, String reason) {
        int before = problems.size();
        String text = required(column);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            problem(column, reason, "text", shortened(text));
        }
        return value;
    }

    private void problem(ImportColumn column, String reason, Object... namesAndValues) {
        problems.add(RowProblem.of(column, reason, namesAndValues));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
