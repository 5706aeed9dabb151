package ru.metodmonitor.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A clock that stands until it is moved. */
final class HandClock extends Clock {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private volatile Instant now;

    HandClock(Instant now) {
        this.now = now;
    }

    static HandClock at(String date, String time) {
        HandClock clock = new HandClock(Instant.EPOCH);
        clock.to(date, time);
        return clock;
    }

    void to(String date, String time) {
        now = ZonedDateTime.of(LocalDate.parse(date), LocalTime.parse(time), MOSCOW)
                .toInstant();
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    ZonedDateTime local() {
        return now.atZone(MOSCOW);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
