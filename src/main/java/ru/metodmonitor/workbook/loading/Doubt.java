package ru.metodmonitor.workbook.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.workbook.ImportColumn;
import ru.metodmonitor.workbook.RawRow;

/**
 * A row that is right in itself, but would undo what somebody has decided, or may mean somebody else than it says: it is loaded only
 * if a person says so.
 *
 * @param kind why
 * @param key the same for rows that one answer settles; holds what the row was compared with, so that an answer about something that
 *     has changed since doesn't count
 * @param about the number of the entry that it is about; 0 where there is none
 * @param raw the row
 * @param shown what a person is shown
 */
public record Doubt(Kind kind, String key, long about, RawRow raw, Shown shown) {
    /** Why a row isn't loaded by itself. */
    public enum Kind {
        /** An entry of this number, or of the same people and order, says something else now. */
        CHANGED,
        /** The entry was retracted or rejected. */
        DECIDED,
        /** The book itself says that the entry isn't confirmed. */
        STATUS,
        /** The name is a typo or two away from people of the school. */
        NEAR
    }

    /** What a person said about a doubt. */
    public enum Answer {
        /** The row stays out. */
        LEAVE,
        /** The row is loaded. */
        TAKE,
        /** The name means somebody who is known. */
        SAME,
        /** The name is a new person's. */
        NEW
    }

    /**
     * An answer.
     *
     * @param answer what was said
     * @param teacher whom {@link Answer#SAME} means; 0 for other answers
     */
    public record Said(Answer answer, long teacher) {
        /** What holds until somebody decides. */
        public static final Said NOTHING = new Said(Answer.LEAVE, 0);
    }

    /**
     * What a person is shown to decide by. Stored as JSON: the names of its components are a contract.
     *
     * @param school the school's name
     * @param name the person's as written
     * @param indicator its number; 0 for a row of the roster
     * @param activity may be empty
     * @param result may be empty
     * @param event the event's date, if given
     * @param status as the book says; may be empty
     * @param changes from what to what, of a changed entry
     * @param near people of the school with such a name
     */
    public record Shown(
            String school,
            String name,
            int indicator,
            String activity,
            String result,
            Optional<LocalDate> event,
            String status,
            List<Change> changes,
            List<Known> near) {
        /** Copies the lists. */
        public Shown {
            changes = List.copyOf(changes);
            near = List.copyOf(near);
        }
    }

    /** What would change in an entry: from what to what, as people read it. */
    public record Change(ImportColumn column, String from, String to) {}

    /** Somebody who is known: identifier and name. */
    public record Known(long teacher, String name) {}
}
