package ru.metodmonitor.notify;

/** Carries out one kind of heavy work outside the writer's transaction. */
public interface JobHandler {
    /** The kind, as stored: a contract. */
    String kind();

    /**
     * Does the work and ends it with {@link JobRun#finish}. Runs again from the start after a crash, so everything that lasts
     * belongs into finish.
     */
    void run(JobRun run);
}
