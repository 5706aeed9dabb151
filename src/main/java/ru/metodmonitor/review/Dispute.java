package ru.metodmonitor.review;

import java.time.Instant;

/**
 * An open objection of a school head to an entry.
 *
 * @param id identifier in the store
 * @param entryId the entry
 * @param authorId the head
 * @param authorName as in the messenger
 * @param reason why
 * @param createdAt when
 */
public record Dispute(long id, long entryId, long authorId, String authorName, String reason, Instant createdAt) {}
