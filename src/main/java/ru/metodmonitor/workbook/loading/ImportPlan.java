package ru.metodmonitor.workbook.loading;

import java.util.List;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.WrongRow;

/**
 * What loading a workbook would do. New schools and teachers have the identifiers that they will get.
 *
 * @param schools new or changed, by code; the identifier of a new one is negative
 * @param years new or changed figures, with the school's code
 * @param teachers new ones
 * @param positions known teachers with another position
 * @param orders new ones, or known ones that get a title
 * @param entries new ones
 * @param fresh rows that change something
 * @param repeats rows that change nothing
 * @param wrong rows that can't be loaded
 */
record ImportPlan(
        List<School> schools,
        List<CodedYear> years,
        List<CodedTeacher> teachers,
        List<Teacher> positions,
        List<OrderRow> orders,
        List<PlannedEntry> entries,
        int fresh,
        int repeats,
        List<WrongRow> wrong) {
    /** Copies the lists. */
    ImportPlan {
        schools = List.copyOf(schools);
        years = List.copyOf(years);
        teachers = List.copyOf(teachers);
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
        entries = List.copyOf(entries);
        wrong = List.copyOf(wrong);
    }

    /** A school's figures; the identifier within is not yet known. */
    record CodedYear(String code, SchoolYear figures) {}

    /** A new teacher; the school's identifier is not yet known. */
    record CodedTeacher(String code, Teacher teacher) {}

    /** A new entry of a known or new teacher. */
    record PlannedEntry(EntryRow row, long teacher, OrderKey order) {}
}
