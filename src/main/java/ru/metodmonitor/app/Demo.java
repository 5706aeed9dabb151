package ru.metodmonitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.demo.Cast;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityLetters;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.demo.MovableClock;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.demo.PaperOrder;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.max.MaxApi;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.ClockControl;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.SampleFile;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.telegram.TelegramApi;
import ru.metodmonitor.text.Texts;

/**
 * The demo: a stand-in for Telegram and MAX, the bot against it over HTTP, a generated city, and a page to be anyone of its people. It
 * begins anew each time.
 */
public final class Demo implements AutoCloseable {
    private static final long GROUP = -1_000_001L;
    private static final String USERNAME = "metodmonitor_bot";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Sandbox sandbox;
    private final Bot bot;

    private Demo(Sandbox sandbox, Bot bot) {
        this.sandbox = sandbox;
        this.bot = bot;
    }

    /**
     * Starts it.
     *
     * @param port of the page on 127.0.0.1; 0 for a free one
     * @param progress hears what is being made ready, for whoever waits
     * @throws UsageException with one line if the port is taken or the folder can't be used
     */
    public static Demo start(Config settings, CityPlan plan, int port, Consumer<String> progress) {
        Config config = settings.of(plan.municipality());
        Path folder = config.dataDir().resolve("demo");
        clear(folder);
        MovableClock clock =
                MovableClock.startingAt(config.clockStart().orElse(begins(plan, config.zone())), Clocks.system());
        Texts texts = Texts.load(config.municipality().words());
        AtomicReference<Bot> running = new AtomicReference<>();
        SandboxOptions options = SandboxOptions.of(USERNAME, texts.plain("demo.bot"), clock.withZone(config.zone()))
                .withPageTitle(texts.plain("demo.title"))
                .withClockControl(
                        control(clock, () -> Optional.ofNullable(running.get()).ifPresent(Bot::beat)))
                .withSamples(samples(plan, LocalDate.ofInstant(clock.instant(), config.zone()), texts))
                .withPort(port);
        Sandbox sandbox = open(options);
        try {
            Config itsOwn = config.against(URI.create(sandbox.apiUrl()), sandbox.token(), folder)
                    .withMax(new MaxSettings(
                            URI.create(sandbox.max().apiUrl()),
                            sandbox.max().token(),
                            Optional.empty(),
                            Optional.empty()));
            progress.accept(texts.plain("demo.making-city"));
            List<Invited> invited = populate(itsOwn, clock, plan);
            invited.forEach(i -> side(sandbox, i.part()).people().add(persona(i.part(), texts)));
            sandbox.people()
                    .addGroup(
                            new Group(GROUP, texts.plain("demo.group")),
                            invited.stream()
                                    .limit(5)
                                    .map(i -> i.part().account())
                                    .toList());
            progress.accept(texts.plain("demo.making-bot"));
            Bot bot = Bot.start(itsOwn, clock);
            running.set(bot);
            sandbox.max().updates().awaitAsked(PATIENCE);
            progress.accept(texts.plain("demo.making-people", "n", invited.size()));
            invited.forEach(i -> enter(sandbox, i));
            return new Demo(sandbox, bot);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** A working morning in the campaign of the newest year. */
    private static Instant begins(CityPlan plan, ZoneId zone) {
        int autumn = plan.municipality().newest().firstYear() + 1;
        return LocalDateTime.of(autumn, 12, 2, 9, 30).atZone(zone).toInstant();
    }

    /** Orders that wait to be registered, as an operator has them on the desk. */
    private static List<SampleFile> samples(CityPlan plan, LocalDate today, Texts texts) {
        City city = City.of(plan);
        PaperOrder scan = CityLetters.scanned(city, plan.municipality(), today.minusDays(5));
        PaperOrder photo = CityLetters.photographed(city, plan.municipality(), today.minusDays(6));
        OrderLetter contest = CityLetters.contest(city, plan.municipality(), today.minusDays(4));
        OrderLetter courses = CityLetters.courses(city, plan.municipality(), today.minusDays(9));
        return List.of(
                sample(contest, "demo.order-file", "demo.contest", texts, contest::bytes),
                sample(courses, "demo.order-file", "demo.courses", texts, courses::bytes),
                sample(scan.letter(), "demo.order-scan", "demo.scan", texts, scan::scan),
                sample(
                        photo.letter(),
                        "demo.order-photo",
                        "demo.photo",
                        texts,
                        () -> photo.photos().get(0)));
    }

    private static SampleFile sample(
            OrderLetter letter, String name, String about, Texts texts, Supplier<byte[]> content) {
        String called = texts.plain(
                name,
                "issuer",
                letter.issuerOf(),
                "number",
                letter.key().number(),
                "date",
                letter.key().date());
        return new SampleFile(called, texts.plain(about, "people", letter.rows().size()), content);
    }

    private static void enter(Sandbox sandbox, Invited invited) {
        if (invited.part().grant().isEmpty()) {
            return;
        }
        Client client = side(sandbox, invited.part()).client(invited.part().account());
        invited.token()
                .ifPresentOrElse(
                        token -> client.follow(channel(invited.part()).opening(USERNAME, token)), client::start);
    }

    private static Side side(Sandbox sandbox, Cast.Part part) {
        return part.second() ? sandbox.max() : sandbox;
    }

    private static Channel channel(Cast.Part part) {
        return part.second() ? MaxApi.CHANNEL : TelegramApi.CHANNEL;
    }

    private record Invited(Cast.Part part, Optional<String> token) {}

    private static Sandbox open(SandboxOptions options) {
        try {
            return Sandbox.start(options);
        } catch (RuntimeException e) {
            throw UsageException.failed("port " + options.port() + " can't be opened: choose another with --port");
        }
    }

    private static List<Invited> populate(Config config, Clock clock, CityPlan plan) {
        try (Core core = Core.open(config, clock)) {
            return core.database().write(tx -> {
                core.importer().load(tx, Orders.Author.console(), City.of(plan).book());
                List<Cast.Part> parts = Cast.of(core.registry().list(tx));
                parts.stream()
                        .filter(part ->
                                part.grant().filter(g -> g.role() == Role.ADMIN).isPresent())
                        .findFirst()
                        .ifPresent(admin -> begin(core, tx, admin));
                return parts.stream().map(part -> invite(core, tx, part)).toList();
            });
        }
    }

    /** The administrator is there from the first day on: somebody has to have started the campaign. */
    private static void begin(Core core, Tx tx, Cast.Part admin) {
        Person person = core.access().meet(tx, channel(admin).chat(admin.account()), admin.given(), Optional.empty());
        admin.grant().ifPresent(grant -> core.access().grant(tx, Actor.CONSOLE, person, grant));
        core.campaigns().start(tx, person, core.campaignPlan());
    }

    private static Invited invite(Core core, Tx tx, Cast.Part part) {
        boolean isThere =
                core.access().find(tx, channel(part).chat(part.account())).isPresent();
        return new Invited(
                part,
                part.grant().filter(g -> !isThere).map(grant -> core.access().invite(tx, Actor.CONSOLE, grant)));
    }

    private static Persona persona(Cast.Part part, Texts texts) {
        return Persona.of(part.account(), part.given(), part.name().surname(), "", texts.plain(part.description()));
    }

    /** Whoever moves the clock wants to see what happens then, not a minute later. */
    private static ClockControl control(MovableClock clock, Runnable moved) {
        return new ClockControl() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void advance(Duration by) {
                clock.advance(by);
                moved.run();
            }

            @Override
            public void moveTo(Instant time) {
                clock.moveTo(time);
                moved.run();
            }
        };
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stand-in, for tests of the demo itself. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** The bot. */
    public Bot bot() {
        return bot;
    }

    /** Where the page is. */
    public String address() {
        return sandbox.pageUrl();
    }

    @Override
    public void close() {
        bot.close();
        sandbox.close();
    }
}
