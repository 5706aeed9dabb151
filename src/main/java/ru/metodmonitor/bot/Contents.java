package ru.metodmonitor.bot;

import java.util.Optional;
import ru.metodmonitor.journal.Fact;

/**
 * Whether a file holds teachers' names: declared by whoever made the file, since nobody can tell later. One that does never goes to
 * a group, can't be forwarded, and the journal keeps that it was handed over.
 *
 * @param handOver what the journal keeps of handing over a file with names: identifiers and counts only; empty for one without
 */
public record Contents(Optional<Fact> handOver) {
    /** No teacher is named. */
    public static final Contents NO_NAMES = new Contents(Optional.empty());

    /** Teachers are named: the fact by which the journal keeps who received which file. */
    public static Contents names(Fact handOver) {
        return new Contents(Optional.of(handOver));
    }

    /** A list of teachers, told apart by a word of its own; one that turned out empty names nobody. */
    public static Contents list(String word, int count) {
        return count == 0 ? NO_NAMES : names(Fact.of("names.view", "list:" + word, "count", count));
    }

    /** Whether teachers are named. */
    public boolean holdsNames() {
        return handOver.isPresent();
    }
}
