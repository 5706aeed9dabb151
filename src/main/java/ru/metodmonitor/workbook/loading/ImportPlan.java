package ru.metodmonitor.workbook.loading;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.OrderRow;

/**
 * What loading a workbook would do. New schools and teachers have the identifiers that they will get.
 *
 * @param schools new or changed, by code; the identifier of a new one is negative
 * @param years new or changed figures, with the school's code
 * @param national new or changed OGRN, with the school's code
 * @param people new ones, and what is said about known ones
 * @param orders new ones, or known ones that get a title
 * @param entries new ones
 * @param corrections of known ones
 * @param rows what becomes of each row
 */
record ImportPlan(
        List<School> schools,
        List<CodedYear> years,
        List<CodedNational> national,
        People people,
        List<OrderRow> orders,
        List<PlannedEntry> entries,
        List<PlannedCorrection> corrections,
        Importer.Summary rows) {
    /** Copies the lists. */
    ImportPlan {
        schools = List.copyOf(schools);
        years = List.copyOf(years);
        national = List.copyOf(national);
        orders = List.copyOf(orders);
        entries = List.copyOf(entries);
        corrections = List.copyOf(corrections);
    }

    /** A school's figures; the identifier within is not yet known. */
    record CodedYear(String code, SchoolYear figures) {}

    /** By what a school is known in the whole country. */
    record CodedNational(String code, String nationalId) {}

    /** A new teacher; the school's identifier is not yet known. */
    record CodedTeacher(String code, Teacher teacher) {}

    /**
     * What becomes of people.
     *
     * @param fresh new ones
     * @param positions known ones with another position
     * @param same names that somebody has said to mean a known one
     * @param apart new ones whom somebody has told apart from known ones
     */
    record People(List<CodedTeacher> fresh, List<Teacher> positions, List<Same> same, List<Apart> apart) {
        /** Copies the lists. */
        People {
            fresh = List.copyOf(fresh);
            positions = List.copyOf(positions);
            same = List.copyOf(same);
            apart = List.copyOf(apart);
        }
    }

    /** A written name of a school means that teacher. */
    record Same(String typed, long school, long teacher) {}

    /** A new teacher is none of those. */
    record Apart(long teacher, List<Long> others) {}

    /**
     * A new entry of a known or new teacher.
     *
     * @param before the retracted or rejected entry that it says again
     */
    record PlannedEntry(EntryRow row, long teacher, OrderKey order, Optional<Long> before) {}

    /** What a known entry is to say. */
    record PlannedCorrection(long entry, EntryRow row, long teacher) {}
}
