package ru.metodmonitor.journal;

/**
 * Who did it.
 *
 * @param text {@code person:12}, {@code system} or {@code console}
 */
public record Actor(String text) {
    /** The program by itself: schedules, clean-ups. */
    public static final Actor SYSTEM = new Actor("system");
    /** Whoever holds the machine: the command line. */
    public static final Actor CONSOLE = new Actor("console");

    /** A person by the identifier in the store. */
    public static Actor person(long id) {
        return new Actor("person:" + id);
    }
}
