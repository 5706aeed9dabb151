package ru.metodmonitor.evidence.chat;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.AcademicYear;

/**
 * A correction under way: what the entry is to say.
 *
 * @param entry its number
 * @param version the one that the person saw
 * @param draft order, indicator and words
 * @param school the school at the time of the event
 * @param who the teacher, or the name of a new one
 */
record Edit(long entry, int version, Draft draft, long school, Who who) {
    /** Nothing changed yet. */
    static Edit of(Entry entry) {
        return new Edit(
                entry.id(),
                entry.version(),
                new Draft(entry.order().key(), entry.indicator(), entry.activity(), entry.result(), entry.eventDate()),
                entry.school().id(),
                Who.known(entry.teacher().id()));
    }

    /** The year in which it will count. */
    AcademicYear year() {
        return Entries.yearOf(draft.order(), draft.eventDate());
    }

    Edit on(OrderKey order) {
        return with(new Draft(order, draft.indicator(), draft.activity(), draft.result(), draft.eventDate()));
    }

    Edit under(int indicator) {
        return with(new Draft(draft.order(), indicator, draft.activity(), draft.result(), draft.eventDate()));
    }

    Edit withActivity(String activity) {
        return with(new Draft(draft.order(), draft.indicator(), activity, draft.result(), draft.eventDate()));
    }

    Edit withResult(String result) {
        return with(new Draft(draft.order(), draft.indicator(), draft.activity(), result, draft.eventDate()));
    }

    Edit held(Optional<LocalDate> date) {
        return with(new Draft(draft.order(), draft.indicator(), draft.activity(), draft.result(), date));
    }

    Edit of(long otherSchool, Who otherTeacher) {
        return new Edit(entry, version, draft, otherSchool, otherTeacher);
    }

    private Edit with(Draft other) {
        return new Edit(entry, version, other, school, who);
    }
}
