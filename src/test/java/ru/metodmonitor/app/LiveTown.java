package ru.metodmonitor.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Press;
import ru.metodmonitor.sandbox.PressAnswer;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;

/** A town with the real program in it, over HTTP against the stand-in for Telegram. */
final class LiveTown implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);
    static final long GROUP = -900;

    final Town town;
    final Sandbox sandbox;
    /** The home card tells of dates as well: it is no notice. */
    private static final String HOME = "🏠";

    private final Limits limits;
    private final HandClock clock;
    Bot bot;

    LiveTown(int size, HandClock clock) {
        this(size, clock, FloodLimits.NONE, Limits.NONE);
    }

    LiveTown(int size, HandClock clock, FloodLimits flood, Limits limits) {
        this.clock = clock;
        this.limits = limits;
        this.town = new Town(size, clock);
        this.sandbox = Sandbox.start(
                SandboxOptions.of("metod_bot", "МетодМонитор", clock).withLimits(flood));
        everybody().forEach(p -> {
            sandbox.people().add(Persona.of(p.chat().number(), p.displayName(), "", "", ""));
            sandbox.client(p.chat().number()).start();
        });
        sandbox.people().addGroup(new Group(GROUP, "Рабочая группа"), List.of(1L));
        this.bot = start();
        // The greeting that brings the words under the field, and the home card.
        everybody().forEach(p -> sandbox.chats().awaitMessages(p.chat().number(), 0, 2, SOON));
        settle();
    }

    private List<Person> everybody() {
        return town.core.database().read(read -> town.core.access().people(read));
    }

    private Bot start() {
        Config config = Core.config(
                Optional.empty(),
                Map.of(
                        "METODMONITOR_DATA_DIR", town.folder.toString(),
                        "METODMONITOR_BOT_API_URL", sandbox.apiUrl(),
                        "METODMONITOR_BOT_TOKEN", sandbox.token()));
        return Bot.start(config, clock, limits);
    }

    /** Stops the program and starts it anew over the same store. */
    void restart() {
        bot.close();
        bot = start();
    }

    /** Lets the program do what this moment asks for, and waits until all is said. */
    void beat() {
        bot.beat();
        settle();
    }

    void settle() {
        try {
            if (!bot.awaitIdle(SOON)) {
                throw new AssertionError("the program does not come to rest");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the bot says to this person after a command, as the last new message. */
    ChatMessage say(long person, String text) {
        long mark = sandbox.mark();
        sandbox.client(person).send(text);
        return sandbox.chats().awaitMessage(person, mark, LiveTown::says, SOON);
    }

    /** An old card that only loses its buttons says nothing. */
    private static boolean says(ChatMessage message) {
        return message.earlier().isEmpty()
                || !message.keyboard().isEmpty()
                || !message.earlier()
                        .get(message.earlier().size() - 1)
                        .content()
                        .equals(message.content());
    }

    /** Presses a button and waits for its answer. */
    PressAnswer press(long person, ChatMessage message, String label) {
        Press press = sandbox.client(person).press(message, label);
        return press.awaitAnswer(SOON);
    }

    /** Presses a button and waits for the message that comes, or that takes the place of the old one. */
    ChatMessage follow(long person, ChatMessage message, String label) {
        long mark = sandbox.mark();
        press(person, message, label);
        return sandbox.chats().awaitMessage(person, mark, LiveTown::says, SOON);
    }

    /** What the bot has said to a person so far that holds these words. */
    List<ChatMessage> said(long person, String words) {
        return sandbox.chats().fromBot(person, 0).stream()
                .filter(m -> m.text().contains(words) && !m.text().startsWith(HOME))
                .toList();
    }

    @Override
    public void close() {
        bot.close();
        sandbox.close();
        town.close();
    }
}
