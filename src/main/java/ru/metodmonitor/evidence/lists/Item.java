package ru.metodmonitor.evidence.lists;

import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;

/**
 * A person of a list, and what was decided.
 *
 * @param found what the line says, with what was settled
 * @param mark how far it has come
 * @param byHand whether somebody said who is meant
 * @param memorable whether the same words will mean the same person next time: between two people of one name somebody has to choose
 *     each time
 */
public record Item(Found found, Mark mark, boolean byHand, boolean memorable) {
    /** How far a person of a list has come. */
    public enum Mark {
        /** To be registered, once it is clear. */
        OPEN,
        /** Not wanted: somebody has said so. */
        SKIPPED,
        /** Left out by the reader: nobody whom the list is about. */
        ASIDE,
        /** Registered. */
        DONE
    }

    static Item of(Found found) {
        return new Item(found, found.aside().isPresent() ? Mark.ASIDE : Mark.OPEN, false, false);
    }

    /** Whom the list is about after all. */
    Item wanted() {
        // Somebody has said so: it stays so when the list is read anew.
        return new Item(found.wanted(), Mark.OPEN, true, false);
    }

    Item marked(Mark now) {
        return new Item(found, now, byHand, memorable);
    }

    Item settled(Found now) {
        boolean lasting = found.doubt()
                .map(d -> d.kind() != Doubt.Kind.WHICH_TEACHER && d.kind() != Doubt.Kind.TWO_SCHOOLS)
                .orElse(true);
        return new Item(now, mark, true, lasting && (memorable || !byHand));
    }

    /** Whether it belongs to what is registered or asked about. */
    public boolean isListed() {
        return mark != Mark.ASIDE;
    }

    /** Whether it asks the same as another. */
    boolean isLike(Item other) {
        return isDoubtful()
                && other.found.doubt().isPresent()
                && found.doubt()
                        .filter(d -> d.isLike(other.found.doubt().get()))
                        .isPresent();
    }

    /** Whether it can be registered. */
    public boolean isReady() {
        return mark == Mark.OPEN && found.isClear();
    }

    /** Whether it must be asked about. */
    public boolean isDoubtful() {
        return mark == Mark.OPEN && !found.isClear();
    }
}
