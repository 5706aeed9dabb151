package ru.metodmonitor.notify;

/** Who goes first when many wait: a person who has just asked is never behind a mass notice. */
public enum Priority {
    /** The answer to what a person has just done. */
    ANSWER(0),
    /** What a job that a person waits for has to say. */
    WORK(1),
    /** Notices that come by themselves. */
    NOTICE(2),
    /** As notices, but mere news that ask for nothing: they arrive without a sound. */
    NEWS(2);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** The smaller, the sooner; as stored. */
    int rank() {
        return rank;
    }
}
