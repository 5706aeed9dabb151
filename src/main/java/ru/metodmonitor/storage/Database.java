package ru.metodmonitor.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite store in WAL mode with {@code synchronous=FULL}: one writer connection, a few read-only ones.
 *
 * <p>Threading: safe to share. Writers queue up for the one transaction; readers never wait for them. Other processes (a
 * command on the command line beside the running bot) are waited for up to {@link #BUSY_MILLIS}.
 */
public final class Database implements AutoCloseable {
    /** Room for what one import changes: a page that is written out and read back in mid-transaction costs twice. */
    private static final int WRITER_CACHE_KIB = 32 * 1024;

    private static final int BUSY_MILLIS = 20_000;
    private static final int IDLE_READERS = 4;

    private final Path file;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ReentrantLock writeLock = new ReentrantLock(true);
    private final LinkedBlockingDeque<Handle> readers = new LinkedBlockingDeque<>(IDLE_READERS);
    private @Nullable Handle writer;

    private Database(Path file) {
        this.file = file;
        this.writing = jdbi(() -> connect(file, false));
        this.reading = jdbi(() -> connect(file, true));
    }

    /**
     * Opens the file, makes it if it is missing, and migrates it to the newest schema.
     *
     * @throws IllegalStateException with one clear line if the file can't be opened or migrated
     */
    public static Database open(Path file) {
        Database database = new Database(file);
        try {
            Handle handle = database.writing.open();
            database.writer = handle;
            Migrations.run(file, handle);
            return database;
        } catch (IllegalStateException e) {
            database.close();
            throw e;
        } catch (RuntimeException e) {
            database.close();
            throw new IllegalStateException("the database can't be opened: " + file, e);
        }
    }

    /** The file that holds the store. */
    public Path file() {
        return file;
    }

    /**
     * Carries out work in one write transaction: all of it is kept, or nothing.
     *
     * @throws StorageFailure if the store itself failed
     * @throws RuntimeException whatever the work threw
     */
    public <T> T write(Function<Tx, T> work) {
        if (writeLock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write transaction is under way on this thread already: pass its Tx");
        }
        writeLock.lock();
        try {
            return inTransaction(openWriter(), work);
        } finally {
            writeLock.unlock();
        }
    }

    /** As {@link #write}, for work without a result. */
    public void writeOnly(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** Reads in one consistent view, beside any writer. */
    public <T> T read(Function<Read, T> work) {
        Handle idle = readers.pollFirst();
        Handle handle = idle == null ? reading.open() : idle;
        boolean kept = false;
        try {
            handle.begin();
            T result = work.apply(new Read(handle));
            handle.commit();
            kept = readers.offerFirst(handle);
            return result;
        } finally {
            if (!kept) {
                handle.close();
            }
        }
    }

    private Handle openWriter() {
        Handle open = writer;
        if (open == null) {
            open = writing.open();
            writer = open;
        }
        return open;
    }

    private <T> T inTransaction(Handle handle, Function<Tx, T> work) {
        boolean done = false;
        try {
            handle.begin();
            T result = work.apply(new Tx(handle));
            handle.commit();
            done = true;
            return result;
        } catch (RuntimeException e) {
            throw StorageFailure.isOne(e) ? new StorageFailure(e) : e;
        } finally {
            if (!done) {
                abandon(handle);
            }
        }
    }

    /** After a storage failure the connection's own idea of its transaction can be wrong: a fresh one is taken. */
    private void abandon(Handle handle) {
        writer = null;
        try {
            handle.rollback();
        } catch (RuntimeException alreadyRolledBack) {
            // SQLite has rolled back by itself (disk full, I/O error); closing below is all that is left to do.
        } finally {
            handle.close();
        }
    }

    private static Jdbi jdbi(org.jdbi.v3.core.ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        // The default rendering holds the bound arguments, that is, people's names.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        TimeMappers.register(jdbi);
        return jdbi;
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        if (readOnly) {
            config.setReadOnly(true);
            config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setCacheSize(-WRITER_CACHE_KIB);
        }
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    @Override
    public void close() {
        readers.forEach(Handle::close);
        readers.clear();
        writeLock.lock();
        try {
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } finally {
            writeLock.unlock();
        }
    }
}
