package ru.metodmonitor.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that lets one person in and was not followed yet.
 *
 * @param id identifier in the store
 * @param grant the role that it gives
 * @param maker who made it; empty for the command line
 * @param expiresAt until when it is good
 */
public record Invitation(long id, Grant grant, Optional<Person> maker, Instant expiresAt) {}
