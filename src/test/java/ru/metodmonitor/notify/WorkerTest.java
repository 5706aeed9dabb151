package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.TemporaryStore;

/** What the bot lives by outlives whatever is thrown in it, and says so. */
class WorkerTest {
    private static final String NAME = "the worker";

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final Vitals vitals = new Vitals();

    private enum Thrown {
        BUG,
        DEEP,
        MEMORY,
        STORE,
        KNOWN
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_step_throws_the_next_one_is_done_and_both_are_told(Thrown thrown) throws InterruptedException {
        Queue<Optional<Trouble.Kind>> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(4);
        Worker.Step step = () -> {
            seen.add(trouble());
            done.countDown();
            if (done.getCount() == 3 || done.getCount() == 2) {
                fail(thrown);
            }
            return Duration.ZERO;
        };
        try (Worker worker = new Worker(vitals, NAME, step)) {
            worker.start();
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        }
        Optional<Trouble.Kind> expected = Optional.of(
                switch (thrown) {
                    case STORE -> Trouble.Kind.STORE;
                    case KNOWN -> Trouble.Kind.CONFLICT;
                    case BUG, DEEP, MEMORY -> Trouble.Kind.BUG;
                });
        assertThat(seen).startsWith(Optional.empty(), expected, expected, Optional.empty());
        assertThat(vitals.pulses()).isEmpty();
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static int deep(int n) {
        return deep(n + 1) + 1;
    }

    private void fail(Thrown thrown) {
        switch (thrown) {
            case BUG -> throw new IllegalStateException("on purpose");
            case DEEP -> deep(0);
            case MEMORY -> throw new OutOfMemoryError("on purpose");
            case STORE ->
                store.database().writeOnly(tx -> {
                    tx.handle().execute("PRAGMA max_page_count = 1");
                    new SettingStore().put(tx, "a", "x".repeat(10_000_000));
                });
            case KNOWN -> throw Trouble.of(Trouble.Kind.CONFLICT, "on purpose");
        }
    }

    private Optional<Trouble.Kind> trouble() {
        return vitals.pulses().get(0).trouble();
    }

    @Test
    void a_pause_that_was_asked_for_is_kept_also_when_there_is_something_to_do() throws InterruptedException {
        Queue<Long> begun = new ConcurrentLinkedQueue<>();
        CountDownLatch twice = new CountDownLatch(2);
        Worker.Step step = () -> {
            begun.add(System.nanoTime());
            twice.countDown();
            throw Trouble.of(Trouble.Kind.WAIT, "on purpose", Duration.ofMillis(1_700));
        };
        try (Worker worker = new Worker(vitals, NAME, step)) {
            worker.start();
            do {
                worker.wake();
            } while (!twice.await(50, TimeUnit.MILLISECONDS));
        }
        long first = begun.remove();
        assertThat(Duration.ofNanos(begun.remove() - first)).isGreaterThanOrEqualTo(Duration.ofMillis(1_700));
    }

    @Test
    void what_no_program_survives_ends_the_thread_for_the_process_to_see() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> ended.countDown());
        try (Worker worker = new Worker(vitals, NAME, () -> {
            throw new NoClassDefFoundError("on purpose");
        })) {
            worker.start();
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(trouble()).contains(Trouble.Kind.STOPPED);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void who_stops_waits_no_longer_for_all_than_for_one() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        CountDownLatch gate = new CountDownLatch(1);
        List<Worker> hanging = Stream.of("a", "b", "c")
                .map(name -> new Worker(vitals, name, () -> {
                    begun.countDown();
                    hang(gate);
                    return Duration.ZERO;
                }))
                .toList();
        hanging.forEach(Worker::start);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        // The end has come before anyone is waited for: with waits of their own this would never be over.
        Patience none = Patience.of(Duration.ZERO);
        hanging.forEach(worker -> worker.close(none));

        assertThat(vitals.pulses()).hasSize(3);
        gate.countDown();
        hanging.forEach(Worker::close);
        assertThat(vitals.pulses()).isEmpty();
    }

    private static void hang(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
