package ru.metodmonitor.scenario;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.app.Bot;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.demo.MovableClock;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Press;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.sandbox.Sent;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.workbook.ImportBook;

/** The real program, running against the stand-in, and people who write to it. */
public final class Stage implements AutoCloseable {
    /** Tuesday, 1 December 2020, 12:00 in Moscow. */
    public static final Instant NOON = Instant.parse("2020-12-01T09:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Sandbox standIn;
    private final Played played = Played.now();
    private final Side sandbox;
    private final Config config;
    private final MovableClock clock;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, List<byte[]>> albums = new HashMap<>();
    private Bot bot;

    private Stage(Sandbox standIn, Config config, MovableClock clock) {
        this.standIn = standIn;
        this.sandbox = played.side(standIn);
        this.config = config;
        this.clock = clock;
        this.bot = Bot.start(this.config, clock, Limits.NONE);
        if (this.config.max().flatMap(MaxSettings::webhook).isEmpty()) {
            sandbox.updates().awaitAsked(PATIENCE);
        }
    }

    /** Opens a stage in a folder, with nothing in the store. */
    public static Stage open(Path folder) {
        return open(folder, Map.of());
    }

    /** Opens a stage with settings, by the names of the environment. */
    public static Stage open(Path folder, Map<String, String> environment) {
        return open(folder, Core.config(Optional.empty(), environment), NOON);
    }

    /** Opens a stage with a configuration, at some time. */
    public static Stage open(Path folder, Config settings, Instant begins) {
        return open(
                folder,
                begins,
                (sandbox, data) -> Played.now()
                        .config(settings.against(URI.create(sandbox.apiUrl()), sandbox.token(), data), sandbox));
    }

    /** Opens a stage on MAX, which brings updates to this webhook. */
    static Stage open(Path folder, MaxSettings.Webhook webhook) {
        return open(
                folder,
                NOON,
                (sandbox, data) -> Core.config(Optional.empty(), Map.of())
                        .against(URI.create(sandbox.apiUrl()), sandbox.token(), data)
                        .withMax(Played.settings(sandbox, Optional.of(webhook)))
                        .withoutTelegram());
    }

    private static Stage open(Path folder, Instant begins, BiFunction<Sandbox, Path, Config> config) {
        MovableClock clock = MovableClock.startingAt(begins, Clock.fixed(begins, ZoneOffset.UTC));
        Sandbox sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "МетодМонитор", clock)
                .withLimits(FloodLimits.NONE)
                .withMaxLimits(FloodLimits.NONE));
        return new Stage(sandbox, config.apply(sandbox, FreshStore.in(folder)), clock);
    }

    /** Loads schools, teachers, orders, entries. */
    public Stage with(ImportBook book) {
        core().database().write(tx -> core().importer().load(tx, Orders.Author.console(), book));
        return this;
    }

    /** Puts somebody on the stage who has these roles; none: a stranger. */
    public Stage person(String name, Grant... grants) {
        long id = 1_000L + people.size();
        people.put(name, id);
        sandbox.people().add(Persona.of(id, name, "", name, ""));
        if (grants.length == 0) {
            return this;
        }
        core().database().write(tx -> {
            Person person = core().access().meet(tx, account(name), name, Optional.of(name));
            for (Grant grant : grants) {
                core().access().grant(tx, Actor.CONSOLE, person, grant);
            }
            return true;
        });
        long mark = sandbox.mark();
        sandbox.client(id).start();
        settle();
        sandbox.chats().awaitMessages(id, mark, 1, PATIENCE);
        return this;
    }

    /** The grant of a head, by the school's code. */
    public Grant headOf(String code) {
        return Grant.head(core().database()
                .read(read -> core().registry().byCode(read, code))
                .orElseThrow()
                .id());
    }

    /** Puts a file into people's hands. */
    public Stage file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Puts photos into people's hands that they send in one, or one alone. */
    public Stage photos(String name, List<byte[]> photos) {
        albums.put(name, photos);
        return this;
    }

    /** Plays a chat; fails with what was really said, ready to be pasted. */
    public void chat(String text) {
        List<Script.Step> steps = Script.parse(text).steps();
        StringBuilder actual = new StringBuilder();
        boolean same = true;
        int i = 0;
        while (i < steps.size()) {
            Script.Step act = steps.get(i++);
            List<Script.Step> expected = new ArrayList<>();
            while (i < steps.size() && steps.get(i).expected()) {
                expected.add(steps.get(i++));
            }
            Map<Long, List<Heard>> heard = play(act);
            long chat = id(act.who());
            actual.append(act.shown()).append('\n');
            for (Heard one : heard.getOrDefault(chat, List.of())) {
                actual.append(one.shown()).append('\n');
            }
            same &= same(expected, chat, heard, actual);
        }
        if (!same) {
            throw new AssertionError("the chat went otherwise:\n" + actual);
        }
    }

    private boolean same(List<Script.Step> expected, long chat, Map<Long, List<Heard>> heard, StringBuilder actual) {
        Map<Long, List<Script.Step>> byChat = new HashMap<>();
        byChat.put(chat, new ArrayList<>());
        for (Script.Step step : expected) {
            long where = step.how().equals("to") ? id(step.what()) : chat;
            byChat.computeIfAbsent(where, k -> new ArrayList<>()).add(step);
        }
        boolean same = true;
        for (Map.Entry<Long, List<Script.Step>> entry : byChat.entrySet()) {
            boolean strips = entry.getValue().stream().anyMatch(s -> s.how().equals(Heard.STRIPS));
            List<Heard> said = heard.getOrDefault(entry.getKey(), List.of()).stream()
                    .filter(h -> strips || !h.how().equals(Heard.STRIPS))
                    .toList();
            if (entry.getKey() != chat) {
                said.forEach(
                        h -> actual.append("(to another) ").append(h.shown()).append('\n'));
            }
            same &= said.size() == entry.getValue().size();
            for (int n = 0; same && n < said.size(); n++) {
                same = said.get(n).is(entry.getValue().get(n));
            }
        }
        return same;
    }

    private Map<Long, List<Heard>> play(Script.Step act) {
        long mark = sandbox.mark();
        long who = id(act.who());
        Optional<Press> press = Optional.empty();
        switch (act.how()) {
            case "presses" -> press = Optional.of(press(who, act.what()));
            case "sends" -> send(who, act.what());
            default -> confirmed(sandbox.client(who).send(act.text()));
        }
        settle();
        Map<Long, List<Heard>> heard = new HashMap<>();
        for (long chat : people.values()) {
            List<Heard> said = new ArrayList<>();
            for (ChatMessage message : sandbox.chats().history(chat)) {
                boolean own = message.from() == chat;
                if (!own && message.changed() > mark) {
                    said.add(Heard.of(message, message.seq() <= mark));
                }
            }
            said.sort(Comparator.comparingLong(Heard::order));
            heard.put(chat, said);
        }
        press.map(p -> p.awaitAnswer(PATIENCE))
                .filter(a -> !a.text().isEmpty())
                .ifPresent(a -> heard.get(who).add(0, Heard.note(0, a.text())));
        return heard;
    }

    private Press press(long who, String what) {
        String label = what.substring(1, what.length() - 1);
        List<ChatMessage> history = sandbox.chats().history(who);
        for (int i = history.size() - 1; i >= 0; i--) {
            ChatMessage message = history.get(i);
            Optional<String> found = message.buttons().stream()
                    .map(b -> b.text())
                    .filter(t -> t.replace('\u00a0', ' ').equals(label))
                    .findFirst();
            if (found.isPresent()) {
                Press press = sandbox.client(who).press(message, found.get());
                sandbox.updates().awaitConfirmed(press.updateId(), PATIENCE);
                return press;
            }
        }
        throw new AssertionError("no button " + what + " in\n" + sandbox.chats().transcript(who));
    }

    private void send(long who, String what) {
        String[] nameAndCaption = what.split(": ", 2);
        List<byte[]> album = albums.getOrDefault(nameAndCaption[0], List.of());
        if (!album.isEmpty()) {
            String caption = nameAndCaption.length > 1 ? nameAndCaption[1] : "";
            confirmed(
                    album.size() == 1
                            ? sandbox.client(who).photo("photo.jpg", "image/jpeg", album.get(0), caption)
                            : sandbox.client(who).album(album, caption));
            return;
        }
        byte[] bytes = Optional.ofNullable(files.get(nameAndCaption[0])).orElseThrow();
        confirmed(sandbox.client(who)
                .document(
                        nameAndCaption[0],
                        "application/octet-stream",
                        bytes,
                        nameAndCaption.length > 1 ? nameAndCaption[1] : ""));
    }

    private void confirmed(Sent sent) {
        sent.updateIds().forEach(id -> sandbox.updates().awaitConfirmed(id, PATIENCE));
    }

    /** Waits until everything that was asked is done and said. */
    public void settle() {
        try {
            sandbox.updates().awaitAllConfirmed(PATIENCE);
            if (!bot.awaitIdle(PATIENCE)) {
                throw new AssertionError("the bot does not come to rest");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The text of the newest message in somebody's chat. */
    public String lastText(String name) {
        List<ChatMessage> history = sandbox.chats().history(id(name));
        return history.get(history.size() - 1).text().replace('\u00a0', ' ');
    }

    /** The bytes of the newest file in somebody's chat. */
    public byte[] lastFile(String name) {
        List<ChatMessage> history = sandbox.chats().history(id(name));
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).attachment().isPresent()) {
                return sandbox.file(history.get(i).attachment().get().fileId());
            }
        }
        throw new AssertionError("no file in\n"
                + new String(
                        sandbox.chats().transcript(id(name)).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** Stops the program and starts it anew on the same store. */
    public void restart() {
        bot.close();
        bot = Bot.start(config, clock, Limits.NONE);
    }

    /** Somebody's number in the messenger. */
    public long id(String name) {
        return Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
    }

    /** The same as the program knows it. */
    public ChatId account(String name) {
        return played.channel().chat(id(name));
    }

    /** The stand-in, as far as people of this messenger go. */
    public Side sandbox() {
        return sandbox;
    }

    /** The program's clock. */
    public MovableClock clock() {
        return clock;
    }

    /** The program's cores. */
    public Core core() {
        return bot.core();
    }

    /** The program. */
    public Bot bot() {
        return bot;
    }

    /** Whatever was done on the stage, the journal tells of it. */
    private void prove() {
        List<String> problems = core().database().read(new StateCheck()::problems);
        if (!problems.isEmpty()) {
            throw new AssertionError("the state does not follow from the journal:\n" + String.join("\n", problems));
        }
    }

    @Override
    public void close() {
        try {
            prove();
        } finally {
            stop();
        }
        Played.judge(standIn);
    }

    private void stop() {
        bot.close();
        standIn.close();
    }
}
