package ru.metodmonitor.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

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
    private static final int CLOSE_SECONDS = 1;

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
     * @throws IllegalStateException with one clear line if the file can't be opened or migrated, or is none of ours
     */
    public static Database open(Path file) {
        Database database = new Database(file);
        try {
            if (Files.notExists(file)) {
                Migrations.create(file);
            }
            if (database.read(read -> Migrations.version(file, read.handle())) < Migrations.NEWEST) {
                Migrations.migrate(file);
            }
            database.writer = open(database.writing);
            return database;
        } catch (StorageFailure e) {
            database.close();
            throw new IllegalStateException("the database can't be opened: " + file + ": " + e.getMessage(), e);
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
        return alone(handle -> inTransaction(handle, () -> work.apply(new Tx(handle))));
    }

    /** As {@link #write}, for work without a result. */
    public void writeOnly(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /**
     * As {@link #writeOnly}, without waiting for the disk: the death of the program loses nothing of it, a power cut may lose the last
     * of it. For what may be done twice, and must be written down at once.
     */
    public void note(Consumer<Tx> work) {
        alone(handle -> {
            synchronous(handle, "NORMAL");
            inTransaction(handle, () -> {
                work.accept(new Tx(handle));
                return true;
            });
            synchronous(handle, "FULL");
            return true;
        });
    }

    private static void synchronous(Handle handle, String mode) {
        try {
            handle.execute("PRAGMA synchronous = " + mode);
        } catch (RuntimeException e) {
            close(handle);
            throw StorageFailure.translated(e);
        }
    }

    private <T> T alone(Function<Handle, T> work) {
        if (writeLock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write transaction is under way on this thread already: pass its Tx");
        }
        writeLock.lock();
        try {
            Handle handle = writer == null ? open(writing) : writer;
            // Kept only by what ends well: after a failure the connection's own idea of its transaction can be wrong.
            writer = null;
            T result = work.apply(handle);
            writer = handle;
            return result;
        } finally {
            writeLock.unlock();
        }
    }

    /**
     * Reads in one consistent view, beside any writer.
     *
     * @throws StorageFailure if the store itself failed
     * @throws RuntimeException whatever the work threw
     */
    public <T> T read(Function<Read, T> work) {
        Handle idle = readers.pollFirst();
        Handle handle = idle == null ? open(reading) : idle;
        T result = inTransaction(handle, () -> work.apply(new Read(handle)));
        if (!readers.offerFirst(handle)) {
            close(handle);
        }
        return result;
    }

    /** A connection that can't be had is always the store's fault, in whatever words the driver says so. */
    private static Handle open(Jdbi jdbi) {
        try {
            return jdbi.open();
        } catch (RuntimeException e) {
            throw new StorageFailure(e);
        }
    }

    /** The one way to work with a connection: who fails in it loses it, and learns what failed first. */
    private static <T> T inTransaction(Handle handle, Supplier<T> work) {
        boolean done = false;
        try {
            handle.begin();
            T result = work.get();
            handle.commit();
            done = true;
            return result;
        } catch (RuntimeException e) {
            throw StorageFailure.translated(e);
        } finally {
            if (!done) {
                abandon(handle);
            }
        }
    }

    private static void abandon(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException alreadyRolledBack) {
            // SQLite has rolled back by itself (disk full, I/O error); what failed first is what is told.
        }
        close(handle);
    }

    private static void close(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException lost) {
            // A connection that can't even be closed is left to the process's end.
        }
    }

    private static Jdbi jdbi(org.jdbi.v3.core.ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        // The default rendering holds the bound arguments, that is, people's names.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        TimeMappers.register(jdbi);
        ChatMappers.register(jdbi);
        jdbi.registerArgument(new PlainArguments());
        return jdbi;
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // Otherwise every INSERT asks for its key with a statement of its own; who wants it says RETURNING.
        config.setGetGeneratedKeys(false);
        if (readOnly) {
            config.setReadOnly(true);
            config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setCacheSize(-WRITER_CACHE_KIB);
            // A store that was taken away is missed, not replaced by an empty one.
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    /** Who still writes after some time is left to the process's end: what isn't committed by then never was. */
    @Override
    public void close() {
        try {
            if (!writeLock.tryLock(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (writer != null) {
                join(writer);
            }
            readers.forEach(Database::close);
            readers.clear();
            if (writer != null) {
                close(writer);
                writer = null;
            }
        } finally {
            writeLock.unlock();
        }
    }

    /** Who closes last tidies the log away, which a reader can't; and who has never looked into the store is not its last user. */
    private static void join(Handle handle) {
        try {
            handle.execute("PRAGMA schema_version");
        } catch (RuntimeException lost) {
            // A store that is away can't be tidied.
        }
    }
}
