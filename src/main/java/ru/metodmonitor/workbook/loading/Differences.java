package ru.metodmonitor.workbook.loading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.evidence.KnownEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportColumn;

/** What a row says otherwise than the entry that it is about. */
final class Differences {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private final Read read;
    private final Registry registry;
    private final PlannedOrders orders;

    Differences(Read read, Registry registry, PlannedOrders orders) {
        this.read = read;
        this.registry = registry;
        this.orders = orders;
    }

    /** Everything: the row holds the whole entry. */
    List<Doubt.Change> all(EntryRow row, School school, Optional<Long> teacher, KnownEntry entry) {
        EntryChange says = entry.says();
        List<Doubt.Change> changes = new ArrayList<>();
        if (orders.id(row.order()) != says.orderId()) {
            changes.add(change(ImportColumn.ORDER_NUMBER, shown(orders.key(says.orderId())), shown(row.order())));
        }
        if (row.indicator() != says.indicator()) {
            changes.add(
                    change(ImportColumn.INDICATOR, String.valueOf(says.indicator()), String.valueOf(row.indicator())));
        }
        if (school.id() != says.schoolId()) {
            School from = registry.school(read, says.schoolId()).orElseThrow();
            BriefNames names = BriefNames.among(List.of(from, school));
            changes.add(change(ImportColumn.SCHOOL_CODE, names.name(from), names.name(school)));
        }
        if (teacher.filter(id -> id == says.teacherId()).isEmpty()) {
            String from = registry.teacher(read, says.teacherId())
                    .orElseThrow()
                    .name()
                    .full();
            changes.add(change(ImportColumn.FULL_NAME, from, row.name().full()));
        }
        if (differ(row.activity(), says.activity())) {
            changes.add(change(ImportColumn.ACTIVITY, says.activity(), row.activity()));
        }
        if (differ(row.result(), says.result())) {
            changes.add(change(ImportColumn.RESULT, says.result(), row.result()));
        }
        if (!row.eventDate().equals(says.eventDate())) {
            changes.add(change(ImportColumn.EVENT_DATE, shown(says.eventDate()), shown(row.eventDate())));
        }
        return changes;
    }

    /** What a row without a number adds to the entry that it repeats; what it leaves empty it doesn't deny. */
    List<Doubt.Change> added(EntryRow row, KnownEntry entry) {
        EntryChange says = entry.says();
        List<Doubt.Change> changes = new ArrayList<>();
        if (!row.result().isEmpty() && differ(row.result(), says.result())) {
            changes.add(change(ImportColumn.RESULT, says.result(), row.result()));
        }
        if (row.eventDate().isPresent() && !row.eventDate().equals(says.eventDate())) {
            changes.add(change(ImportColumn.EVENT_DATE, shown(says.eventDate()), shown(row.eventDate())));
        }
        return changes;
    }

    /** The row with what it leaves empty. */
    EntryRow filled(EntryRow row, KnownEntry entry) {
        EntryChange says = entry.says();
        return new EntryRow(
                row.order(),
                row.indicator(),
                row.schoolCode(),
                row.name(),
                says.activity(),
                row.result().isEmpty() ? says.result() : row.result(),
                row.eventDate().or(says::eventDate));
    }

    /** A cell holds neither line breaks nor runs of spaces as they are stored. */
    private static boolean differ(String cell, String stored) {
        return !cell.equals(stored)
                && !cell.equals(SPACES.matcher(stored).replaceAll(" ").strip());
    }

    private static Doubt.Change change(ImportColumn column, String from, String to) {
        return new Doubt.Change(column, from, to);
    }

    private static String shown(OrderKey key) {
        return key.issuer().label() + " № " + key.number() + ", " + DATE.format(key.date());
    }

    private static String shown(Optional<LocalDate> date) {
        return date.map(DATE::format).orElse("");
    }
}
