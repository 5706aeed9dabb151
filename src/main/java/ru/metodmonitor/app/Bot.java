package ru.metodmonitor.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.notify.Dispatcher;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.Timetable;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;
import ru.metodmonitor.text.Texts;

/**
 * Everything that runs: of each messenger what receives and what sends; intake, jobs, what recurs.
 *
 * <p>The first question to a messenger leaves before the store is open, since both take their time; what comes back waits for it.
 */
public final class Bot implements AutoCloseable {
    /** Stopping takes no longer, whatever is under way: less than the 5 seconds that an impatient supervisor grants. */
    public static final Duration STOPS_WITHIN = Duration.ofMillis(4_500);

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    /** So much of it is for work under way; the rest is for writing down what came of it. */
    private static final Duration WAITS_FOR_WORK = Duration.ofSeconds(3);

    /** Below what counts as stuck. */
    private static final Duration NEXT_INTRODUCTION = Duration.ofMinutes(15);

    private final Messengers messengers;
    private final Core core;
    private final Vitals vitals;
    private final List<Messenger.Receiver> receivers;
    private final List<Dispatcher> dispatchers = new ArrayList<>();
    private final Jobs jobs;
    private final Timetable timetable;
    private final List<Worker> introductions = new ArrayList<>();
    private final Health health;
    private final Optional<Metrics> metrics;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts the bot, as fast as its messengers allow.
     *
     * @throws UsageException with one line if the configuration or the store can't be used
     */
    public static Bot start(Config config, Clock clock) {
        return start(config, clock, Channel::limits);
    }

    /** The same for a stand-in that has limits of its own. */
    public static Bot start(Config config, Clock clock, Limits limits) {
        return start(config, clock, channel -> limits);
    }

    private static Bot start(Config config, Clock clock, Function<Channel, Limits> limits) {
        Messengers messengers = Messengers.of(config);
        if (messengers.all().isEmpty()) {
            throw UsageException.wrongUsage(
                    "no token: set bot.token-file or bot.token (METODMONITOR_BOT_TOKEN), which @BotFather gives,"
                            + " or max.token-file or max.token (METODMONITOR_MAX_TOKEN), or both");
        }
        CompletableFuture<Inbox.Opened> opened = new CompletableFuture<>();
        Vitals vitals = new Vitals();
        List<Messenger.Receiver> receivers = messengers.all().stream()
                .map(m -> m.receiver(vitals, messengers.suffix(m), new Inbox(m.channel(), opened)))
                .toList();
        receivers.forEach(Messenger.Receiver::start);
        try {
            Core core = Core.open(config, clock);
            return new Bot(messengers, receivers, core, metrics(core, vitals), limits, vitals, opened);
        } catch (RuntimeException e) {
            // Told first: what is wrong is said once, by who called.
            receivers.forEach(Messenger.Receiver::stop);
            opened.completeExceptionally(e);
            receivers.forEach(Messenger.Receiver::close);
            messengers.close();
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
            Messengers messengers,
            List<Messenger.Receiver> receivers,
            Core core,
            Optional<Metrics> metrics,
            Function<Channel, Limits> limits,
            Vitals vitals,
            CompletableFuture<Inbox.Opened> opened) {
        this.messengers = messengers;
        this.receivers = receivers;
        this.core = core;
        this.vitals = vitals;
        this.metrics = metrics;
        Clock clock = core.clock();
        RandomGenerator random = new SecureRandom();
        BotNames names = new BotNames(core.database());
        Channels channels = messengers.channels();
        Links links = new Links(channels, names);
        Outbox outbox = new Outbox(clock);
        Outbound outbound = new Outbound(outbox, channels, core.texts(), core.journal());
        Features features = new Features(core, links, outbound, messengers, vitals);
        List<Outgoing.Menu.Item> everybodys = features.commands().stream()
                .filter(c -> c.spec().listed())
                .map(c -> outbound.item(c.spec()))
                .toList();
        for (Messenger messenger : messengers.all()) {
            String suffix = messengers.suffix(messenger);
            dispatchers.add(new Dispatcher(
                    core.database(),
                    messenger.channel().code(),
                    suffix,
                    messenger.sender(),
                    new Unreachable(core.access(), core.subscriptions()),
                    limits.apply(messenger.channel()),
                    core.timing().quiet(),
                    core.timing().noticesAt(),
                    clock,
                    random,
                    vitals));
            introductions.add(new Worker(
                    vitals, "introduction" + suffix, () -> introduce(messenger, names, everybodys, core.texts())));
        }
        this.jobs =
                new Jobs(core.database(), outbox, core.texts(), random, vitals, this::wakeDispatchers, features.jobs());
        Router router = new Router(
                core.access(),
                features.commands(),
                features.dialogs(),
                new OrderJson(core.orders().issuers()),
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                links);
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
        this.health = new Health(vitals, core.config().dataDir(), clock);
        dispatchers.forEach(Dispatcher::start);
        jobs.start();
        timetable.start();
        opened.complete(new Inbox.Opened(core.database(), ready));
        introductions.forEach(Worker::start);
        health.start();
    }

    private void wakeDispatchers() {
        dispatchers.forEach(Dispatcher::wake);
    }

    private void wake() {
        wakeDispatchers();
        jobs.wake();
    }

    /** Asks a messenger who the bot is, until it answers; and now and then again, since a bot may be renamed. */
    private static Duration introduce(
            Messenger messenger, BotNames names, List<Outgoing.Menu.Item> everybodys, Texts texts) {
        Channel channel = messenger.channel();
        Messenger.Identity identity = messenger.identity();
        if (identity instanceof Messenger.Identity.WrongToken) {
            throw Trouble.of(Trouble.Kind.TOKEN, channel.name() + " does not know the token: check it");
        }
        if (!(identity instanceof Messenger.Identity.Known known)) {
            throw Trouble.of(Trouble.Kind.AWAY, channel.name() + " is not reached");
        }
        names.learn(channel.code(), known.username());
        messenger.publish(everybodys);
        messenger.describe(texts.plain("bot.description"), texts.plain("bot.brief"));
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
        if (!jobs.awaitIdle(atMost)) {
            return false;
        }
        for (Dispatcher dispatcher : dispatchers) {
            if (!dispatcher.awaitIdle(atMost)) {
                return false;
            }
        }
        return true;
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
        receivers.forEach(Messenger.Receiver::stop);
        jobs.stop();
        dispatchers.forEach(Dispatcher::stop);
        introductions.forEach(Worker::stop);
        health.stop();
        Patience patience = Patience.of(WAITS_FOR_WORK);
        timetable.close(patience);
        receivers.forEach(receiver -> receiver.close(patience));
        jobs.close(patience);
        dispatchers.forEach(dispatcher -> dispatcher.close(patience));
        messengers.close();
        introductions.forEach(introduction -> introduction.close(patience));
        health.close(patience);
        metrics.ifPresent(Metrics::close);
        core.close();
        closed.countDown();
    }
}
