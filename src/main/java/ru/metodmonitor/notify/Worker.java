package ru.metodmonitor.notify;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.StorageFailure;

/**
 * A thread that the bot lives by: the same step again and again, for ever. Whatever a step throws is told once, shown in
 * {@link Vitals}, and tried again after a growing pause. Only what no program survives (a class that is gone, say) leaves the thread:
 * then the process ends, for its supervisor to begin it anew.
 *
 * <p>Threading: owns one thread; waking and closing are safe from any.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);
    /** The store is ours: it is looked for more often than a server is asked. */
    private static final long LONGEST_WITHOUT_STORE = TimeUnit.SECONDS.toNanos(4);

    private final Vitals vitals;
    private final String name;
    private final Step step;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean closed;
    private int failures;

    /** What is done again and again. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does once what can be done now.
         *
         * @return how long to rest before the next time, unless woken
         * @throws Trouble if it can't be done now, for a known reason
         */
        Duration run();
    }

    /** A worker with a name: that of its thread, and in {@link Vitals}. */
    public Worker(Vitals vitals, String name, Step step) {
        this.vitals = vitals;
        this.name = name;
        this.step = step;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        vitals.well(name);
        thread.start();
    }

    /** There may be something to do: don't rest. A pause after a failure is kept all the same. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        boolean asked = false;
        try {
            while (!isClosed()) {
                once();
            }
            asked = true;
        } finally {
            if (asked) {
                vitals.gone(name);
            } else {
                vitals.ill(name, Trouble.Kind.STOPPED, "ended");
            }
        }
    }

    private void once() {
        try {
            Duration rest = step.run();
            well();
            rest(rest.toNanos(), true);
        } catch (Trouble e) {
            ill(e.kind(), String.valueOf(e.getMessage()));
            rest(e.pause().map(Duration::toNanos).orElseGet(() -> backOff(LONGEST_PAUSE)), false);
        } catch (StorageFailure e) {
            ill(Trouble.Kind.STORE, String.valueOf(e.getMessage()));
            rest(backOff(LONGEST_WITHOUT_STORE), false);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("{} failed: a bug\n{}", name, StackOnly.of(e));
            ill(Trouble.Kind.BUG, e.getClass().getName());
            rest(backOff(LONGEST_PAUSE), false);
        }
    }

    private void well() {
        if (failures > 0) {
            LOG.info("{} goes on", name);
        }
        failures = 0;
        vitals.well(name);
    }

    private void ill(Trouble.Kind kind, String detail) {
        failures++;
        vitals.ill(name, kind, detail);
        // A long trouble is told ever more seldom.
        if (Integer.bitCount(failures) == 1 && !isClosed()) {
            LOG.warn("{} can't go on now ({} times): {}", name, failures, detail);
        }
    }

    private long backOff(long longest) {
        return Math.min(longest, FIRST_PAUSE << Math.min(failures - 1, 10));
    }

    private void rest(long nanos, boolean wakeable) {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && left > 0 && !(wakeable && woken)) {
                left = changed.awaitNanos(left);
            }
            woken &= !wakeable;
        } catch (InterruptedException e) {
            // Nobody but us has this thread, and we close it in another way: a library's leftover.
            LOG.warn("{} was interrupted and goes on", name);
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

    /** Begins no other step; the one under way goes on. */
    public void stop() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #stop}, and waits for the end of the step under way. */
    public void close(Patience patience) {
        stop();
        patience.join(thread);
    }

    /** As {@link #close(Patience)}, for some seconds. */
    @Override
    public void close() {
        close(Patience.standard());
    }
}
