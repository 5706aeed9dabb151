package ru.metodmonitor.notify;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * How long somebody who stops still waits for work under way: one end for all parts, so that their waits don't add up.
 *
 * <p>Threading: safe to share.
 */
public final class Patience {
    private static final Duration STANDARD = Duration.ofSeconds(10);

    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    /** From now on, so long. */
    public static Patience of(Duration time) {
        return new Patience(System.nanoTime() + time.toNanos());
    }

    /** For a part that is stopped alone. */
    public static Patience standard() {
        return of(STANDARD);
    }

    /** Waits for the thread's end. */
    void join(Thread thread) {
        try {
            // Zero would mean for ever.
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until nobody holds the lock. */
    void await(Lock lock) {
        try {
            if (lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a pool that takes no more work has done what it took; false if it has not. */
    boolean await(ExecutorService pool) {
        try {
            return pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
