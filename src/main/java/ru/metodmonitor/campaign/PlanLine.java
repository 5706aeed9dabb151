package ru.metodmonitor.campaign;

import java.time.LocalDate;

/**
 * A stored line of a school's plan.
 *
 * @param id its number
 * @param school whose
 * @param text what
 * @param responsible who
 * @param dueOn by when
 */
public record PlanLine(long id, long school, String text, String responsible, LocalDate dueOn) {
    static final String PREFIX = "plan:";

    /** What the keys of its reminders begin with. */
    static String prefix(long line) {
        return PREFIX + line + ":";
    }

    /** The key of a reminder to a person. */
    public String key(int offset, long person) {
        return prefix(id) + offset + ":" + person;
    }
}
