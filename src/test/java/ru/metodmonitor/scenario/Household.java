package ru.metodmonitor.scenario;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.storage.Read;

/** A town with an operator, for the program in a process of its own: the store outlives it, and so does the stand-in. */
public final class Household implements AutoCloseable {
    static final long OPERATOR = 1_000;
    /** How long an answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(45);
    /** Another process writes the store, so that nothing here is told when it does. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    final Path folder;
    final Side sandbox;
    /** How the home card begins; it tells of dates as well, and is no notice. */
    static final String HOME = "🏠";

    private final Sandbox standIn;
    private final Played played = Played.now();
    private final Instant start;
    private final Map<String, String> more = new HashMap<>();
    private final long begun = System.nanoTime();
    private Optional<Program> program = Optional.empty();

    /** In this folder, where the clock begins at this moment. */
    public Household(Path folder, Instant start) {
        this(folder, start, 0);
    }

    /** On this port, where nobody answers before {@link Sandbox} does. */
    Household(Path folder, Instant start, int port) {
        this.folder = folder;
        this.start = start;
        this.standIn = Sandbox.start(SandboxOptions.of(
                        "metod_bot",
                        "МетодМонитор",
                        Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start)))
                .withPort(port)
                .withToken(Played.TELEGRAM_TOKEN)
                .withMaxToken(Played.MAX_TOKEN)
                .withLimits(FloodLimits.NONE)
                .withMaxLimits(FloodLimits.NONE));
        this.sandbox = played.side(standIn);
        person(OPERATOR, "operator");
    }

    /** Fills a store in a folder with a town and its operator. */
    public static void settle(Path folder, Instant start) {
        FreshStore.in(data(folder));
        inStore(
                folder,
                start,
                core -> core.database().write(tx -> {
                    core.importer().load(tx, Orders.Author.console(), Town.book());
                    Person person = core.access().meet(tx, Played.chat(OPERATOR), "operator", Optional.of("operator"));
                    core.access().grant(tx, Actor.CONSOLE, person, Grant.of(Role.OPERATOR));
                    return true;
                }));
    }

    /** Opens the store beside the program, as another command would. */
    public static <T> T inStore(Path folder, Instant start, Function<Core, T> work) {
        Map<String, String> environment =
                Map.of("METODMONITOR_DATA_DIR", data(folder).toString());
        try (Core core = Core.open(Core.config(Optional.empty(), environment), Clock.fixed(start, ZoneOffset.UTC))) {
            return work.apply(core);
        }
    }

    /** Where the data are. */
    public static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Opens the store beside the program. */
    public <T> T inStore(Function<Core, T> work) {
        return inStore(folder, start, work);
    }

    /** Somebody with a messenger. */
    public void person(long id, String name) {
        sandbox.people().add(Persona.of(id, name, "", name, ""));
    }

    /** The stand-in. */
    public Side sandbox() {
        return sandbox;
    }

    /** Somebody's messenger. */
    public Client client(long person) {
        return sandbox.client(person);
    }

    /** The number of the last thing that happened. */
    public long mark() {
        return sandbox.mark();
    }

    /** Waits for what the bot says to somebody after that point. */
    public ChatMessage awaits(long person, long since, Predicate<ChatMessage> wanted, Duration limit) {
        return sandbox.chats().awaitMessage(person, since, wanted, limit);
    }

    /** Sets a key for whatever is started from here on. */
    void set(String key, String value) {
        more.put(key, value);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("METODMONITOR_DATA_DIR", data(folder).toString());
        environment.putAll(played.environment(standIn.apiUrl()));
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        environment.put("METODMONITOR_CLOCK_START", start.plus(passed).toString());
        return environment;
    }

    /** Starts the bot. */
    public Program run() {
        Program started = Program.start(folder, environment(), "run");
        program = Optional.of(started);
        return started;
    }

    /** Types another command. */
    public Program.Outcome type(String... arguments) {
        return Program.run(folder, environment(), arguments);
    }

    /** Types other commands one after another, in one process. */
    List<Program.Outcome> typeInTurn(List<List<String>> commands) {
        return Program.inTurn(folder, environment(), commands);
    }

    /** What {@code verify} would find wrong in the store; that it is typed as well, costs a process. */
    public List<String> problems() {
        return inStore(Verification::run);
    }

    /** Ends the bot at once. */
    public void kill() {
        program.orElseThrow().kill();
    }

    /** The operator presses Start; waits until the bot has greeted, and has nothing more to do. */
    public void greet() {
        long mark = sandbox.mark();
        sandbox.client(OPERATOR).start();
        sandbox.chats().awaitMessage(OPERATOR, mark, m -> m.text().startsWith(HOME), PATIENCE);
        sandbox.updates().awaitAllConfirmed(PATIENCE);
    }

    /** The operator types; the answer is what comes back. */
    ChatMessage says(String text) {
        long mark = sandbox.mark();
        sandbox.client(OPERATOR).send(text);
        return sandbox.chats().awaitMessage(OPERATOR, mark, m -> true, PATIENCE);
    }

    /** The operator types; waits for an answer that holds these words, past anything that comes late. */
    public ChatMessage asks(String text, String words) {
        long mark = sandbox.mark();
        sandbox.client(OPERATOR).send(text);
        return sandbox.chats().awaitMessage(OPERATOR, mark, m -> m.text().contains(words), PATIENCE);
    }

    /** Waits until the bot has written down that everything it had to say is said: what is not, is said again. */
    public void allMarkedSent() {
        Instant end = Instant.now().plus(PATIENCE);
        try (Database store = Database.open(data(folder).resolve("metodmonitor.db"))) {
            while (store.read(Household::unsent) > 0) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("messages wait in the outbox after " + PATIENCE);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static int unsent(Read read) {
        return read.handle()
                .createQuery("SELECT count(*) FROM outbox WHERE status = 'WAITING'")
                .mapTo(Integer.class)
                .one();
    }

    /** What the bot has said to somebody so far that holds these words. */
    List<ChatMessage> heard(long person, String words) {
        return sandbox.chats().fromBot(person, 0).stream()
                .filter(m -> m.text().contains(words) && !m.text().startsWith(HOME))
                .toList();
    }

    @Override
    public void close() {
        program.ifPresent(Program::close);
        standIn.close();
        Played.judge(standIn);
    }
}
