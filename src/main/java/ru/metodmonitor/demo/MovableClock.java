package ru.metodmonitor.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs on from wherever it is set.
 *
 * <p>Threading: safe to share.
 */
public final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> offset;

    private MovableClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    /** Starts at this time, and runs as fast as the base does. */
    public static MovableClock startingAt(Instant time, Clock base) {
        return new MovableClock(base, new AtomicReference<>(Duration.between(base.instant(), time)));
    }

    /** Sets it. */
    public void moveTo(Instant time) {
        offset.set(Duration.between(base.instant(), time));
    }

    /** Moves it on. */
    public void advance(Duration by) {
        offset.updateAndGet(now -> now.plus(by));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offset);
    }
}
