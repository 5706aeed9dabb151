package ru.metodmonitor.evidence.lists;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param files the order's file, or its photos in the order of its pages; the lists of earlier programs hold one alone, under another name
 */
public record ListHeader(
        boolean proposed,
        Way way,
        Optional<OrderKey> order,
        String title,
        Optional<Integer> indicator,
        String activity,
        Optional<LocalDate> eventDate,
        @JsonAlias("file") List<KeptFile> files) {
    /** Copies the list. */
    public ListHeader {
        files = List.copyOf(files);
    }

    /**
     * A file of an order.
     *
     * @param sha256 names its bytes in the store of evidence, hex; empty until they are there
     * @param fileId names it at the messenger
     * @param name as the sender's
     * @param mime as the messenger says; may be empty
     * @param size bytes
     * @param album what is the same for all photos that were sent in one; empty for a file alone
     */
    public record KeptFile(String sha256, String fileId, String name, String mime, long size, String album) {
        /** With its bytes in the store. */
        public KeptFile kept(String sha) {
            return new KeptFile(sha, fileId, name, mime, size, album);
        }
    }

    /** Whether its photos were sent in one, which is called so. */
    public boolean isOfAlbum(String name) {
        return !name.isEmpty() && files.stream().anyMatch(f -> f.album().equals(name));
    }

    /** The name of the file; of the first one of several. */
    public String fileName() {
        return files.stream().findFirst().map(KeptFile::name).orElse("");
    }

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
                files);
    }

    /** By another order. */
    public ListHeader by(OrderKey key) {
        return new ListHeader(proposed, way, Optional.of(key), title, indicator, activity, eventDate, files);
    }

    /** Under another indicator. */
    public ListHeader under(int number) {
        return new ListHeader(proposed, way, order, title, Optional.of(number), activity, eventDate, files);
    }

    /** With its files. */
    public ListHeader with(List<KeptFile> now) {
        return new ListHeader(proposed, way, order, title, indicator, activity, eventDate, now);
    }

    /** With one more file. */
    public ListHeader and(KeptFile one) {
        List<KeptFile> all = new ArrayList<>(files);
        all.add(one);
        return with(all);
    }

    /** With what was told beside a further file, where nothing was told before. */
    public ListHeader told(Optional<OrderKey> key, Optional<Integer> number, String words) {
        return new ListHeader(
                proposed,
                way,
                order.or(() -> key),
                title,
                indicator.or(() -> number),
                activity.isEmpty() ? words : activity,
                eventDate,
                files);
    }

    /** As its own words head it, where nothing else was told. */
    public ListHeader headed(Optional<OrderKey> key, String itsTitle, String itsActivity) {
        return new ListHeader(
                proposed,
                way,
                order.or(() -> key),
                itsTitle,
                indicator,
                activity.isEmpty() ? itsActivity : activity,
                eventDate,
                files);
    }

    /** Of another activity. */
    public ListHeader of(String words) {
        return new ListHeader(proposed, way, order, title, indicator, words, eventDate, files);
    }
}
