package ru.metodmonitor.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.StorageFailure;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Heavy work, asked for in a transaction and carried out after it: files, reports, charts, big imports.
 *
 * <p>A job survives a restart: it is begun again, at most {@link #ATTEMPTS} times. Threading: owns one thread; asking is safe
 * from any.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Outbox outbox;
    private final Texts texts;
    private final RandomGenerator random;
    private final Runnable wakeDispatcher;
    private final Map<String, JobHandler> handlers;
    private final JobStore store = new JobStore();
    private final Thread worker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean idle;
    private boolean closed;

    public Jobs(
            Database database,
            Outbox outbox,
            Texts texts,
            RandomGenerator random,
            Runnable wakeDispatcher,
            List<JobHandler> handlers) {
        this.database = database;
        this.outbox = outbox;
        this.texts = texts;
        this.random = random;
        this.wakeDispatcher = wakeDispatcher;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.worker = new Thread(this::work, "jobs");
        this.worker.setDaemon(true);
    }

    /** Asks for a job in the transaction of the asking update; {@code progress} is the outbox row of its progress message. */
    public static long ask(
            Tx tx,
            Clock clock,
            String kind,
            Optional<Long> person,
            long chat,
            String payload,
            Optional<Long> progress) {
        return new JobStore().insert(tx, kind, person, chat, payload, progress, clock.instant());
    }

    /** How many jobs wait to be carried out. */
    public static int waiting(Read read) {
        return new JobStore().waiting(read).size();
    }

    /** Begins to work. */
    public void start() {
        worker.start();
    }

    /** There may be a new job: look now. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            idle = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no job is left; false if the time ran out first. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!idle && left > 0) {
                left = changed.awaitNanos(left);
            }
            return idle;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (true) {
            try {
                Optional<JobRow> next = database.read(store::next);
                if (next.isPresent()) {
                    carryOut(next.get());
                } else if (!sleep()) {
                    return;
                }
            } catch (StorageFailure e) {
                LOG.error("jobs wait, the store failed: {}", e.getMessage());
                if (!sleep()) {
                    return;
                }
            }
            if (isClosed()) {
                return;
            }
        }
    }

    private void carryOut(JobRow job) {
        JobRun run = new JobRun(job, database, outbox, texts, wakeDispatcher);
        JobHandler handler = handlers.get(job.kind());
        if (handler == null || job.attempts() >= ATTEMPTS) {
            fail(run, "-");
            return;
        }
        database.writeOnly(tx -> store.begun(tx, job.id()));
        try {
            handler.run(run);
        } catch (StorageFailure e) {
            throw e;
        } catch (Postponed e) {
            database.writeOnly(tx -> store.postponed(tx, job.id()));
            sleep();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A file too big for the memory is that job's failure; the next one must find its worker alive.
            String id = HexFormat.of().toHexDigits(random.nextLong()).substring(0, 8);
            LOG.error("failure {} in job {} of kind {}\n{}", id, job.id(), job.kind(), StackOnly.of(e));
            fail(run, id);
        }
    }

    private void fail(JobRun run, String id) {
        JobRow job = run.job();
        database.writeOnly(tx -> {
            store.failed(tx, job.id());
            Phrase text = Phrase.of("job.failed", "id", id);
            outbox.put(
                    tx,
                    job.chatId(),
                    new Outgoing.Message(texts.html(text).html(), Keyboard.NONE, Care.OPEN, false),
                    Priority.ANSWER);
        });
        wakeDispatcher.run();
    }

    private boolean sleep() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(1);
            if (!woken) {
                idle = true;
                changed.signalAll();
            }
            while (!woken && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
