package ru.metodmonitor.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.StorageFailure;

/**
 * What recurs: a Quartz job each, with a cron trigger of its own. When it last ran is kept in our own store, so Quartz holds everything
 * in memory, a restart repeats nothing, and what was missed, however often, is done once.
 *
 * <p>Threading: owns Quartz's threads, of which one works: nothing that recurs runs beside itself or another.
 */
public final class Timetable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final String NAME = "timetable";
    private static final String SETTING = "ran.";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_BEAT = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final Clock machine;
    private final Timing timing;
    private final RandomGenerator random;
    private final Vitals vitals;
    private final Runnable wake;
    private final List<Recurrence> all;
    private final Scheduler scheduler;
    private final SettingStore settings = new SettingStore();
    /** Held while something is carried out; guards the failures in a row. */
    private final ReentrantLock working = new ReentrantLock();

    private int failures;

    /**
     * A timetable that is not started yet.
     *
     * @param clock of the program
     * @param machine the clock that Quartz goes by
     * @param wake what was put on the way is looked for
     */
    public Timetable(
            Database database,
            Clock clock,
            Clock machine,
            Timing timing,
            RandomGenerator random,
            Vitals vitals,
            Runnable wake,
            List<Recurrence> all) {
        this.database = database;
        this.clock = clock;
        this.machine = machine;
        this.timing = timing;
        this.random = random;
        this.vitals = vitals;
        this.wake = wake;
        this.all = List.copyOf(all);
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", NAME + "-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", NAME);
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "1000");
        try {
            this.scheduler = new StdSchedulerFactory(properties).getScheduler();
            scheduler.setJobFactory((fired, its) -> new Run());
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be set up", e);
        }
    }

    /** Begins, with what was missed while the program stood still. */
    public void start() {
        vitals.well(NAME);
        try {
            for (Recurrence one : all) {
                schedule(one);
                scheduler.triggerJob(key(one));
            }
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be started", e);
        }
    }

    /** The program's clock was moved: what is due by it now is done before this returns, and the rest at its new time. */
    public void beat() {
        try {
            for (Recurrence one : all) {
                CountDownLatch done = new CountDownLatch(1);
                schedule(one);
                scheduler.triggerJob(key(one), new JobDataMap(Map.of(NAME, done)));
                if (!done.await(LONGEST_BEAT.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("{} is still not done", one.name());
                }
            }
            wake.run();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JobKey key(Recurrence one) {
        return JobKey.jobKey(one.name());
    }

    private void schedule(Recurrence one) throws SchedulerException {
        Duration ahead = Duration.between(machine.instant(), clock.instant());
        JobDetail job = JobBuilder.newJob(Run.class)
                .withIdentity(key(one))
                .storeDurably()
                .build();
        Set<Trigger> triggers = new HashSet<>();
        for (Cron cron : one.speaks() ? timing.spokenAt(one.name()) : List.of(timing.cron(one.name()))) {
            if (cron.next(clock.instant()).isPresent()) {
                triggers.add(cron.trigger(TriggerKey.triggerKey(one.name() + triggers.size()), key(one), ahead));
            }
        }
        scheduler.scheduleJob(job, triggers, true);
    }

    /** Quartz's fire: does what it is for, if that is due by the program's clock. */
    @DisallowConcurrentExecution
    private final class Run implements Job {
        @Override
        public void execute(JobExecutionContext fired) {
            working.lock();
            try {
                Recurrence one = all.stream()
                        .filter(o -> key(o).equals(fired.getJobDetail().getKey()))
                        .findFirst()
                        .orElseThrow();
                Instant now = clock.instant();
                // The program's clock may stand, or have been moved back.
                boolean early = fired.getTrigger() instanceof Cron.Ticking ticking
                        && now.isBefore(ticking.shown(fired.getScheduledFireTime()));
                if (!early) {
                    attempt(one, now);
                }
            } finally {
                working.unlock();
                if (fired.getMergedJobDataMap().get(NAME) instanceof CountDownLatch done) {
                    done.countDown();
                } else {
                    wake.run();
                }
            }
        }
    }

    private void attempt(Recurrence one, Instant now) {
        try {
            if (isDue(one, now)) {
                carryOut(one, now);
            }
            failures = 0;
            vitals.well(NAME);
        } catch (StorageFailure e) {
            hindered(one, Trouble.Kind.STORE, String.valueOf(e.getMessage()));
        } catch (StackOverflowError | OutOfMemoryError e) {
            LOG.error("{} failed: a bug\n{}", one.name(), StackOnly.of(e));
            hindered(one, Trouble.Kind.BUG, e.getClass().getName());
        } catch (Error e) {
            // What no program survives: the process ends, for its supervisor to begin it anew. Quartz would only log
            // it.
            vitals.ill(NAME, Trouble.Kind.STOPPED, "ended");
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private boolean isDue(Recurrence one, Instant now) {
        if (!one.isRemembered()) {
            return true;
        }
        Optional<Instant> last =
                database.read(read -> settings.get(read, SETTING + one.name())).map(Instant::parse);
        if (last.isEmpty() || last.get().isAfter(now)) {
            // The first start, or a clock that was moved back: what lies before this moment is not made up for.
            mark(one, now);
            return false;
        }
        boolean passed = timing.cron(one.name())
                .next(last.get())
                .filter(n -> !n.isAfter(now))
                .isPresent();
        return passed && (!one.speaks() || timing.speaking(now));
    }

    private void carryOut(Recurrence one, Instant now) {
        try {
            one.work().accept(now);
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException e) {
            String id = HexFormat.of().toHexDigits(random.nextLong()).substring(0, 8);
            LOG.error("failure {} in the recurring task {}\n{}", id, one.name(), StackOnly.of(e));
            vitals.ill(NAME, Trouble.Kind.BUG, e.getClass().getName());
        }
        if (one.isRemembered()) {
            mark(one, now);
        }
    }

    private void mark(Recurrence one, Instant now) {
        database.writeOnly(tx -> settings.put(tx, SETTING + one.name(), now.toString()));
    }

    /** It stays due, and is tried again soon. */
    private void hindered(Recurrence one, Trouble.Kind kind, String detail) {
        failures++;
        vitals.ill(NAME, kind, detail);
        // A long trouble is told ever more seldom.
        if (Integer.bitCount(failures) == 1) {
            LOG.warn("{} can't be done now ({} times): {}", one.name(), failures, detail);
        }
        try {
            Trigger again = TriggerBuilder.newTrigger()
                    .withIdentity("again " + one.name())
                    .forJob(key(one))
                    .startAt(Date.from(machine.instant().plus(PAUSE)))
                    .build();
            if (scheduler.rescheduleJob(again.getKey(), again) == null) {
                scheduler.scheduleJob(again);
            }
        } catch (SchedulerException e) {
            LOG.info("{} is left to the next start", one.name());
        }
    }

    /** Begins nothing more; what is under way goes on. */
    public void stop() {
        try {
            scheduler.shutdown();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be stopped", e);
        }
    }

    /** As {@link #stop}, and waits for what is under way. */
    public void close(Patience patience) {
        stop();
        patience.await(working);
        vitals.gone(NAME);
    }

    @Override
    public void close() {
        close(Patience.standard());
    }
}
