package ru.metodmonitor.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.notify.Dispatcher;
import ru.metodmonitor.notify.Heartbeat;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Limits;
import ru.metodmonitor.notify.Outbox;
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
    /** Below what counts as stuck. */
    private static final Duration NEXT_INTRODUCTION = Duration.ofMinutes(15);

    private final TelegramApi api;
    private final Core core;
    private final Vitals vitals;
    private final Poller poller;
    private final Dispatcher dispatcher;
    private final Jobs jobs;
    private final Recurring recurring;
    private final Heartbeat heartbeat;
    private final Worker introduction;
    private final Health health;
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
            Bot bot = new Bot(api, poller, Core.open(config, clock), limits, vitals, intake);
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

    private Bot(
            TelegramApi api, Poller poller, Core core, Limits limits, Vitals vitals, CompletableFuture<Intake> intake) {
        this.api = api;
        this.poller = poller;
        this.core = core;
        this.vitals = vitals;
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
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                name);
        Intake ready = new Intake(core.database(), router, outbound, clock, random, this::wake);
        this.recurring = new Recurring(core, outbound, random, this::wake);
        this.heartbeat = new Heartbeat(vitals, recurring);
        this.introduction = new Worker(vitals, "introduction", () -> introduce(name));
        this.health = new Health(vitals, core.config().dataDir(), clock);
        dispatcher.start();
        jobs.start();
        heartbeat.start();
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

    /** Does at once what this moment asks for, instead of at the next beat: the clock was moved. */
    public void beat() {
        recurring.run();
    }

    /** Waits until nothing that is due is left to do or to say; false if the time ran out first. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        return jobs.awaitIdle(atMost) && dispatcher.awaitIdle(atMost);
    }

    /** Waits until the bot is closed. */
    public void join() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        closed.countDown();
        heartbeat.close();
        poller.close();
        jobs.close();
        dispatcher.close();
        api.close();
        introduction.close();
        health.close();
        core.close();
    }
}
