package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.PersonName;

/**
 * A row of {@code Записи}.
 *
 * @param order the evidence
 * @param indicator 1…16; whether the year has it is for the caller to say
 * @param schoolCode the school as written, usually its code
 * @param name the teacher, full or with initials
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if given
 * @param number of the entry in the store, in a book that the program has written
 * @param status as that book says; empty in others
 */
public record EntryRow(
        OrderKey order,
        int indicator,
        String schoolCode,
        PersonName name,
        String activity,
        String result,
        Optional<LocalDate> eventDate,
        Optional<Long> number,
        Optional<EntryStatus> status) {
    /** What a row of a book says that nobody has exported. */
    public EntryRow(
            OrderKey order,
            int indicator,
            String schoolCode,
            PersonName name,
            String activity,
            String result,
            Optional<LocalDate> eventDate) {
        this(order, indicator, schoolCode, name, activity, result, eventDate, Optional.empty(), Optional.empty());
    }

    static SheetRow<EntryRow> of(RawRow raw, Issuers issuers) {
        RowChecks checks = new RowChecks(raw);
        if (ImportSheet.ENTRIES.exported().containsAll(raw.cells().keySet())) {
            return checks.cutOut();
        }
        Optional<Issuer> issuer = checks.issuer(issuers);
        String number = checks.orderNumber(ImportColumn.ORDER_NUMBER);
        Optional<LocalDate> date = checks.requiredDate(ImportColumn.ORDER_DATE);
        Optional<Integer> indicator = checks.indicator();
        String school = checks.required(ImportColumn.SCHOOL_CODE);
        Optional<PersonName> name = checks.name();
        String activity = checks.text(ImportColumn.ACTIVITY);
        String result = checks.text(ImportColumn.RESULT);
        Optional<LocalDate> eventDate = checks.date(ImportColumn.EVENT_DATE);
        Optional<Long> entry = checks.entryNumber();
        Optional<EntryStatus> status = checks.status();
        return checks.row(() -> new EntryRow(
                new OrderKey(issuer.orElseThrow(), number, date.orElseThrow()),
                indicator.orElseThrow(),
                school,
                name.orElseThrow(),
                activity,
                result,
                eventDate,
                entry,
                status));
    }
}
