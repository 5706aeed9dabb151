package ru.metodmonitor.workbook.loading;

import java.util.Optional;

/**
 * A workbook that a person sent to be loaded.
 *
 * @param id names it in buttons and jobs
 * @param personId who sent it
 * @param fileId names its bytes at the messenger
 * @param name as the sender's
 * @param status how far it has come
 * @param fresh rows that change something, as the preview has counted
 * @param repeats rows that change nothing
 * @param wrong rows that can't be loaded
 * @param shape whether it is a book of ours or a list of people
 * @param schoolId whose list it is, where somebody has said so
 */
public record SentWorkbook(
        long id,
        long personId,
        String fileId,
        String name,
        Status status,
        int fresh,
        int repeats,
        int wrong,
        Shape shape,
        Optional<Long> schoolId) {
    /** What a sent file is. */
    public enum Shape {
        /** A book after the template, as far as is known. */
        BOOK,
        /** A list of people; nobody has yet said that it is understood rightly. */
        ROSTER,
        /** A list of people that somebody has looked at. */
        TAKEN
    }

    /** From the sending to the end. */
    public enum Status {
        /** Being fetched and looked at. */
        READING,
        /** What it would change has been shown. */
        PREVIEW,
        /** The person wants it. */
        LOADING,
        /** Done. */
        LOADED,
        /** Not wanted, or not readable. */
        DROPPED
    }
}
