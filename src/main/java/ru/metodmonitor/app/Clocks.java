package ru.metodmonitor.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The one place that asks the machine for the time. */
final class Clocks {
    private Clocks() {}

    /** The machine's clock. */
    static Clock system() {
        return Clock.system(ZoneOffset.UTC);
    }

    /** The machine's clock, or one that starts at an instant now and runs on with it. */
    static Clock startingAt(Optional<Instant> start) {
        Clock system = system();
        return start.map(s -> Clock.offset(system, Duration.between(system.instant(), s)))
                .orElse(system);
    }
}
