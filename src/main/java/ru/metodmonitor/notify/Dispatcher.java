package ru.metodmonitor.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.StorageFailure;
import ru.metodmonitor.storage.Tx;

/**
 * Delivers one messenger's part of the outbox within its limits, most urgent first, each chat in order; among chats, who was written to longest ago goes
 * first, so that nobody waits for what another one is owed.
 *
 * <p>A few senders work side by side, since one answer of a messenger takes longer than the gap between two messages. What came of it is
 * marked at once, by a worker that does nothing else: only what is between its answer and that mark is sent a second time after
 * a kill. What was refused for good is marked, what was not reached is tried again with growing pauses until {@link #GIVE_UP}.
 * Threading: owns a worker that chooses, one that marks, and a pool that sends.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration GIVE_UP = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE_OF_ALL = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(1);
    /** In which a day's notices are written. */
    private static final Duration MORNING = Duration.ofMinutes(5);

    private static final int SENDERS = 16;
    /** So many senders are kept free of notices: an answer never waits for one. */
    private static final int KEPT_FOR_ANSWERS = 4;

    private final Database database;
    private final String channel;
    private final OutboxStore store = new OutboxStore();
    private final Transport transport;
    private final Undeliverable undeliverable;
    private final QuietHours quiet;
    private final LocalTime noticesAt;
    private final Clock clock;
    private final RandomGenerator jitter;
    private final Pace pace;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, daemon("sender"));
    private final Worker chooser;
    private final Worker marker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Chats of which a message is on its way, or not marked yet; guarded by the lock. */
    private final Set<ChatId> busyChats = new HashSet<>();

    private final Queue<Outcome> unmarked = new ConcurrentLinkedQueue<>();
    private int tokenRefusals;
    private boolean stirred;
    private boolean idle;

    /** What came of a row; until it is marked nothing else goes to that chat, so it is never sent a second time. */
    private record Outcome(OutboxRow row, Optional<Outgoing> message, Delivery delivery) {}

    /** What happens to messages that can't be delivered. */
    public interface Undeliverable {
        /**
         * The person behind the chat can't be written to; called in the transaction that drops their messages.
         *
         * @return where else the person can be told what nobody has asked for
         */
        Optional<ChatId> blocked(Tx tx, ChatId chat);

        /** A group has a new identifier; called in the transaction that moves its messages. */
        void moved(Tx tx, ChatId from, ChatId to);
    }

    /**
     * A dispatcher of one messenger.
     *
     * @param channel the messenger's code
     * @param suffix for the names of its workers; empty where there is one messenger
     * @param noticesAt when a day's notices are written
     */
    public Dispatcher(
            Database database,
            String channel,
            String suffix,
            Transport transport,
            Undeliverable undeliverable,
            Limits limits,
            QuietHours quiet,
            LocalTime noticesAt,
            Clock clock,
            RandomGenerator jitter,
            Vitals vitals) {
        this.database = database;
        this.channel = channel;
        this.transport = transport;
        this.undeliverable = undeliverable;
        this.quiet = quiet;
        this.noticesAt = noticesAt;
        this.clock = clock;
        this.jitter = jitter;
        this.pace = new Pace(limits);
        this.chooser = new Worker(vitals, "dispatcher" + suffix, this::sendWhatMayGo);
        this.marker = new Worker(vitals, "marker" + suffix, this::mark);
    }

    /** Begins to deliver. */
    public void start() {
        marker.start();
        chooser.start();
    }

    /** There may be new rows: look now. */
    public void wake() {
        locked(() -> {
            stirred = true;
            idle = false;
        });
        chooser.wake();
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

    /** Hands out all that may go now; the answer is how long to wait at most for the next. */
    private Duration sendWhatMayGo() {
        locked(() -> stirred = false);
        Instant now = clock.instant();
        Priority last = quiet.holds(now) ? Priority.WORK : Priority.NOTICE;
        LocalDateTime at = LocalDateTime.ofInstant(now, quiet.zone());
        List<OutboxStore.Head> heads =
                new ArrayList<>(database.read(read -> store.heads(read, channel, last, at, over(at))));
        long[] soonest = {BEAT.toNanos()};
        locked(() -> {
            heads.sort(Comparator.comparingInt(OutboxStore.Head::priority)
                    .thenComparingLong(head -> pace.chatFree(head.chatId()))
                    .thenComparingLong(OutboxStore.Head::id));
            for (OutboxStore.Head head : heads) {
                soonest[0] = Math.min(soonest[0], handOut(head));
            }
            idle = heads.isEmpty() && busyChats.isEmpty() && !stirred;
            changed.signalAll();
        });
        return Duration.ofNanos(soonest[0]);
    }

    /**
     * What waited over a quiet day gives way to what is written in the morning, which says how things are on that day; what has not given way by
     * then goes as it is.
     */
    private Instant over(LocalDateTime at) {
        boolean written = at.isAfter(at.toLocalDate().atTime(noticesAt).plus(MORNING));
        return written
                ? Instant.EPOCH
                : at.toLocalDate().atStartOfDay(quiet.zone()).toInstant();
    }

    /** Hands a row to a sender if it may go; the answer is when it may, in nanoseconds. */
    private long handOut(OutboxStore.Head head) {
        if (busyChats.contains(head.chatId()) || isCrowded(head)) {
            return Long.MAX_VALUE;
        }
        long now = System.nanoTime();
        boolean counts = !head.quiet();
        long free = counts
                ? Math.max(pace.overallFree(now), pace.chatFree(head.chatId()))
                : pace.pausedUntil(head.chatId());
        if (free > now) {
            return free - now;
        }
        if (counts) {
            pace.left(head.chatId(), now);
        }
        busyChats.add(head.chatId());
        try {
            senders.execute(() -> send(head.id(), head.chatId(), counts));
        } catch (RejectedExecutionException e) {
            // Stopping: the next program sends it.
            busyChats.remove(head.chatId());
        }
        return Long.MAX_VALUE;
    }

    private boolean isCrowded(OutboxStore.Head head) {
        int free = SENDERS - busyChats.size();
        return free <= (head.priority() == Priority.NOTICE.rank() ? KEPT_FOR_ANSWERS : 0);
    }

    /**
     * Sends a row of a chat that is marked busy. The row is read once more: between the choosing and the marking another sender may
     * have finished with it.
     */
    private void send(long id, ChatId chat, boolean counted) {
        Optional<Outcome> outcome = Optional.empty();
        try {
            outcome = database.read(read -> store.waiting(read, id)).map(this::deliver);
        } catch (StorageFailure e) {
            LOG.error("outbox row {} can't be read now, trying again: {}", id, e.getMessage());
            pause(chat, BEAT);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("outbox row {} can't be sent now, trying again\n{}", id, StackOnly.of(e));
            pause(chat, BEAT);
        } finally {
            if (counted) {
                locked(() -> pace.landed(System.nanoTime()));
            }
            outcome.ifPresent(unmarked::add);
            if (outcome.isPresent()) {
                marker.wake();
            } else {
                release(chat);
            }
        }
    }

    private void release(ChatId chat) {
        locked(() -> {
            busyChats.remove(chat);
            stirred = true;
        });
        chooser.wake();
    }

    private Outcome deliver(OutboxRow row) {
        Optional<Outgoing> message = Outbox.read(row.message());
        if (message.isEmpty()) {
            LOG.error("outbox row {} can't be read", row.id());
            return new Outcome(row, message, new Delivery.Refused(0, "can't be read"));
        }
        try {
            Transport.Address to = new Transport.Address(row.chatId(), row.topic());
            return new Outcome(row, message, transport.deliver(to, message.get(), target(message.get())));
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // A bug: this row would fail in the same way for ever, and hold up all that waits behind it in its chat.
            LOG.error("outbox row {} can't be sent\n{}", row.id(), StackOnly.of(e));
            return new Outcome(
                    row, message, new Delivery.Refused(0, e.getClass().getName()));
        }
    }

    private Optional<String> target(Outgoing message) {
        return message.about()
                .flatMap(about -> about.row()
                        ? database.read(read -> store.messageId(read, Long.parseLong(about.id())))
                        : Optional.of(about.id()));
    }

    /** Marks all that has come back since the last time, in one transaction. */
    private Duration mark() {
        List<Outcome> all = List.copyOf(unmarked);
        if (all.isEmpty()) {
            return BEAT;
        }
        try {
            mark(all);
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("what came of {} rows can't be marked together\n{}", all.size(), StackOnly.of(e));
            all.forEach(this::markAlone);
        }
        return Duration.ZERO;
    }

    private void mark(List<Outcome> all) {
        Consumer<Tx> marking = tx -> all.forEach(o -> o.delivery().tell(new Recording(tx, o.row(), clock.instant())));
        if (all.stream().allMatch(o -> o.delivery() instanceof Delivery.Sent)) {
            // The wait for the disk would be most of the time in which a kill makes a message come twice.
            database.note(marking);
        } else {
            database.writeOnly(marking);
        }
        all.forEach(this::marked);
    }

    private void markAlone(Outcome outcome) {
        try {
            mark(List.of(outcome));
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "what came of outbox row {} can't be marked\n{}",
                    outcome.row().id(),
                    StackOnly.of(e));
            String bug = e.getClass().getName();
            database.writeOnly(tx -> store.ended(tx, outcome.row().id(), "FAILED", bug, clock.instant()));
            marked(outcome);
        }
    }

    private void marked(Outcome outcome) {
        unmarked.remove(outcome);
        if (outcome.delivery() instanceof Delivery.Sent
                && outcome.message().orElse(null) instanceof Outgoing.Document document
                && document.temporary()) {
            Path path = Path.of(document.path());
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn(
                        "a sent file could not be deleted: row {}",
                        outcome.row().id());
            }
        }
        release(outcome.row().chatId());
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
            tokenRefusals = 0;
            store.sent(tx, row.id(), row.message(), sent.messageId(), now);
        }

        @Override
        public void wait(Delivery.Wait wait) {
            store.again(tx, row.id());
            pause(row.chatId(), wait.pause());
            if (wait.everybody() && !row.chatId().group()) {
                // Our own pace in a private chat is slow enough, so it was the limit over all.
                pauseAll(wait.pause().compareTo(LONGEST_PAUSE_OF_ALL) < 0 ? wait.pause() : LONGEST_PAUSE_OF_ALL);
            }
        }

        @Override
        public void unreached(Delivery.Unreached unreached) {
            // After a stop of days, or with a clock that was set on, the first failure is no day of trying.
            if (row.attempts() > 0 && row.createdAt().plus(GIVE_UP).isBefore(now)) {
                store.ended(tx, row.id(), "FAILED", "not reached for a day", now);
                return;
            }
            store.again(tx, row.id());
            // The pause is counted by the monotonic clock: a moved wall clock must not stretch it.
            Duration pause = backOff(row.attempts());
            pause(row.chatId(), pause);
            pauseAll(pause.compareTo(LONGEST_PAUSE_OF_ALL) < 0 ? pause : LONGEST_PAUSE_OF_ALL);
        }

        @Override
        public void tokenRefused(Delivery.TokenRefused refused) {
            // Nobody's fault and everybody's wait: no message is given up for it, however long it takes.
            store.again(tx, row.id());
            if (tokenRefusals++ % 100 == 0) {
                LOG.error("{} does not know the token: nothing can be sent until it does", channel);
            }
            pauseAll(LONGEST_PAUSE_OF_ALL);
        }

        @Override
        public void blocked(Delivery.Blocked blocked) {
            undeliverable
                    .blocked(tx, row.chatId())
                    .ifPresent(elsewhere -> store.moveNotices(tx, row.chatId(), elsewhere));
            store.dropWaiting(tx, row.chatId(), now);
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
            boolean counts =
                    Outbox.read(row.message()).map(Outgoing::countsAsMessage).orElse(true);
            String status = counts ? "FAILED" : "DROPPED";
            store.ended(tx, row.id(), status, refused.code() + " " + refused.description(), now);
        }
    }

    private Duration backOff(int attempts) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(attempts, 9));
        return Duration.ofMillis((long) (seconds * 1000 * (0.75 + jitter.nextDouble() / 2)));
    }

    private void pauseAll(Duration pause) {
        locked(() -> pace.pauseAll(System.nanoTime() + pause.toNanos()));
    }

    private void pause(ChatId chat, Duration pause) {
        locked(() -> pace.pause(chat, System.nanoTime() + pause.toNanos()));
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Hands out no more; what is being sent goes on, and is marked. */
    public void stop() {
        chooser.stop();
        senders.shutdown();
    }

    /** As {@link #stop}, and waits for what is being sent: what isn't marked as sent by then is sent again by the next program. */
    public void close(Patience patience) {
        stop();
        // First who hands out, then who carries, then who writes down.
        chooser.close(patience);
        if (!patience.await(senders)) {
            senders.shutdownNow();
        }
        marker.close(patience);
        try {
            mark();
        } catch (StorageFailure e) {
            LOG.error(
                    "{} messages can't be marked as sent and will be sent again: {}", unmarked.size(), e.getMessage());
        }
    }

    @Override
    public void close() {
        close(Patience.standard());
    }
}
