package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The one lock over everything that the sandbox knows, and the order of what happened.
 *
 * <p>Threading: safe to share; a thread that holds it may enter again.
 */
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long seq;
    private boolean closed;

    /** Looks at the state; wakes nobody. Conditions of {@link #await} use this alone, or two waiters would keep each other awake. */
    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state and wakes all who wait. */
    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void run(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    /** The number of the next thing that happens. */
    long next() {
        return locked(() -> ++seq);
    }

    /** The number of the last thing that happened. */
    long last() {
        return read(() -> seq);
    }

    /** Waits until the condition holds; false if it did not in time or the sandbox was closed. The condition sees the lock held. */
    boolean await(Duration limit, BooleanSupplier condition) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!condition.getAsBoolean()) {
                if (closed || left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return read(() -> closed);
    }

    void close() {
        run(() -> closed = true);
    }
}
