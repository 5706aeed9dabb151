package ru.metodmonitor.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.StorageFailure;

/**
 * What recurs: each task runs once for all its times that have passed since it last ran, so a stop of weeks ends in one run.
 *
 * <p>Threading: {@link #tick} is safe from any thread, one at a time.
 */
public final class Timetable {
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final String SETTING = "ran.";

    private final Database database;
    private final Clock clock;
    private final Timing timing;
    private final RandomGenerator random;
    private final List<Task> tasks;
    private final SettingStore settings = new SettingStore();

    /**
     * Something that recurs.
     *
     * @param name of its cron expression in {@link Timing}
     * @param speaks waits for the hours in which notices may go out
     * @param work what to do; may run a second time for the same moment if the program was killed in it
     */
    public record Task(String name, boolean speaks, Consumer<Instant> work) {}

    public Timetable(Database database, Clock clock, Timing timing, RandomGenerator random, List<Task> tasks) {
        this.database = database;
        this.clock = clock;
        this.timing = timing;
        this.random = random;
        this.tasks = List.copyOf(tasks);
    }

    /** Carries out what is due now. */
    public synchronized void tick() {
        Instant now = clock.instant();
        for (Task task : tasks) {
            if (isDue(task, now)) {
                carryOut(task, now);
            }
        }
    }

    /** When a task last ran. */
    public Optional<Instant> last(Read read, String name) {
        return settings.get(read, SETTING + name).map(Instant::parse);
    }

    private boolean isDue(Task task, Instant now) {
        Optional<Instant> last = database.read(read -> last(read, task.name()));
        if (last.isEmpty() || last.get().isAfter(now)) {
            // The first start, or a clock that was moved back: what lies before this moment is not made up for.
            mark(task, now);
            return false;
        }
        boolean passed = timing.cron(task.name())
                .next(last.get())
                .filter(n -> !n.isAfter(now))
                .isPresent();
        return passed && (!task.speaks() || timing.speaking(now));
    }

    private void carryOut(Task task, Instant now) {
        try {
            task.work().accept(now);
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            String id = HexFormat.of().toHexDigits(random.nextLong()).substring(0, 8);
            LOG.error("failure {} in the recurring task {}\n{}", id, task.name(), StackOnly.of(e));
        }
        mark(task, now);
    }

    private void mark(Task task, Instant now) {
        database.writeOnly(tx -> settings.put(tx, SETTING + task.name(), now.toString()));
    }
}
