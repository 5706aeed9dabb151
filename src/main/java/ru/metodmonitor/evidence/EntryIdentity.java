package ru.metodmonitor.evidence;

/**
 * What makes an entry that very one: a second one with the same is a duplicate (SPEC section 4).
 *
 * @param order identifier
 * @param indicator its number
 * @param school identifier
 * @param teacher identifier
 * @param activityKey the activity without case, spaces and punctuation
 */
public record EntryIdentity(long order, int indicator, long school, long teacher, String activityKey) {}
