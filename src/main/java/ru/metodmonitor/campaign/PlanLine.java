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

    /** Whether a key is that of a plan's reminder. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** The same for every reminder of a line to a person. */
    static String about(String key) {
        String[] parts = key.split(":", -1);
        return parts[1] + ":" + parts[3];
    }

    /** Whether a key is that of a reminder of this line. */
    boolean isMeant(String key) {
        return key.startsWith(PREFIX + id + ":");
    }

    /** The key of a reminder to a person. */
    public String key(int offset, long person) {
        return PREFIX + id + ":" + offset + ":" + person;
    }
}
