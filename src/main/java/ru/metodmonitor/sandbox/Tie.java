package ru.metodmonitor.sandbox;

/** How a person stands to the bot. */
public enum Tie {
    /** Never pressed start: the bot can't write first. */
    STRANGER,
    /** Talks with the bot. */
    STARTED,
    /** Stopped the bot. */
    BLOCKED,
    /** The account is gone. */
    DEACTIVATED;

    void requireWritable(Refusals refusals) {
        switch (this) {
            case STRANGER -> throw refusals.stranger();
            case BLOCKED -> throw refusals.blocked();
            case DEACTIVATED -> throw refusals.deactivated();
            case STARTED -> {}
        }
    }
}
