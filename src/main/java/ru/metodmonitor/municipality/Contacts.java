package ru.metodmonitor.municipality;

import java.util.Optional;

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
        Optional<String> website) {}
