package ru.metodmonitor.workbook.loading;

import java.time.Instant;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Tx;

final class SchoolRosterStore {
    /** The last list of a school and a year; what an earlier one told of training is gone with it. */
    void keep(Tx tx, long school, AcademicYear year, int people, long person, Instant now) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO school_roster (school_id, year, people, person_id, taken_at)
                        VALUES (:school, :year, :people, :person, :now)
                        ON CONFLICT DO UPDATE SET people = :people, person_id = :person, taken_at = :now""")
                .bind("school", school)
                .bind("year", year.firstYear())
                .bind("people", people)
                .bind("person", person)
                .bind("now", now)
                .execute();
        tx.handle()
                .createUpdate("DELETE FROM declared_training WHERE school_id = :school")
                .bind("school", school)
                .execute();
    }

    void trained(Tx tx, long school, long teacher, int year, int orYear) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO declared_training (year, school_id, teacher_id, or_year)
                        VALUES (:year, :school, :teacher, :or) ON CONFLICT DO NOTHING""")
                .bind("year", year)
                .bind("school", school)
                .bind("teacher", teacher)
                .bind("or", orYear)
                .execute();
    }
}
