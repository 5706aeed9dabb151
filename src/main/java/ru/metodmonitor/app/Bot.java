package ru.metodmonitor.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.notify.Dispatcher;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Limits;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.Timetable;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;
import ru.metodmonitor.telegram.Poller;
import ru.metodmonitor.telegram.TelegramApi;
import ru.metodmonitor.telegram.TelegramApi.Identity;
import ru.metodmonitor.telegram.TelegramFiles;
import ru.metodmonitor.telegram.TelegramSender;

/**
 * Everything that runs: poller, intake, dispatcher, jobs.
 *
 * <p>The first question to Telegram leaves before the store is open, since both take their time; what comes back waits for it.
 */
public final class Bot implements AutoCloseable {
    /** Stopping takes no longer, whatever is under way: less than the 5 seconds that an impatient supervisor grants. */
    public static final Duration STOPS_WITHIN = Duration.ofMillis(4_500);

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    /** So much of it is for work under way; the rest is for writing down what came of it. */
    private static final Duration WAITS_FOR_WORK = Duration.ofSeconds(3);

    /** Below what counts as stuck. */
    private static final Duration NEXT_INTRODUCTION = Duration.ofMinutes(15);

    private final TelegramApi api;
    private final Core core;
    private final Vitals vitals;
    private final Poller poller;
    private final Dispatcher dispatcher;
    private final Jobs jobs;
    private final Timetable timetable;
    private final Worker introduction;
    private final Health health;
    private final Optional<Metrics> metrics;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts the bot.
     *
     * @param limits how fast it may write
     * @throws UsageException with one line if the configuration or the store can't be used
     */
    public static Bot start(Config config, Clock clock, Limits limits) {
        String token = config.token()
                .orElseThrow(() -> UsageException.wrongUsage(
                        "no token: set bot.token-file or bot.token (METODMONITOR_BOT_TOKEN); @BotFather gives one"));
        TelegramApi api = new TelegramApi(config.apiUrl(), token, config.proxy());
        CompletableFuture<Intake> intake = new CompletableFuture<>();
        Vitals vitals = new Vitals();
        Poller poller = new Poller(api, vitals, batch -> intake.join().accept(batch));
        poller.start();
        try {
            Core core = Core.open(config, clock);
            Bot bot = new Bot(api, poller, core, metrics(core, vitals), limits, vitals, intake);
            bot.introduction.start();
            bot.health.start();
            return bot;
        } catch (RuntimeException e) {
            intake.completeExceptionally(e);
            poller.close();
            api.close();
            throw e;
        }
    }

    private static Optional<Metrics> metrics(Core core, Vitals vitals) {
        try {
            return core.config().metricsPort().map(port -> new Metrics(port, core, vitals));
        } catch (UsageException e) {
            core.close();
            throw e;
        }
    }

    private Bot(
            TelegramApi api,
            Poller poller,
            Core core,
            Optional<Metrics> metrics,
            Limits limits,
            Vitals vitals,
            CompletableFuture<Intake> intake) {
        this.api = api;
        this.poller = poller;
        this.core = core;
        this.vitals = vitals;
        this.metrics = metrics;
        Clock clock = core.clock();
        RandomGenerator random = new SecureRandom();
        BotName name = new BotName(core.database());
        Outbox outbox = new Outbox(clock);
        Outbound outbound = new Outbound(outbox, core.texts(), core.journal());
        Features features = new Features(core, name, outbound, new TelegramFiles(api), vitals);
        this.dispatcher = new Dispatcher(
                core.database(),
                new TelegramSender(api),
                new Unreachable(core.access(), core.subscriptions()),
                limits,
                core.timing().quiet(),
                clock,
                random,
                vitals);
        this.jobs = new Jobs(core.database(), outbox, core.texts(), random, vitals, dispatcher::wake, features.jobs());
        Router router = new Router(
                core.access(),
                features.commands(),
                features.dialogs(),
                new OrderJson(core.orders().issuers()),
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                name);
        Intake.Watcher watcher = (outcome, took) -> metrics.ifPresent(told -> told.handled(outcome, took));
        Intake ready = new Intake(core.database(), router, outbound, clock, random, this::wake, watcher);
        this.timetable = new Timetable(
                core.database(),
                clock,
                Clocks.system(),
                core.timing(),
                random,
                vitals,
                this::wake,
                Recurring.all(core, outbound));
        this.introduction = new Worker(vitals, "introduction", () -> introduce(name));
        this.health = new Health(vitals, core.config().dataDir(), clock);
        dispatcher.start();
        jobs.start();
        timetable.start();
        intake.complete(ready);
    }

    private void wake() {
        dispatcher.wake();
        jobs.wake();
    }

    /** Asks Telegram who the bot is, until it answers; and now and then again, since a bot may be renamed. */
    private Duration introduce(BotName name) {
        Identity identity = api.identity();
        if (identity instanceof Identity.WrongToken) {
            throw Trouble.of(Trouble.Kind.TOKEN, "Telegram does not know the token: check bot.token");
        }
        if (!(identity instanceof Identity.Known known)) {
            throw Trouble.of(Trouble.Kind.AWAY, "Telegram is not reached");
        }
        name.learn(known.username());
        return NEXT_INTRODUCTION;
    }

    /** How the threads are. */
    public Vitals vitals() {
        return vitals;
    }

    /** The cores, for the demo and for tests. */
    public Core core() {
        return core;
    }

    /** Rows were added to the outbox or the jobs from outside the intake: look now. */
    public void nudge() {
        wake();
    }

    /** The clock was moved: what recurs goes by it from now on, and what is due is done before this returns. */
    public void beat() {
        timetable.beat();
    }

    /** Waits until nothing that is due is left to do or to say; false if the time ran out first. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        return jobs.awaitIdle(atMost) && dispatcher.awaitIdle(atMost);
    }

    /** Waits until the bot is closed. */
    public void join() throws InterruptedException {
        closed.await();
    }

    /** Closes, and goes on after {@link #STOPS_WITHIN} in any case: for a process that ends then. Nothing is lost by it, as by a kill. */
    public void stop() {
        Thread closing = new Thread(this::close, "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            if (!closed.await(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("not everything could be ended in time: the next start goes on with it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        // All are told before anyone is waited for.
        timetable.stop();
        poller.stop();
        jobs.stop();
        dispatcher.stop();
        introduction.stop();
        health.stop();
        Patience patience = Patience.of(WAITS_FOR_WORK);
        timetable.close(patience);
        poller.close(patience);
        jobs.close(patience);
        dispatcher.close(patience);
        api.close();
        introduction.close(patience);
        health.close(patience);
        metrics.ifPresent(Metrics::close);
        core.close();
        closed.countDown();
    }
}
