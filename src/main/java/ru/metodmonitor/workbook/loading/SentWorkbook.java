package ru.metodmonitor.workbook.loading;

/**
 * A workbook that a person sent to be loaded.
 *
 * @param id names it in buttons and jobs
 * @param personId who sent it
 * @param fileId names its bytes at Telegram
 * @param name as the sender's
 * @param status how far it has come
 * @param fresh rows that change something, as the preview has counted
 * @param repeats rows that change nothing
 * @param wrong rows that can't be loaded
 */
public record SentWorkbook(
        long id, long personId, String fileId, String name, Status status, int fresh, int repeats, int wrong) {
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
