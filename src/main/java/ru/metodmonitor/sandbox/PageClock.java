package ru.metodmonitor.sandbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** The clock panel's side of the program's clock. */
final class PageClock {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ClockControl clock;
    private final ZoneId zone;

    PageClock(ClockControl clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    void routes(RoutesConfig routes) {
        routes.get("/sandbox/clock", this::tell);
        routes.post("/sandbox/clock/advance", this::advance);
        routes.post("/sandbox/clock/morning", this::morning);
        routes.post("/sandbox/clock/move", this::move);
    }

    private void tell(Context context) {
        PageApi.reply(
                context,
                Json.object()
                        .put("now", clock.now().toEpochMilli())
                        .put(
                                "local",
                                clock.now()
                                        .atZone(zone)
                                        .toLocalDateTime()
                                        .withNano(0)
                                        .toString()));
    }

    private void advance(Context context) {
        int minutes = ArgsReader.read(context).number("minutes", 0);
        if (minutes < 1) {
            throw new IllegalArgumentException("the clock advances by minutes above 0");
        }
        clock.advance(Duration.ofMinutes(minutes));
        tell(context);
    }

    private void morning(Context context) {
        clock.moveTo(nextMorning(clock.now(), zone));
        tell(context);
    }

    private void move(Context context) {
        try {
            LocalDateTime to = LocalDateTime.parse(ArgsReader.read(context).text("to"));
            clock.moveTo(to.atZone(zone).toInstant());
            tell(context);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date and time", e);
        }
    }

    /** The first 9:00 after that time. */
    static Instant nextMorning(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(MORNING).atZone(zone);
        ZonedDateTime next = today.toInstant().isAfter(now) ? today : today.plusDays(1);
        return next.toInstant();
    }

    /** As browsers name it. */
    static String zoneName(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
