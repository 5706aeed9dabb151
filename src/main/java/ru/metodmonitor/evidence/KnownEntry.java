package ru.metodmonitor.evidence;

/**
 * What an entry says now, without the names on its card: for whoever compares many at once.
 *
 * @param id its number
 * @param version how often it was changed
 * @param status where its life stands
 * @param identity what makes it that very one
 * @param says all of it
 */
public record KnownEntry(long id, int version, EntryStatus status, EntryIdentity identity, EntryChange says) {
    /** Whether it counts, or waits to. */
    public boolean isLive() {
        return status == EntryStatus.CONFIRMED || status == EntryStatus.SUBMITTED;
    }
}
