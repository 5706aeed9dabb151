package ru.metodmonitor.evidence;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;

/**
 * Which entries to list. Empty parts don't restrict.
 *
 * @param school of this school
 * @param indicator under this indicator
 * @param year of this year
 * @param orderId of this order
 * @param author registered by this person
 * @param teacher of this teacher
 * @param status in this status
 * @param batch registered by this one act
 * @param words folded words that all must stand in name, activity, result, order or school
 */
public record EntryFilter(
        Optional<Long> school,
        Optional<Integer> indicator,
        Optional<AcademicYear> year,
        Optional<Long> orderId,
        Optional<Long> author,
        Optional<Long> teacher,
        Optional<EntryStatus> status,
        Optional<Long> batch,
        List<String> words) {
    /** No restriction. */
    public static final EntryFilter ALL = new EntryFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the words. */
    public EntryFilter {
        words = List.copyOf(words);
    }

    /** Only of this school. */
    public EntryFilter ofSchool(long id) {
        return new EntryFilter(Optional.of(id), indicator, year, orderId, author, teacher, status, batch, words);
    }

    /** Only under this indicator. */
    public EntryFilter under(int number) {
        return new EntryFilter(school, Optional.of(number), year, orderId, author, teacher, status, batch, words);
    }

    /** Only of this year. */
    public EntryFilter in(AcademicYear one) {
        return new EntryFilter(school, indicator, Optional.of(one), orderId, author, teacher, status, batch, words);
    }

    /** Only of this order. */
    public EntryFilter ofOrder(long id) {
        return new EntryFilter(school, indicator, year, Optional.of(id), author, teacher, status, batch, words);
    }

    /** Only by this person. */
    public EntryFilter by(long person) {
        return new EntryFilter(school, indicator, year, orderId, Optional.of(person), teacher, status, batch, words);
    }

    /** Only of this teacher. */
    public EntryFilter ofTeacher(long id) {
        return new EntryFilter(school, indicator, year, orderId, author, Optional.of(id), status, batch, words);
    }

    /** Only in this status. */
    public EntryFilter with(EntryStatus one) {
        return new EntryFilter(school, indicator, year, orderId, author, teacher, Optional.of(one), batch, words);
    }

    /** Only what one act registered. */
    public EntryFilter ofBatch(long id) {
        return new EntryFilter(school, indicator, year, orderId, author, teacher, status, Optional.of(id), words);
    }

    /** Only with all these words. */
    public EntryFilter containing(List<String> all) {
        return new EntryFilter(school, indicator, year, orderId, author, teacher, status, batch, all);
    }
}
