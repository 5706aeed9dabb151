package ru.metodmonitor.notify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.quartz.DateBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Once a minute, woken by Quartz, a {@link Worker} looks what is due by the program's own clock. What was done is kept in our own
 * store, so Quartz holds everything in memory and has nothing to remember; and a beat that fails, or a Quartz that sleeps, stops
 * nothing.
 *
 * <p>Threading: owns a worker and Quartz's threads; the beat never overlaps itself.
 */
public final class Heartbeat implements AutoCloseable {
    private static final String WORKER = "worker";
    private static final int SECONDS = 60;
    private static final Duration WITHOUT_QUARTZ = Duration.ofSeconds(90);

    private final Worker worker;
    private final Scheduler scheduler;

    /** A scheduler that will call the beat. */
    public Heartbeat(Vitals vitals, Runnable beat) {
        worker = new Worker(vitals, "heartbeat", () -> {
            beat.run();
            return WITHOUT_QUARTZ;
        });
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "heartbeat-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            scheduler = new StdSchedulerFactory(properties).getScheduler();
            scheduler.getContext().put(WORKER, worker);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be set up", e);
        }
    }

    /** Begins to beat, the first time at once. */
    public void start() {
        worker.start();
        try {
            scheduler.scheduleJob(
                    JobBuilder.newJob(Beat.class).build(),
                    TriggerBuilder.newTrigger()
                            .startAt(DateBuilder.futureDate(SECONDS, DateBuilder.IntervalUnit.SECOND))
                            .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                                    .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build());
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be started", e);
        }
    }

    /** Beats no more; a beat under way goes on. */
    public void stop() {
        worker.stop();
        try {
            scheduler.shutdown();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be stopped", e);
        }
    }

    /** As {@link #stop}, and waits for a beat under way. */
    public void close(Patience patience) {
        stop();
        worker.close(patience);
    }

    @Override
    public void close() {
        close(Patience.standard());
    }

    /** Made by Quartz for each beat. */
    @DisallowConcurrentExecution
    public static final class Beat implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                ((Worker) requireNonNull(context.getScheduler().getContext().get(WORKER))).wake();
            } catch (SchedulerException e) {
                throw new IllegalStateException("Quartz has no context", e);
            }
        }
    }
}
