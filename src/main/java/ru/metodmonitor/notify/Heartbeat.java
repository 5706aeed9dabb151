package ru.metodmonitor.notify;

import static java.util.Objects.requireNonNull;

import java.util.Properties;
import java.util.UUID;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz's part: it wakes the program once a minute. What is due is then asked of the program's own clock, and what was done is
 * kept in our own store, so Quartz holds everything in memory and has nothing to remember.
 *
 * <p>Threading: owns Quartz's threads; the beat never overlaps itself.
 */
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final String BEAT = "beat";
    private static final int SECONDS = 60;

    private final Scheduler scheduler;

    /** A scheduler that will call the beat. */
    public Heartbeat(Runnable beat) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "heartbeat-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            scheduler = new StdSchedulerFactory(properties).getScheduler();
            scheduler.getContext().put(BEAT, beat);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be set up", e);
        }
    }

    /** Begins to beat, the first time at once. */
    public void start() {
        try {
            scheduler.scheduleJob(
                    JobBuilder.newJob(Beat.class).build(),
                    TriggerBuilder.newTrigger()
                            .startNow()
                            .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                                    .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build());
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be started", e);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be stopped", e);
        }
    }

    /** Made by Quartz for each beat. */
    @DisallowConcurrentExecution
    public static final class Beat implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                Object beat = requireNonNull(context.getScheduler().getContext().get(BEAT));
                ((Runnable) beat).run();
            } catch (SchedulerException e) {
                throw new IllegalStateException("Quartz has no context", e);
            } catch (RuntimeException e) {
                // Quartz would log the message too, and that may hold names.
                LOG.error("a beat failed, the next one tries again\n{}", StackOnly.of(e));
            }
        }
    }
}
