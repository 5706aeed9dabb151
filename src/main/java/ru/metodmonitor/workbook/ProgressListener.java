package ru.metodmonitor.workbook;

/** Is told how far a workbook has been read or written. */
@FunctionalInterface
public interface ProgressListener {
    /** Listens to nothing. */
    ProgressListener NONE = percent -> {};

    /**
     * So much is done; called with rising numbers, at most once for each.
     *
     * @param percent 0…100
     */
    void done(int percent);
}
