package ru.metodmonitor.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.telegram.OnTelegram;

/** The whole bot but for Telegram: people write and press, and read what stands in the outbox. */
public final class Office implements AfterEachCallback {
    public static final long OPERATOR = 101;
    public static final long SECOND = 102;
    public static final long HEAD = 201;
    public static final long OTHER_HEAD = 202;
    private static final Instant START = Instant.parse("2020-04-01T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Core core;
    private Intake intake;
    private long update = 1;
    private long seen;

    public Office(String reviewMode) {
        try {
            folder = Files.createTempDirectory("metodmonitor-office");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        Config config = Core.config(
                Optional.empty(),
                Map.of(
                        "METODMONITOR_DATA_DIR",
                        FreshStore.in(folder).toString(),
                        "METODMONITOR_REVIEW_MODE",
                        reviewMode));
        core = Core.open(config, clock);
        restart();
        core.database().writeOnly(tx -> {
            School ten = school(tx, "10", "МОБУ СОШ № 10", SchoolKind.SOSH, Optional.of(25));
            School eight = school(tx, "8", "МОБУ Гимназия № 8", SchoolKind.GYMNASIUM, Optional.of(40));
            let(tx, OPERATOR, "Оператор", Grant.of(Role.OPERATOR));
            let(tx, SECOND, "Вторая", Grant.of(Role.OPERATOR));
            let(tx, HEAD, "Директор", Grant.head(ten.id()));
            let(tx, OTHER_HEAD, "Соседка", Grant.head(eight.id()));
        });
    }

    private School school(
            ru.metodmonitor.storage.Tx tx, String code, String name, SchoolKind kind, Optional<Integer> headcount) {
        School school = core.registry()
                .save(tx, Actor.CONSOLE, new School(0, code, name, kind, "Центральный"))
                .value();
        core.registry()
                .save(
                        tx,
                        Actor.CONSOLE,
                        new SchoolYear(school.id(), new AcademicYear(2019), Optional.of(300), headcount));
        return school;
    }

    private void let(ru.metodmonitor.storage.Tx tx, long telegram, String name, Grant grant) {
        Person person = core.access().meet(tx, OnTelegram.chat(telegram), name, Optional.empty());
        core.access().grant(tx, Actor.CONSOLE, person, grant);
    }

    /** As after a kill: nothing but the store is left. */
    public void restart() {
        Outbound outbound = new Outbound(new Outbox(core.clock()), OnTelegram.CHANNELS, core.texts(), core.journal());
        Features features = new Features(
                core,
                OnTelegram.LINKS,
                outbound,
                (fileId, target) -> {
                    throw new IllegalStateException("nobody sends files here");
                },
                new Vitals());
        Router router = new Router(
                core.access(),
                features.commands(),
                features.dialogs(),
                new OrderJson(core.orders().issuers()),
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                OnTelegram.LINKS);
        intake = new Intake(
                core.database(), router, outbound, core.clock(), new Random(1), () -> {}, (outcome, took) -> {});
    }

    public Core core() {
        return core;
    }

    /** Someone types; the answer is everything said to anybody, with buttons in brackets. */
    public String says(long person, String text) {
        return accept(new Incoming.Text(
                update++,
                new Chat(OnTelegram.chat(person), ""),
                new Sender(OnTelegram.chat(person), name(person), Optional.empty()),
                text));
    }

    /** Someone presses the newest button with this label in the own chat. */
    public String presses(long person, String label) {
        return pressesData(person, button(person, label));
    }

    /** What the newest button with this label in somebody's chat holds. */
    public String button(long person, String label) {
        return outbox(0).stream()
                .filter(row -> row.chat() == person)
                .sorted(Comparator.comparingLong(Row::id).reversed())
                .flatMap(row -> row.keys().stream())
                .filter(key -> key.label().startsWith(label))
                .map(Key::data)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in\n" + transcript()));
    }

    /** Someone presses a button that holds this. */
    public String pressesData(long person, String data) {
        return accept(new Incoming.Press(
                update++,
                new Chat(OnTelegram.chat(person), ""),
                new Sender(OnTelegram.chat(person), name(person), Optional.empty()),
                "q" + update,
                "1",
                true,
                data));
    }

    private String name(long person) {
        return core.database()
                .read(read -> core.access().find(read, OnTelegram.chat(person)).map(Person::displayName))
                .orElse("Чужой");
    }

    private String accept(Incoming incoming) {
        intake.accept(List.of(incoming), tx -> {});
        List<Row> rows = outbox(seen);
        StringBuilder said = new StringBuilder();
        for (Row row : rows) {
            seen = Math.max(seen, row.id());
            said.append(row.shown()).append('\n');
        }
        return said.toString();
    }

    /** All that was ever said. */
    public String transcript() {
        StringBuilder said = new StringBuilder();
        outbox(0).forEach(row -> said.append(row.shown()).append('\n'));
        return said.toString();
    }

    /** The journal's actions in order. */
    public List<JournalRow> journal() {
        return core.database().read(read -> core.journal().after(read, 0, 10_000));
    }

    private List<Row> outbox(long after) {
        return core.database()
                .read(read -> read.handle()
                        .createQuery("SELECT id, chat_id, message FROM outbox WHERE id > :after ORDER BY id")
                        .bind("after", after)
                        .map((r, c) ->
                                row(r.getLong(1), ChatId.stored(r.getString(2)).number(), r.getString(3)))
                        .list());
    }

    private static Row row(long id, long chat, String message) {
        try {
            JsonNode node = JSON.readTree(message);
            List<Key> keys = new ArrayList<>();
            for (JsonNode keyRow : node.path("keyboard").path("rows")) {
                for (JsonNode key : keyRow) {
                    keys.add(new Key(
                            plain(key.path("text").asText()), key.path("value").asText()));
                }
            }
            String text = node.path("html").asText(node.path("text").asText(""))
                    + node.path("caption").asText("");
            return new Row(id, chat, plain(text), keys);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As it is read: a space that doesn't break is a space. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private record Key(String label, String data) {}

    private record Row(long id, long chat, String text, List<Key> keys) {
        String shown() {
            StringBuilder shown = new StringBuilder(chat + "> " + text);
            keys.forEach(key -> shown.append(" [").append(key.label()).append(']'));
            return shown.toString();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        core.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
