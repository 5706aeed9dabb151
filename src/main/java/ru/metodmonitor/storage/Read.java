package ru.metodmonitor.storage;

import org.jdbi.v3.core.Handle;

/** A consistent view of the store: every query sees the same moment. Valid only inside the call that handed it out. */
public class Read {
    private final Handle handle;

    Read(Handle handle) {
        this.handle = handle;
    }

    /** The connection, for stores. */
    public Handle handle() {
        return handle;
    }
}
