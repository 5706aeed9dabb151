package ru.metodmonitor.evidence.lists;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Way;

/**
 * What all people of a list have in common.
 *
 * @param proposed whether a school head proposes, so that an operator must confirm
 * @param way a pasted message or a file
 * @param order by which; empty until it is known
 * @param title the order's title as read from its file; may be empty
 * @param indicator under which; empty until it is known
 * @param activity contest, event, publication, course; may be empty
 * @param eventDate decides the academic year; the order's date does where it is empty
 * @param file the order's file, kept already
 */
public record ListHeader(
        boolean proposed,
        Way way,
        Optional<OrderKey> order,
        String title,
        Optional<Integer> indicator,
        String activity,
        Optional<LocalDate> eventDate,
        Optional<KeptFile> file) {
    /**
     * A file whose bytes are in the store of evidence.
     *
     * @param sha256 names the bytes, hex
     * @param name as the sender's
     * @param mime as the messenger says; may be empty
     * @param size bytes
     */
    public record KeptFile(String sha256, String name, String mime, long size) {}

    /** As another list under the same order was headed, where nothing else is told. */
    public ListHeader after(ListHeader before) {
        return new ListHeader(
                proposed,
                way,
                order,
                title,
                indicator.or(before::indicator),
                activity.isEmpty()
                                && indicator
                                        .map(i -> before.indicator.equals(Optional.of(i)))
                                        .orElse(true)
                        ? before.activity
                        : activity,
                eventDate.or(before::eventDate),
                file);
    }

    /** By another order. */
    public ListHeader by(OrderKey key) {
        return new ListHeader(proposed, way, Optional.of(key), title, indicator, activity, eventDate, file);
    }

    /** Under another indicator. */
    public ListHeader under(int number) {
        return new ListHeader(proposed, way, order, title, Optional.of(number), activity, eventDate, file);
    }

    /** With its file. */
    public ListHeader with(KeptFile now) {
        return new ListHeader(proposed, way, order, title, indicator, activity, eventDate, Optional.of(now));
    }

    /** Of another activity. */
    public ListHeader of(String words) {
        return new ListHeader(proposed, way, order, title, indicator, words, eventDate, file);
    }
}
