package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.time.Instant;

/** The program's clock, when a person at the page may move it. Implementations are safe to share between threads. */
public interface ClockControl {
    /** The program's time. */
    Instant now();

    /** Moves the clock forward. */
    void advance(Duration by);

    /** Sets the clock; it runs on from there. */
    void moveTo(Instant time);
}
