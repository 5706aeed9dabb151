package ru.metodmonitor.bot;

import java.nio.file.Path;

/** Where the bytes of received files come from. Only jobs fetch: it takes as long as it takes. */
@FunctionalInterface
public interface FileSource {
    /** The largest file that the Bot API gives out, bytes. */
    long LIMIT = 20L * 1024 * 1024;

    /**
     * Fetches a file.
     *
     * @param fileId as {@link Incoming.File#fileId} names it
     * @param target where to put it; an existing file is replaced
     */
    Fetched fetch(String fileId, Path target);

    /** What came of it. */
    enum Fetched {
        /** The file is there. */
        DONE,
        /** The messenger won't give it: too big, or too old. */
        REFUSED,
        /** The messenger was not reached: a job throws {@link ru.metodmonitor.notify.Postponed} to try again. */
        UNREACHED
    }
}
