package ru.metodmonitor.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.registry.AcademicYear;

/**
 * What an entry is to say after a correction.
 *
 * @param orderId the evidence
 * @param indicator its number
 * @param schoolId the school at the time of the event
 * @param teacherId who
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if given
 */
public record EntryChange(
        long orderId,
        int indicator,
        long schoolId,
        long teacherId,
        String activity,
        String result,
        Optional<LocalDate> eventDate) {
    /** What it says now: the start of a correction. */
    public static EntryChange of(Entry entry) {
        return new EntryChange(
                entry.order().id(),
                entry.indicator(),
                entry.school().id(),
                entry.teacher().id(),
                entry.activity(),
                entry.result(),
                entry.eventDate());
    }

    /** On another order. */
    public EntryChange onOrder(long id) {
        return new EntryChange(id, indicator, schoolId, teacherId, activity, result, eventDate);
    }

    /** Under another indicator. */
    public EntryChange under(int number) {
        return new EntryChange(orderId, number, schoolId, teacherId, activity, result, eventDate);
    }

    /** Of a teacher at a school. */
    public EntryChange at(long school, long teacher) {
        return new EntryChange(orderId, indicator, school, teacher, activity, result, eventDate);
    }

    /** With another activity. */
    public EntryChange withActivity(String text) {
        return new EntryChange(orderId, indicator, schoolId, teacherId, text, result, eventDate);
    }

    /** With another date of the event, or without one. */
    public EntryChange held(Optional<LocalDate> date) {
        return new EntryChange(orderId, indicator, schoolId, teacherId, activity, result, date);
    }

    NewEntry asNew(Entry entry) {
        return new NewEntry(orderId, indicator, schoolId, teacherId, activity, result, eventDate, entry.source());
    }

    /** From what to what, by identifiers: of words only that they changed, since people write names into them. */
    Fact fact(Entry before, AcademicYear year, EntryStatus status) {
        Map<String, Object> payload = new TreeMap<>();
        pair(payload, "order", before.order().id(), orderId);
        pair(payload, "indicator", before.indicator(), indicator);
        pair(payload, "school", before.school().id(), schoolId);
        pair(payload, "teacher", before.teacher().id(), teacherId);
        pair(payload, "event", text(before.eventDate()), text(eventDate));
        pair(payload, "year", before.year().firstYear(), year.firstYear());
        pair(payload, "status", before.status().name(), status.name());
        if (!before.activity().equals(activity)) {
            payload.put("activity", "changed");
        }
        if (!before.result().equals(result)) {
            payload.put("result", "changed");
        }
        payload.put("version", before.version() + 1);
        return new Fact("entry.correct", "entry:" + before.id(), payload);
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static void pair(Map<String, Object> payload, String name, Object from, Object to) {
        if (!from.equals(to)) {
            payload.put(name, to);
            payload.put(name + "Before", from);
        }
    }
}
