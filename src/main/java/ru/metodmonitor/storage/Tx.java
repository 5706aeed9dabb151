package ru.metodmonitor.storage;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The one write transaction that is under way; what is read through it includes its own changes. */
public final class Tx extends Read {
    private static final String SAVEPOINT = "one_update";

    Tx(Handle handle) {
        super(handle);
    }

    /**
     * Carries out work that is taken back alone when it fails. For the intake of updates only: nobody below catches and goes on.
     *
     * @throws StorageFailure if the store itself failed: then the whole transaction is lost and must not be gone on with
     * @throws RuntimeException whatever the work threw, after its changes were taken back
     */
    public <T> T savepoint(Supplier<T> work) {
        handle().savepoint(SAVEPOINT);
        try {
            T result = work.get();
            handle().releaseSavepoint(SAVEPOINT);
            return result;
        } catch (RuntimeException | StackOverflowError e) {
            if (!StorageFailure.isOne(e)) {
                handle().rollbackToSavepoint(SAVEPOINT);
            }
            throw e;
        }
    }
}
