package ru.metodmonitor.campaign;

/** What came of moving a milestone's date. */
public enum Moving {
    /** It is moved. */
    DONE,
    /** It stands there already. */
    SAME_DATE,
    /** The new date is before the campaign's start, or before the milestone opens. */
    TOO_EARLY,
    /** No campaign runs, or it has no such milestone. */
    UNKNOWN
}
