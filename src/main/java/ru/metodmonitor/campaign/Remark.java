package ru.metodmonitor.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * What a school found when it looked through its entries.
 *
 * @param id its number
 * @param schoolId whose
 * @param entryId the entry that is wrong; empty where one is missing
 * @param text in the head's words
 * @param personId who said so
 * @param at when
 */
public record Remark(long id, long schoolId, Optional<Long> entryId, String text, long personId, Instant at) {}
