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

    void requireWritable() {
        switch (this) {
            case STRANGER -> throw ApiFailure.forbidden("bot can't initiate conversation with a user");
            case BLOCKED -> throw ApiFailure.forbidden("bot was blocked by the user");
            case DEACTIVATED -> throw ApiFailure.forbidden("user is deactivated");
            case STARTED -> {}
        }
    }
}
