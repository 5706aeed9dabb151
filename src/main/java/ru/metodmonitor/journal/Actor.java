package ru.metodmonitor.journal;

import java.util.Optional;

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

    private static final String PERSON = "person:";

    /** A person by the identifier in the store. */
    public static Actor person(long id) {
        return new Actor(PERSON + id);
    }

    /** The person's identifier in the store; empty if it was no person. */
    public Optional<Long> personId() {
        return text.startsWith(PERSON) ? Optional.of(Long.valueOf(text.substring(PERSON.length()))) : Optional.empty();
    }
}
