package ru.metodmonitor.storage;

import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store itself failed (disk full, I/O error, locked by another process): no fault of what was being done. */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** SQLite's primary result codes that speak of the file, not of the statement. */
    private static final Set<Integer> CODES = Set.of(5, 6, 7, 8, 10, 11, 13, 14, 15, 26);

    StorageFailure(Throwable cause) {
        super("the store failed: " + describe(cause), cause);
    }

    /** The failure as callers get to see it: the store's own as one of these, any other as it is. */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof StorageFailure) {
            return failure;
        }
        return isOne(failure) ? new StorageFailure(failure) : failure;
    }

    /** Whether the failure is the store's and not the statement's. */
    static boolean isOne(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StorageFailure) {
                return true;
            }
            if (t instanceof SQLiteException sqlite) {
                // Extended codes carry the primary one in the low byte.
                return CODES.contains(sqlite.getResultCode().code & 0xff);
            }
        }
        return false;
    }

    private static String describe(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                SQLiteErrorCode code = sqlite.getResultCode();
                return code.name() + " (" + code.message + ")";
            }
        }
        return failure.getClass().getSimpleName();
    }
}
