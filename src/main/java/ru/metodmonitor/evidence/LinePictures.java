package ru.metodmonitor.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The pictures of lines that entries were read from. They stay with the entries for ever, their bytes with the files of orders, each with
 * its record in the journal.
 *
 * <p>Threading: safe to share.
 */
public final class LinePictures {
    private final LinePictureStore store = new LinePictureStore();
    private final EvidenceFiles files;
    private final Journal journal;

    public LinePictures(EvidenceFiles files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /**
     * Keeps a copy of a picture as the proof of an entry.
     *
     * @param sure see {@link LinePicture#sure}
     */
    public void keep(Tx tx, Orders.Author by, long entry, Path picture, PageBox place, boolean sure) {
        String sha = files.keepCopy(picture);
        store.insert(tx, new LinePicture(entry, sha, place, sure));
        journal.append(tx, by.actor(), Fact.of("entry.picture", "entry:" + entry, "sha256", sha, "page", place.page()));
    }

    /** The picture of an entry, if it has one. */
    public Optional<LinePicture> of(Read read, long entry) {
        return store.find(read, entry);
    }

    /** All of them. */
    public List<LinePicture> all(Read read) {
        return store.all(read);
    }

    /** Where its bytes lie, if they do. */
    public Optional<Path> file(LinePicture picture) {
        return files.find(picture.sha256());
    }
}
