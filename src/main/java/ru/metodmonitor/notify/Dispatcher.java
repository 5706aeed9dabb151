package ru.metodmonitor.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.StorageFailure;
import ru.metodmonitor.storage.Tx;

/**
 * Delivers the outbox within Telegram's limits, most urgent first, each chat in order.
 *
 * <p>A few senders work side by side, since one answer of Telegram takes longer than the gap between two messages. What was
 * refused for good is marked, what was not reached is tried again with growing pauses until {@link #GIVE_UP}. Threading: owns
 * one thread that chooses and a pool that sends.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration GIVE_UP = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE_OF_ALL = Duration.ofSeconds(5);
    private static final int SENDERS = 16;
    /** So many senders are kept free of notices: an answer never waits for one. */
    private static final int KEPT_FOR_ANSWERS = 4;

    private final Database database;
    private final OutboxStore store = new OutboxStore();
    private final Transport transport;
    private final Undeliverable undeliverable;
    private final QuietHours quiet;
    private final Clock clock;
    private final RandomGenerator jitter;
    private final Pace pace;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, daemon("sender"));
    private final Thread chooser = daemon("dispatcher").newThread(this::run);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Long> busyChats = new HashSet<>();
    private final Map<Long, Outcome> unmarked = new ConcurrentHashMap<>();
    private boolean woken;
    private boolean closed;
    private boolean idle;

    /**
     * What came of a row that could not be marked, since the store failed: it is marked later, and never sent a second time
     * meanwhile.
     */
    private record Outcome(OutboxRow row, Optional<Outgoing> message, Delivery delivery) {}

    /** What happens to messages that can't be delivered. */
    public interface Undeliverable {
        /** The person behind the chat can't be written to; called in the transaction that drops their messages. */
        void blocked(Tx tx, long chat);

        /** A group has a new identifier; called in the transaction that moves its messages. */
        void moved(Tx tx, long from, long to);
    }

    public Dispatcher(
            Database database,
            Transport transport,
            Undeliverable undeliverable,
            Limits limits,
            QuietHours quiet,
            Clock clock,
            RandomGenerator jitter) {
        this.database = database;
        this.transport = transport;
        this.undeliverable = undeliverable;
        this.quiet = quiet;
        this.clock = clock;
        this.jitter = jitter;
        this.pace = new Pace(limits);
    }

    /** Begins to deliver. */
    public void start() {
        chooser.start();
    }

    /** There may be new rows: look now. */
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

    /** Waits until nothing that is due is left to send; false if the time ran out first. */
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

    private void run() {
        while (true) {
            try {
                long wait = sendWhatMayGo();
                if (!await(wait)) {
                    return;
                }
            } catch (StorageFailure e) {
                LOG.error("the outbox can't be read, trying again: {}", e.getMessage());
                if (!await(TimeUnit.SECONDS.toNanos(1))) {
                    return;
                }
            }
        }
    }

    /** Sends all that may go now; the answer is how long to wait at most, in nanoseconds. */
    private long sendWhatMayGo() {
        Instant wall = clock.instant();
        Priority last = quiet.holds(wall) ? Priority.WORK : Priority.NOTICE;
        List<OutboxRow> rows = database.read(read -> store.firstOfEachChat(read, wall, last, 100));
        long soonest = TimeUnit.SECONDS.toNanos(1);
        boolean anything = false;
        for (OutboxRow row : rows) {
            anything = true;
            boolean counts = countsAsMessage(row);
            lock.lock();
            try {
                if (busyChats.contains(row.chatId()) || isCrowded(row)) {
                    continue;
                }
                long now = System.nanoTime();
                long free = counts ? Math.max(pace.overallFree(now), pace.chatFree(row.chatId())) : now;
                if (free > now) {
                    soonest = Math.min(soonest, free - now);
                    continue;
                }
                if (counts) {
                    pace.left(row.chatId(), now);
                }
                busyChats.add(row.chatId());
            } finally {
                lock.unlock();
            }
            senders.execute(() -> send(row.id(), row.chatId(), counts));
        }
        lock.lock();
        try {
            idle = !anything && busyChats.isEmpty() && !woken;
            if (idle) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        return soonest;
    }

    /** What can't be read counts, too: its sender finds out. */
    private static boolean countsAsMessage(OutboxRow row) {
        return Outbox.read(row.message()).map(Outgoing::countsAsMessage).orElse(true);
    }

    private boolean isCrowded(OutboxRow row) {
        int free = SENDERS - busyChats.size();
        return free <= (row.priority() == Priority.NOTICE.rank() ? KEPT_FOR_ANSWERS : 0);
    }

    private boolean await(long nanos) {
        lock.lock();
        try {
            long left = nanos;
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

    /**
     * Sends a row of a chat that is marked busy. The row is read once more: between the choosing and the marking another sender may
     * have finished with it.
     */
    private void send(long id, long chat, boolean counted) {
        boolean flying = counted;
        try {
            Optional<OutboxRow> row = database.read(read -> store.waiting(read, id));
            if (row.isPresent() && !unmarked.containsKey(id)) {
                unmarked.put(id, deliver(row.get()));
                landed(flying);
                flying = false;
            }
            Optional.ofNullable(unmarked.get(id)).ifPresent(this::record);
            unmarked.remove(id);
        } catch (StorageFailure e) {
            LOG.error("what came of outbox row {} can't be marked now, trying again: {}", id, e.getMessage());
            pause(chat, Duration.ofSeconds(1));
        } finally {
            landed(flying);
            lock.lock();
            try {
                busyChats.remove(chat);
                woken = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private Outcome deliver(OutboxRow row) {
        Optional<Outgoing> message = Outbox.read(row.message());
        if (message.isEmpty()) {
            LOG.error("outbox row {} can't be read", row.id());
            return new Outcome(row, message, new Delivery.Refused(0, "can't be read"));
        }
        try {
            return new Outcome(row, message, transport.deliver(row.chatId(), message.get(), target(message.get())));
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // A bug: this row would fail in the same way for ever, and hold up all that waits behind it in its chat.
            LOG.error("outbox row {} can't be sent\n{}", row.id(), StackOnly.of(e));
            return new Outcome(
                    row, message, new Delivery.Refused(0, e.getClass().getName()));
        }
    }

    private void landed(boolean flying) {
        if (!flying) {
            return;
        }
        lock.lock();
        try {
            pace.landed(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private OptionalLong target(Outgoing message) {
        if (!(message instanceof Outgoing.Edit edit)) {
            return OptionalLong.empty();
        }
        if (!edit.target().row()) {
            return OptionalLong.of(edit.target().id());
        }
        return database.read(read -> store.messageId(read, edit.target().id()))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private void record(Outcome outcome) {
        OutboxRow row = outcome.row();
        database.writeOnly(tx -> outcome.delivery().tell(new Recording(tx, row, clock.instant())));
        if (outcome.delivery() instanceof Delivery.Sent
                && outcome.message().orElse(null) instanceof Outgoing.Document document
                && document.temporary()) {
            Path path = Path.of(document.path());
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("a sent file could not be deleted: row {}", row.id());
            }
        }
    }

    /** Marks the row with what came of it. */
    private final class Recording implements Delivery.Cases {
        private final Tx tx;
        private final OutboxRow row;
        private final Instant now;

        Recording(Tx tx, OutboxRow row, Instant now) {
            this.tx = tx;
            this.row = row;
            this.now = now;
        }

        @Override
        public void sent(Delivery.Sent sent) {
            store.sent(tx, row.id(), row.message(), sent.messageId(), now);
        }

        @Override
        public void wait(Delivery.Wait wait) {
            store.again(tx, row.id(), now);
            pause(row.chatId(), wait.pause());
            if (row.chatId() > 0) {
                // Our own pace in a private chat is slow enough, so it was the limit over all.
                pauseAll(wait.pause().compareTo(LONGEST_PAUSE_OF_ALL) < 0 ? wait.pause() : LONGEST_PAUSE_OF_ALL);
            }
        }

        @Override
        public void unreached(Delivery.Unreached unreached) {
            if (row.createdAt().plus(GIVE_UP).isBefore(now)) {
                store.ended(tx, row.id(), "FAILED", "not reached for a day", now);
                return;
            }
            store.again(tx, row.id(), now);
            // The pause is counted by the monotonic clock: a moved wall clock must not stretch it.
            Duration pause = backOff(row.attempts());
            pause(row.chatId(), pause);
            pauseAll(pause.compareTo(LONGEST_PAUSE_OF_ALL) < 0 ? pause : LONGEST_PAUSE_OF_ALL);
        }

        @Override
        public void blocked(Delivery.Blocked blocked) {
            store.dropWaiting(tx, row.chatId(), now);
            undeliverable.blocked(tx, row.chatId());
        }

        @Override
        public void moved(Delivery.Moved moved) {
            store.moveChat(tx, row.chatId(), moved.chat());
            undeliverable.moved(tx, row.chatId(), moved.chat());
        }

        @Override
        public void refused(Delivery.Refused refused) {
            LOG.warn("outbox row {} was refused: {} {}", row.id(), refused.code(), refused.description());
            // A press that nobody waits for any more, or a menu, is no loss that admins have to hear of.
            String status = countsAsMessage(row) ? "FAILED" : "DROPPED";
            store.ended(tx, row.id(), status, refused.code() + " " + refused.description(), now);
        }
    }

    private Duration backOff(int attempts) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(attempts, 9));
        return Duration.ofMillis((long) (seconds * 1000 * (0.75 + jitter.nextDouble() / 2)));
    }

    private void pauseAll(Duration pause) {
        lock.lock();
        try {
            pace.pauseAll(System.nanoTime() + pause.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private void pause(long chat, Duration pause) {
        lock.lock();
        try {
            pace.pause(chat, System.nanoTime() + pause.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
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
            // First who hands out, then who carries.
            chooser.join(TimeUnit.SECONDS.toMillis(5));
            senders.shutdown();
            // What is being sent is given time to be marked as sent, so that it isn't sent twice.
            if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
