package ru.metodmonitor.municipality;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom to ask about the figures.
 *
 * @param person who answers for the data
 * @param phone as people dial it
 * @param email of the office
 * @param address of the office
 * @param website of the office
 */
public record Contacts(
        Optional<String> person,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> address,
        Optional<String> website) {
    /** Where the office is and how it is reached, for a letterhead; empty if nothing of it is told. */
    Optional<String> line() {
        return Stream.of(address, phone, email)
                .flatMap(Optional::stream)
                .reduce((before, next) -> before + ", " + next);
    }
}
