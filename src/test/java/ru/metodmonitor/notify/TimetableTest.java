package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.storage.TemporaryStore;

class TimetableTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private Instant now = Instant.parse("2020-11-20T09:00:00Z");
    private final List<Instant> ran = new ArrayList<>();

    @Test
    void a_task_runs_once_at_its_time() {
        Timetable timetable = timetable(true, MOSCOW, "0 0 10 ? * MON");
        timetable.tick();
        assertThat(ran).isEmpty();
        for (int minute = 0; minute < 14 * 24 * 60; minute++) {
            now = now.plusSeconds(60);
            timetable.tick();
        }
        assertThat(ran).containsExactly(Instant.parse("2020-11-23T07:00:00Z"), Instant.parse("2020-11-30T07:00:00Z"));
    }

    @Test
    void after_weeks_of_silence_a_task_runs_once_and_not_at_night() {
        Timetable timetable = timetable(true, MOSCOW, "0 0 10 ? * MON");
        timetable.tick();
        now = Instant.parse("2020-12-20T22:00:00Z");
        timetable.tick();
        assertThat(ran).isEmpty();
        now = Instant.parse("2020-12-21T06:00:00Z");
        timetable.tick();
        timetable.tick();
        assertThat(ran).hasSize(1);
    }

    @Test
    void a_clock_moved_back_repeats_nothing_and_goes_on() {
        Timetable timetable = timetable(false, MOSCOW, "0 30 3 ? * *");
        timetable.tick();
        now = Instant.parse("2020-11-21T01:00:00Z");
        timetable.tick();
        now = Instant.parse("2020-11-10T01:00:00Z");
        timetable.tick();
        assertThat(ran).hasSize(1);
        now = Instant.parse("2020-11-11T01:00:00Z");
        timetable.tick();
        assertThat(ran).hasSize(2);
    }

    @Test
    void a_zone_with_summer_time_runs_a_task_once_on_the_days_of_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String change : List.of("2020-03-28T00:00:00Z", "2020-10-24T00:00:00Z")) {
            now = Instant.parse(change);
            Timetable timetable = timetable(false, berlin, "0 0 9 ? * *");
            timetable.tick();
            ran.clear();
            for (int minute = 0; minute < 3 * 24 * 60; minute++) {
                now = now.plusSeconds(60);
                timetable.tick();
            }
            assertThat(ran)
                    .hasSize(3)
                    .allMatch(at -> LocalTime.ofInstant(at, berlin).equals(LocalTime.of(9, 0)));
        }
    }

    @Test
    void a_task_that_fails_does_not_stop_the_others() {
        List<Timetable.Task> tasks = List.of(
                new Timetable.Task("digest", false, at -> {
                    throw new IllegalArgumentException("on purpose");
                }),
                new Timetable.Task("backup", false, ran::add));
        Timetable timetable =
                new Timetable(store.database(), clock(), timing(MOSCOW, "0 0 * ? * *"), new Random(1), tasks);
        timetable.tick();
        now = now.plusSeconds(3_600);
        timetable.tick();
        assertThat(ran).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"19:59,false", "20:00,true", "23:59,true", "00:00,true", "07:59,true", "08:00,false", "12:00,false"})
    void nights_are_quiet(String time, boolean quiet) {
        QuietHours hours = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
        assertThat(hours.holds(Instant.parse("2020-11-20T" + time + ":00Z"))).isEqualTo(quiet);
        assertThat(QuietHours.NONE.holds(Instant.parse("2020-11-20T" + time + ":00Z")))
                .isFalse();
    }

    private Timetable timetable(boolean speaks, ZoneId zone, String cron) {
        return new Timetable(
                store.database(),
                clock(),
                timing(zone, cron),
                new Random(1),
                List.of(new Timetable.Task("ranking", speaks, ran::add)));
    }

    private static Timing timing(ZoneId zone, String cron) {
        Cron expression = Cron.of(cron, zone);
        return new Timing(
                LocalTime.of(9, 0),
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), zone),
                Map.of("ranking", expression, "digest", expression, "backup", expression),
                3);
    }

    private Clock clock() {
        return new Clock() {
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
        };
    }
}
