package ru.metodmonitor.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.StorageFailure;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Heavy work, asked for in a transaction and carried out after it: files, reports, charts, big imports.
 *
 * <p>Jobs of different people go side by side, one person's one after the other; who was served longest ago is served first. A job
 * survives a restart: it is begun again, at most {@link #ATTEMPTS} times, the last ones ever later after the start: if it is what
 * ends the program, the rest gets its turn before. Threading: owns a worker that chooses and a pool that works;
 * asking is safe from any.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int ATTEMPTS = 12;
    /** So often a disk may fail under a job. */
    private static final int ATTEMPTS_ON_DISK = 3;
    /** A job that was cut off so often by the program's end may be its cause. */
    private static final int SUSPECT = 3;

    private static final long LONGEST_REST_SECONDS = 60;
    private static final int AT_ONCE = 3;
    private static final int REMEMBERED_LANES = 1_000;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Database database;
    private final Outbox outbox;
    private final Texts texts;
    private final RandomGenerator random;
    private final Runnable wakeDispatcher;
    private final Map<String, JobHandler> handlers;
    private final JobStore store = new JobStore();
    private final Worker chooser;
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, Dispatcher.daemon("job"));
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Whose job is under way, whose turn was when, and who has to wait until when; guarded by the lock. */
    private final Set<String> running = new HashSet<>();

    private final Map<String, Long> served = new HashMap<>();
    private final Map<String, Long> free = new HashMap<>();
    /** Jobs that found too little memory beside others: each gets it for itself, once; guarded by the lock. */
    private final Set<Long> starved = new HashSet<>();
    /** Jobs whose beginning is written down and whose end is not; guarded by the lock. */
    private final Set<Long> begun = new HashSet<>();
    /** Jobs whose last beginning was cut off by the store: it doesn't count; guarded by the lock. */
    private final Set<Long> excused = new HashSet<>();

    private long turns;
    private long started;
    private boolean stirred;
    private boolean alone;
    private boolean idle;
    /** What fails from then on fails because of it, and is nobody's news. */
    private volatile boolean stopping;

    public Jobs(
            Database database,
            Outbox outbox,
            Texts texts,
            RandomGenerator random,
            Vitals vitals,
            Runnable wakeDispatcher,
            List<JobHandler> handlers) {
        this.database = database;
        this.outbox = outbox;
        this.texts = texts;
        this.random = random;
        this.wakeDispatcher = wakeDispatcher;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.chooser = new Worker(vitals, "jobs", this::begin);
    }

    /** Asks for a job in the transaction of the asking update; {@code progress} is the outbox row of its progress message. */
    public static long ask(
            Tx tx,
            Clock clock,
            String kind,
            Optional<Long> person,
            ChatId chat,
            String payload,
            Optional<Long> progress) {
        return new JobStore().insert(tx, kind, person, chat, payload, progress, clock.instant());
    }

    /** How many jobs wait to be carried out. */
    public static int waiting(Read read) {
        return new JobStore().waiting(read);
    }

    /** How many jobs there are, by status. */
    public static Map<String, Long> counts(Read read) {
        return new JobStore().counts(read);
    }

    /** Begins to work. */
    public void start() {
        started = System.nanoTime();
        chooser.start();
    }

    /** There may be a new job: look now. */
    public void wake() {
        locked(() -> {
            stirred = true;
            idle = false;
        });
        chooser.wake();
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

    private Duration begin() {
        locked(() -> stirred = false);
        List<JobRow> heads = database.read(store::heads);
        locked(() -> {
            beginSome(heads);
            idle = heads.isEmpty() && running.isEmpty() && !stirred;
            changed.signalAll();
        });
        return BEAT;
    }

    private void beginSome(List<JobRow> heads) {
        List<JobRow> inTurn = new ArrayList<>(heads);
        inTurn.sort(Comparator.<JobRow>comparingLong(job -> served.getOrDefault(job.lane(), 0L))
                .thenComparingLong(JobRow::id));
        Optional<JobRow> hungry =
                inTurn.stream().filter(job -> starved.contains(job.id())).findFirst();
        if (hungry.isPresent()) {
            if (running.isEmpty()) {
                begin(hungry.get());
                alone = true;
            }
            return;
        }
        long now = System.nanoTime();
        free.values().removeIf(at -> at - now <= 0);
        for (JobRow job : inTurn) {
            boolean waits = running.contains(job.lane()) || free.containsKey(job.lane()) || rests(job, now);
            if (running.size() < AT_ONCE && !alone && !waits) {
                begin(job);
            }
        }
    }

    private boolean rests(JobRow job, long now) {
        int often = job.attempts() - SUSPECT;
        return often >= 0
                && job.attempts() < ATTEMPTS
                && !excused.contains(job.id())
                && now - started < TimeUnit.SECONDS.toNanos(Math.min(LONGEST_REST_SECONDS, 1L << often));
    }

    private void begin(JobRow job) {
        if (served.size() > REMEMBERED_LANES) {
            served.clear();
        }
        served.put(job.lane(), ++turns);
        running.add(job.lane());
        try {
            pool.execute(() -> carryOut(job));
        } catch (RejectedExecutionException e) {
            // Stopping: the next program begins it.
            running.remove(job.lane());
        }
    }

    private void carryOut(JobRow job) {
        Duration pause = Duration.ZERO;
        try {
            pause = attempt(job);
        } catch (StorageFailure e) {
            LOG.error("job {} waits, the store failed: {}", job.id(), e.getMessage());
            locked(() -> excused.add(job.id()));
            pause = BEAT;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("what came of job {} can't be told\n{}", job.id(), StackOnly.of(e));
            pause = BEAT;
        } finally {
            long until = System.nanoTime() + pause.toNanos();
            boolean paused = !pause.isZero();
            locked(() -> {
                begun.remove(job.id());
                running.remove(job.lane());
                alone = false;
                if (paused) {
                    free.put(job.lane(), until);
                }
                stirred = true;
            });
            chooser.wake();
        }
    }

    /** One beginning; the answer is how long its person's next one waits. */
    private Duration attempt(JobRow job) {
        JobRun run = new JobRun(job, database, outbox, texts, wakeDispatcher);
        JobHandler handler = handlers.get(job.kind());
        if (handler == null || job.attempts() >= ATTEMPTS) {
            fail(run, failure("was begun too often, or by another program: job", job, ""));
            return Duration.ZERO;
        }
        boolean counts = !locked(() -> excused.remove(job.id()));
        if (!database.write(tx -> isBegun(tx, job, counts))) {
            return stopping ? BEAT : Duration.ZERO;
        }
        try {
            handler.run(run);
            locked(() -> starved.remove(job.id()));
            return Duration.ZERO;
        } catch (StorageFailure e) {
            throw e;
        } catch (Postponed e) {
            database.writeOnly(tx -> store.postponed(tx, job.id()));
            return BEAT;
        } catch (OutOfMemoryError e) {
            if (locked(() -> starved.add(job.id()))) {
                LOG.warn(
                        "job {} of kind {} finds too little memory beside others: it is begun again alone",
                        job.id(),
                        job.kind());
                return BEAT;
            }
            locked(() -> starved.remove(job.id()));
            fail(run, failure("in job", job, StackOnly.of(e)));
            return Duration.ZERO;
        } catch (RuntimeException | StackOverflowError e) {
            if (stopping) {
                database.writeOnly(tx -> store.postponed(tx, job.id()));
                return BEAT;
            }
            String id = failure("in job", job, StackOnly.of(e));
            if (isOfDisk(e) && job.attempts() + 1 < ATTEMPTS_ON_DISK) {
                // The folder may be away with the store, and come back with it.
                return BEAT;
            }
            fail(run, id);
            return Duration.ZERO;
        }
    }

    /** Within a transaction, so that who stops takes back exactly what was written down. */
    private boolean isBegun(Tx tx, JobRow job, boolean counts) {
        if (stopping || !store.begun(tx, job.id(), counts)) {
            return false;
        }
        return locked(() -> begun.add(job.id()));
    }

    private static boolean isOfDisk(Throwable failure) {
        return failure instanceof UncheckedIOException || failure.getCause() instanceof IOException;
    }

    private String failure(String what, JobRow job, String stack) {
        String id = HexFormat.of().toHexDigits(random.nextLong()).substring(0, 8);
        LOG.error("failure {} {} {} of kind {}\n{}", id, what, job.id(), job.kind(), stack);
        return id;
    }

    private void fail(JobRun run, String id) {
        JobRow job = run.job();
        database.writeOnly(tx -> {
            store.failed(tx, job.id());
            String html = texts.html(Phrase.of("job.failed", "id", id)).html();
            Outgoing told = new Outgoing.Message(html, Keyboard.NONE, Care.OPEN, false);
            run.inTopic(tx, () -> outbox.put(tx, job.chatId(), told, Priority.ANSWER));
        });
        wakeDispatcher.run();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Begins no other job; those under way go on. */
    public void stop() {
        stopping = true;
        chooser.stop();
        pool.shutdown();
    }

    /** As {@link #stop}, and waits for those under way. What has no end by then is begun again by the next program, as if it never was. */
    public void close(Patience patience) {
        stop();
        chooser.close(patience);
        if (patience.await(pool)) {
            return;
        }
        try {
            database.writeOnly(tx -> locked(() -> Set.copyOf(begun)).forEach(id -> store.postponed(tx, id)));
        } catch (StorageFailure e) {
            LOG.error("that jobs were cut off can't be written down: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        close(Patience.standard());
    }
}
