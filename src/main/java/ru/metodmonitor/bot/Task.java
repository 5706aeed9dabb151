package ru.metodmonitor.bot;

import java.util.Locale;

/** What somebody is about who looks for a command: help groups them so. Each has its text {@code task.<id>}. */
public enum Task {
    /** Orders, entries, lists. */
    RECORD,
    /** What others have sent or doubt. */
    CHECK,
    /** Figures, places, advice. */
    LOOK,
    /** Files to be had. */
    DOCUMENTS,
    /** Dates and who has done what. */
    CAMPAIGN,
    /** People, roles, the state of the program. */
    MANAGE,
    /** Everything else. */
    OTHER;

    /** The name in texts and buttons. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
