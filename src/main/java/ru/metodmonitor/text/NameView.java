package ru.metodmonitor.text;

/** How much of a teacher's name a message may show (configuration {@code privacy.chat-names}). */
public enum NameView {
    /** The whole name. */
    FULL,
    /** Surname with initials. */
    INITIALS,
    /** No name at all. */
    NONE;

    /** The allowed one of the three forms. */
    public String pick(String full, String initials, String none) {
        return switch (this) {
            case FULL -> full;
            case INITIALS -> initials;
            case NONE -> none;
        };
    }
}
