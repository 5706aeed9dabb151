package ru.metodmonitor.notify;

/** How carefully something that is sent must be handled; as stored in the outbox, so its names are a contract. */
public enum Care {
    /** Anybody may read it on and pass it on. */
    OPEN,
    /** Names nobody yet, but may be edited into something that does: it can't be forwarded or saved. */
    GUARDED,
    /** Holds teachers' names: it can't be forwarded or saved, and never goes to a group. */
    NAMES;

    /** Whether the messenger is asked to keep people from forwarding and saving it ({@code protect_content}). */
    public boolean isProtected() {
        return this != OPEN;
    }

    /** What a row of an earlier program leaves open is handled as if it held names. */
    static Care of(@org.jspecify.annotations.Nullable Care stored) {
        return stored == null ? NAMES : stored;
    }
}
