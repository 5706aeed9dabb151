package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The messages of every chat, and ways to wait for them. */
public final class Chats {
    private final Monitor monitor;
    private final Clock clock;
    private final long bot;
    private final Map<Long, TreeMap<Integer, ChatMessage>> chats = new HashMap<>();
    private int lastId;

    Chats(Monitor monitor, Clock clock, long bot) {
        this.monitor = monitor;
        this.clock = clock;
        this.bot = bot;
    }

    /** A chat's messages, oldest first; deleted ones are left out. */
    public List<ChatMessage> history(long chat) {
        return monitor.read(() -> chats.getOrDefault(chat, new TreeMap<>()).values().stream()
                .filter(message -> !message.deleted())
                .toList());
    }

    /** What the bot wrote in a chat after that point. */
    public List<ChatMessage> fromBot(long chat, long afterSeq) {
        return history(chat).stream()
                .filter(message -> message.from() == bot && message.seq() > afterSeq)
                .toList();
    }

    /** A message as it stands now. */
    public Optional<ChatMessage> find(long chat, int id) {
        return monitor.read(() -> Optional.ofNullable(chats.get(chat))
                .map(messages -> messages.get(id))
                .filter(message -> !message.deleted()));
    }

    /**
     * Waits until the bot has written so many messages in a chat after that point.
     *
     * @throws TimedOut if it has not
     */
    public List<ChatMessage> awaitMessages(long chat, long afterSeq, int count, Duration limit) {
        if (!monitor.await(limit, () -> fromBot(chat, afterSeq).size() >= count)) {
            throw new TimedOut("waited for " + count + " messages of the bot; the chat is\n" + transcript(chat));
        }
        return fromBot(chat, afterSeq);
    }

    /**
     * Waits for a message of the bot, new or edited after that point, that is as wanted.
     *
     * @throws TimedOut if none came
     */
    public ChatMessage awaitMessage(long chat, long afterSeq, Predicate<ChatMessage> wanted, Duration limit) {
        List<ChatMessage> found = new ArrayList<>();
        boolean came = monitor.await(
                limit,
                () -> history(chat).stream()
                        .filter(message -> message.from() == bot && message.changed() > afterSeq)
                        .filter(wanted)
                        .findFirst()
                        .map(found::add)
                        .orElse(false));
        if (!came) {
            throw new TimedOut("waited for a message that did not come; the chat is\n" + transcript(chat));
        }
        return found.get(0);
    }

    /** A chat as text: a line a message, buttons in brackets below it. */
    public String transcript(long chat) {
        return Transcript.of(history(chat), bot);
    }

    ChatMessage post(long chat, long from, Content content, List<List<InlineButton>> keyboard) {
        return monitor.locked(() -> {
            long seq = monitor.next();
            ChatMessage message = new ChatMessage(
                    chat, ++lastId, seq, seq, from, clock.instant(), content, keyboard, List.of(), false);
            return keep(message);
        });
    }

    ChatMessage edit(ChatMessage message, Content content, List<List<InlineButton>> keyboard) {
        return monitor.locked(() -> keep(message.edited(monitor.next(), clock.instant(), content, keyboard)));
    }

    void delete(ChatMessage message) {
        monitor.run(() -> keep(message.deleted(monitor.next())));
    }

    /** Everything of every chat that changed after that point. */
    List<ChatMessage> changes(long afterSeq) {
        return monitor.read(() -> chats.values().stream()
                .flatMap(messages -> messages.values().stream())
                .filter(message -> message.changed() > afterSeq)
                .toList());
    }

    private ChatMessage keep(ChatMessage message) {
        chats.computeIfAbsent(message.chat(), c -> new TreeMap<>()).put(message.id(), message);
        return message;
    }
}
