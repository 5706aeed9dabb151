package ru.metodmonitor.text;

/** How much of a teacher's name a message may show (configuration {@code privacy.chat-names}). */
public enum NameView {
    /** The whole name. */
    FULL,
    /** Surname with initials. */
    INITIALS,
    /** No name at all. */
    NONE;

    /** The allowed one of the three forms, as an argument of a message: the first two are {@link Personal}. */
    public Object pick(String full, String initials, Object none) {
        return switch (this) {
            case FULL -> new Personal(full);
            case INITIALS -> new Personal(initials);
            case NONE -> none;
        };
    }
}
