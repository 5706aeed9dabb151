package ru.metodmonitor.journal;

import java.util.Iterator;
import java.util.Optional;
import ru.metodmonitor.storage.Read;

/** Walks the whole chain and names the first line that is not as it was written. */
public final class JournalCheck {
    private final JournalStore store = new JournalStore();

    /** The first bad line, or empty if the chain is whole. */
    public Optional<Break> firstBreak(Read read) {
        return store.walk(read, JournalCheck::walk);
    }

    private static Optional<Break> walk(Iterator<JournalRow> rows) {
        long expected = 1;
        String prev = JournalRow.NO_HASH;
        while (rows.hasNext()) {
            JournalRow row = rows.next();
            if (row.seq() != expected) {
                return Optional.of(new Break(expected, Kind.MISSING));
            }
            if (!row.isIntact()) {
                return Optional.of(new Break(row.seq(), Kind.CHANGED));
            }
            if (!row.prev().equals(prev)) {
                return Optional.of(new Break(row.seq(), Kind.INSERTED));
            }
            prev = row.hash();
            expected++;
        }
        return Optional.empty();
    }

    /** How a line is wrong. */
    public enum Kind {
        /** Its columns don't give its hash. */
        CHANGED,
        /** There is no line with this number. */
        MISSING,
        /** It does not follow the line before it. */
        INSERTED
    }

    /**
     * The first bad line.
     *
     * @param seq its number
     * @param kind how it is wrong
     */
    public record Break(long seq, Kind kind) {}
}
