package ru.metodmonitor.evidence;

/**
 * The picture of the line that an entry was read from: the proof beside its words.
 *
 * @param entryId the entry
 * @param sha256 of its bytes, hex
 * @param place where it was cut from the order's pages, photo by photo
 * @param sure whether every word of it was read without a doubt: only then its words tell everybody who is to be seen on it
 */
public record LinePicture(long entryId, String sha256, PageBox place, boolean sure) {}
