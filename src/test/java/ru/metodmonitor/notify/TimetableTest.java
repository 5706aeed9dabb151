package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.JobKey;
import org.quartz.TriggerKey;
import ru.metodmonitor.notify.Recurrence.Kind;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.TemporaryStore;

/** What recurs, by a clock moved by hand: Quartz's threads are real, and nobody waits for the time to pass. */
class TimetableTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String MONDAYS = "0 0 10 ? * MON";
    private static final String NIGHTLY = "0 30 3 ? * *";

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final Vitals vitals = new Vitals();
    private final List<Timetable> opened = new ArrayList<>();
    private final BlockingQueue<Instant> ran = new LinkedBlockingQueue<>();
    private volatile Instant now = Instant.parse("2020-11-20T09:00:00Z");

    @AfterEach
    void close() {
        opened.forEach(Timetable::close);
    }

    @Test
    void a_task_runs_once_at_its_time() {
        Timetable timetable = started(Kind.SPEAKS, MOSCOW, MONDAYS);
        assertThat(ran).isEmpty();
        for (int half = 0; half < 14 * 48; half++) {
            now = now.plus(Duration.ofMinutes(30));
            timetable.beat();
        }
        assertThat(ran).containsExactly(Instant.parse("2020-11-23T07:00:00Z"), Instant.parse("2020-11-30T07:00:00Z"));
    }

    @Test
    void after_weeks_of_silence_a_task_runs_once_and_not_at_night() {
        started(Kind.SPEAKS, MOSCOW, MONDAYS).close();
        now = Instant.parse("2020-12-20T22:00:00Z");
        Timetable timetable = started(Kind.SPEAKS, MOSCOW, MONDAYS);
        assertThat(ran).isEmpty();
        now = Instant.parse("2020-12-21T06:00:00Z");
        timetable.beat();
        timetable.beat();
        assertThat(ran).hasSize(1);
    }

    @Test
    void two_weeks_late_is_once_and_a_restart_repeats_nothing() {
        started(Kind.WORKS, MOSCOW, NIGHTLY).close();
        now = Instant.parse("2020-12-04T09:00:00Z");
        started(Kind.WORKS, MOSCOW, NIGHTLY).close();
        assertThat(ran).hasSize(1);
        started(Kind.WORKS, MOSCOW, NIGHTLY).close();
        now = Instant.parse("2020-12-05T00:29:59Z");
        started(Kind.WORKS, MOSCOW, NIGHTLY).close();
        assertThat(ran).hasSize(1);
        now = Instant.parse("2020-12-05T00:30:00Z");
        started(Kind.WORKS, MOSCOW, NIGHTLY).close();
        assertThat(ran).hasSize(2);
    }

    @Test
    void quartz_fires_at_the_second_that_the_programs_clock_shows() throws InterruptedException {
        Clock machine = Clock.systemUTC();
        Instant nine = Instant.parse("2020-11-20T06:00:00Z");
        Duration ahead = Duration.between(machine.instant(), nine.minusMillis(500));
        Clock clock = Clock.offset(machine, ahead);
        Timetable timetable = timetable(clock, timing(MOSCOW, "0 0 9 ? * *"), task("ranking", Kind.SPEAKS));
        timetable.start();

        Instant at = ran.poll(60, TimeUnit.SECONDS);

        assertThat(at).isBetween(nine, nine.plusSeconds(5));
        timetable.beat();
        assertThat(ran).isEmpty();
    }

    @Test
    void a_trigger_goes_by_the_programs_clock_and_does_what_it_missed_once() {
        Duration ahead = Duration.ofDays(-2_000).plusHours(5).plusNanos(123_456);
        Cron.Ticking trigger = Cron.of(MONDAYS, MOSCOW).trigger(TriggerKey.triggerKey("a"), JobKey.jobKey("a"), ahead);
        Instant fortnightAgo = Clock.systemUTC().instant().minus(Duration.ofDays(14));
        trigger.setStartTime(Date.from(fortnightAgo));
        Date first = Optional.ofNullable(trigger.computeFirstFireTime(null)).orElseThrow();
        assertThat(trigger.shown(first).atZone(MOSCOW).toLocalTime()).isEqualTo(LocalTime.of(10, 0));

        trigger.triggered(null);
        assertThat(Duration.between(first.toInstant(), trigger.getNextFireTime().toInstant()))
                .isEqualTo(Duration.ofDays(7));

        trigger.updateAfterMisfire(null);
        Date late = trigger.getNextFireTime();
        assertThat(late.toInstant()).isAfter(fortnightAgo.plus(Duration.ofDays(13)));
        trigger.triggered(null);

        assertThat(trigger.getNextFireTime()).isAfter(late);
        Instant shown = trigger.shown(trigger.getNextFireTime());
        assertThat(Duration.between(
                        shown,
                        Cron.of(MONDAYS, MOSCOW).next(trigger.shown(late)).orElseThrow()))
                .isZero();
    }

    @Test
    void a_clock_moved_back_repeats_nothing_and_goes_on() {
        Timetable timetable = started(Kind.WORKS, MOSCOW, NIGHTLY);
        now = Instant.parse("2020-11-21T01:00:00Z");
        timetable.beat();
        now = Instant.parse("2020-11-10T01:00:00Z");
        timetable.beat();
        assertThat(ran).hasSize(1);
        now = Instant.parse("2020-11-11T01:00:00Z");
        timetable.beat();
        assertThat(ran).hasSize(2);
    }

    @Test
    void a_zone_with_summer_time_runs_a_task_once_on_the_days_of_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String change : List.of("2020-03-28T00:00:00Z", "2020-10-24T00:00:00Z")) {
            now = Instant.parse(change);
            Timetable timetable = started(Kind.WORKS, berlin, "0 0 9 ? * *");
            ran.clear();
            for (int half = 0; half < 3 * 48; half++) {
                now = now.plus(Duration.ofMinutes(30));
                timetable.beat();
            }
            assertThat(ran)
                    .hasSize(3)
                    .allMatch(at -> LocalTime.ofInstant(at, berlin).equals(LocalTime.of(9, 0)));
        }
    }

    @Test
    void a_task_that_fails_does_not_stop_the_others_and_is_told() {
        Recurrence failing = new Recurrence("digest", Kind.WORKS, at -> {
            throw new IllegalArgumentException("on purpose");
        });
        Timetable timetable = timetable(clock(), timing(MOSCOW, "0 0 * ? * *"), failing, task("backup", Kind.WORKS));
        timetable.start();
        timetable.beat();
        now = now.plusSeconds(3_600);
        timetable.beat();
        assertThat(ran).hasSize(1);
        assertThat(vitals.pulses())
                .singleElement()
                .satisfies(pulse -> assertThat(pulse.past()).contains(Trouble.Kind.BUG));
    }

    @Test
    void what_only_looks_runs_whenever_it_is_asked_to_and_writes_nothing_down() throws InterruptedException {
        Timetable timetable = timetable(clock(), timing(MOSCOW, NIGHTLY), task("ranking", Kind.LOOKS));
        timetable.start();
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo(now);
        timetable.beat();
        timetable.beat();
        assertThat(ran).hasSize(2);
        Optional<String> written = store.database().read(read -> new SettingStore().get(read, "ran.ranking"));
        assertThat(written).isEmpty();
    }

    @Test
    void a_cron_that_comes_no_more_and_a_name_that_is_gone_stop_nothing() {
        store.database().writeOnly(tx -> new SettingStore().put(tx, "ran.oracle", "2020-11-01T00:00:00Z"));
        Cron over = Cron.of("0 0 10 1 1 ? 2020", MOSCOW);
        Timing timing = new Timing(
                LocalTime.of(9, 0), QuietHours.NONE, Map.of("ranking", over, "backup", Cron.of(NIGHTLY, MOSCOW)), 3);
        Timetable timetable = timetable(clock(), timing, task("ranking", Kind.SPEAKS), task("backup", Kind.WORKS));
        timetable.start();
        timetable.beat();
        now = now.plus(Duration.ofDays(1));
        timetable.beat();
        assertThat(ran).hasSize(1);
    }

    @Test
    void what_a_store_that_was_away_hindered_is_done_when_it_is_back() throws IOException, InterruptedException {
        Path away = store.folder().resolveSibling(store.folder().getFileName() + ".away");
        CountDownLatch missed = new CountDownLatch(1);
        Recurrence task = new Recurrence("backup", Kind.LOOKS, at -> {
            missed.countDown();
            // One connection more than there is: it has to be opened.
            store.database().read(outer -> store.database().read(inner -> new SettingStore().get(inner, "a")));
            ran.add(at);
        });
        Timetable timetable = timetable(clock(), timing(MOSCOW, NIGHTLY), task);
        Files.move(store.folder(), away);
        timetable.start();
        assertThat(missed.await(60, TimeUnit.SECONDS)).isTrue();
        Files.move(away, store.folder());
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({"19:59,false", "20:00,true", "23:59,true", "00:00,true", "07:59,true", "08:00,false", "12:00,false"})
    void nights_are_quiet(String time, boolean quiet) {
        QuietHours hours = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
        assertThat(hours.holds(Instant.parse("2020-11-20T" + time + ":00Z"))).isEqualTo(quiet);
        assertThat(QuietHours.NONE.holds(Instant.parse("2020-11-20T" + time + ":00Z")))
                .isFalse();
    }

    /** It has done what it does when it is started. */
    private Timetable started(Kind kind, ZoneId zone, String cron) {
        Timetable timetable = timetable(clock(), timing(zone, cron), task("ranking", kind));
        timetable.start();
        timetable.beat();
        return timetable;
    }

    private Recurrence task(String name, Kind kind) {
        return new Recurrence(name, kind, ran::add);
    }

    private Timetable timetable(Clock clock, Timing timing, Recurrence... all) {
        Timetable timetable = new Timetable(
                store.database(),
                clock,
                Clock.systemUTC(),
                timing,
                new Random(1),
                vitals,
                () -> {},
                Arrays.asList(all));
        opened.add(timetable);
        return timetable;
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
