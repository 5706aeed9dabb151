package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.storage.TemporaryStore;
import ru.metodmonitor.telegram.OnTelegram;

/** Heavy work of several people at once. */
class JobsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch passed = new CountDownLatch(1);

    @Test
    void one_persons_long_work_holds_up_nobody_else_and_the_own_order_is_kept() {
        ask(1, "long");
        for (int i = 0; i < 30; i++) {
            ask(1, "own " + i);
        }
        ask(2, "first of another");
        ask(2, "passes");

        run(job -> {
            String text = JobText.in(job.job());
            if (text.equals("long")) {
                await(passed);
            }
            log.add(text);
            if (text.equals("passes")) {
                passed.countDown();
            }
            job.finish(tx -> {});
        });

        assertThat(log.indexOf("passes")).isLessThan(log.indexOf("long"));
        assertThat(log.indexOf("first of another")).isLessThan(log.indexOf("passes"));
        assertThat(log.stream().filter(l -> l.startsWith("own")).toList())
                .hasSize(30)
                .isEqualTo(log.subList(log.indexOf("long") + 1, log.size()));
    }

    @Test
    void work_that_finds_too_little_memory_beside_others_is_done_alone() {
        ask(1, "beside");
        ask(2, "hungry");
        ask(3, "later");

        run(job -> {
            String text = JobText.in(job.job());
            log.add("+" + text);
            if (text.equals("beside")) {
                await(gate);
            }
            if (text.equals("hungry") && log.stream().filter("+hungry"::equals).count() == 1) {
                gate.countDown();
                throw new OutOfMemoryError("on purpose");
            }
            job.finish(tx -> {});
            log.add("-" + text);
        });

        int alone = log.lastIndexOf("+hungry");
        assertThat(log.subList(0, alone)).contains("-beside");
        assertThat(log.get(alone + 1)).isEqualTo("-hungry");
        assertThat(statuses()).containsOnly("DONE");
    }

    @Test
    void work_that_never_finds_enough_memory_fails_and_the_others_go_on() {
        ask(1, "hungry");
        ask(2, "good");

        run(job -> {
            if (JobText.in(job.job()).equals("hungry")) {
                throw new OutOfMemoryError("on purpose");
            }
            job.finish(tx -> {});
        });

        assertThat(statuses()).containsExactly("FAILED", "DONE");
    }

    @Test
    void a_folder_that_is_away_for_a_moment_fails_no_work() {
        ask(1, "in a folder");

        run(job -> {
            log.add("+");
            if (log.size() == 1) {
                throw new UncheckedIOException(new IOException("no such folder"));
            }
            job.finish(tx -> {});
        });

        assertThat(log).hasSize(2);
        assertThat(statuses()).containsExactly("DONE");
    }

    @Test
    void work_that_has_no_end_when_the_program_stops_is_cut_off_and_does_not_count_as_begun() {
        ask(1, "endless");
        ask(2, "waits for its turn no more");
        CountDownLatch begun = new CountDownLatch(1);
        Jobs jobs = jobs(job -> {
            begun.countDown();
            await(gate);
            throw new IllegalStateException("the connection is gone");
        });
        jobs.start();
        await(begun);

        jobs.close(Patience.of(Duration.ZERO));

        assertThat(attempts()).containsOnly(0);
        gate.countDown();
        jobs.close();
        assertThat(statuses()).containsOnly("WAITING");
        assertThat(attempts()).containsOnly(0);
        run(job -> job.finish(tx -> {}));
        assertThat(statuses()).containsOnly("DONE");
    }

    @Test
    void work_that_ends_while_the_program_stops_is_done() {
        ask(1, "nearly done");
        CountDownLatch begun = new CountDownLatch(1);
        Jobs jobs = jobs(job -> {
            begun.countDown();
            await(gate);
            job.finish(tx -> {});
        });
        jobs.start();
        await(begun);

        jobs.stop();
        gate.countDown();
        jobs.close();

        assertThat(statuses()).containsExactly("DONE");
    }

    /** Between reading what waits and beginning it, another thread may have ended it. */
    @Test
    void work_that_was_done_meanwhile_is_not_begun_again() {
        ask(1, "done");
        run(job -> job.finish(tx -> {}));

        assertThat(store.database().<Boolean>write(tx -> new JobStore().begun(tx, 1, true)))
                .isFalse();
        assertThat(attempts()).containsExactly(1);
    }

    private List<Integer> attempts() {
        return store.database()
                .read(read -> read.handle()
                        .createQuery("SELECT attempts FROM job ORDER BY id")
                        .mapTo(Integer.class)
                        .list());
    }

    @Test
    void work_that_was_cut_off_often_is_done_after_the_others_and_given_up_at_last() {
        ask(1, "cut off");
        ask(2, "ends the program");
        ask(3, "good");
        store.database().writeOnly(tx -> tx.handle().execute("UPDATE job SET attempts = 9 * id - 6 WHERE id < 3"));

        run(job -> {
            log.add(JobText.in(job.job()));
            job.finish(tx -> {});
        });

        assertThat(log).containsExactly("good", "cut off");
        assertThat(statuses()).containsExactly("DONE", "FAILED", "DONE");
    }

    @Test
    void work_of_a_kind_that_is_gone_is_told_to_who_asked_and_holds_up_nobody() {
        ask(1, "of another program");
        ask(1, "good");
        store.database().writeOnly(tx -> tx.handle().execute("UPDATE job SET kind = 'gone' WHERE id = 1"));

        run(job -> {
            log.add(JobText.in(job.job()));
            job.finish(tx -> {});
        });

        assertThat(log).containsExactly("good");
        assertThat(statuses()).containsExactly("FAILED", "DONE");
        List<ChatId> told = store.database()
                .read(read -> read.handle()
                        .createQuery("SELECT chat_id FROM outbox")
                        .mapTo(ChatId.class)
                        .list());
        assertThat(told).containsExactly(OnTelegram.chat(1));
    }

    private void ask(long person, String text) {
        store.database().writeOnly(tx -> {
            tx.handle()
                    .execute(
                            "INSERT INTO person (id, display_name, created_at) VALUES (?, 'x', 'x') ON CONFLICT DO NOTHING",
                            person);
            Jobs.ask(
                    tx, NOON, "work", Optional.of(person), OnTelegram.chat(person), JobText.of(text), Optional.empty());
        });
    }

    private List<String> statuses() {
        return store.database()
                .read(read -> read.handle()
                        .createQuery("SELECT status FROM job ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private interface Work {
        void run(JobRun job);
    }

    private void run(Work work) {
        try (Jobs jobs = jobs(work)) {
            jobs.start();
            assertThat(jobs.awaitIdle(Duration.ofSeconds(60))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Jobs jobs(Work work) {
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return "work";
            }

            @Override
            public void run(JobRun run) {
                work.run(run);
            }
        };
        return new Jobs(
                store.database(),
                new Outbox(NOON),
                Sochi.texts(),
                new Random(1),
                new Vitals(),
                () -> {},
                List.of(handler));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
