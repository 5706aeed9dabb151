package ru.metodmonitor.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Messages that wait to be sent: written in the transaction that made them true, delivered by the {@link Dispatcher}.
 *
 * <p>Threading: safe to share.
 */
public final class Outbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutboxStore store = new OutboxStore();
    private final Clock clock;

    public Outbox(Clock clock) {
        this.clock = clock;
    }

    /** Adds a message; the answer is the row's identifier, by which a later edit can name it. */
    public long put(Tx tx, ChatId chat, Outgoing message, Priority priority) {
        refuseInGroup(chat, message);
        Instant now = clock.instant();
        return store.insert(tx, chat, write(message), priority, now);
    }

    /**
     * Adds a message unless one with this key was ever added.
     *
     * @param key what makes it the same message, for ever
     * @return whether it was added
     */
    public boolean putOnce(Tx tx, String key, ChatId chat, Outgoing message, Priority priority) {
        refuseInGroup(chat, message);
        Instant now = clock.instant();
        return store.insertOnce(tx, key, chat, write(message), priority, now);
    }

    /**
     * Adds a message unless one with this key was added within so long; a clock that was set back counts as time that has passed.
     *
     * @return whether it was added
     */
    public boolean putSeldom(Tx tx, String key, Duration within, ChatId chat, Outgoing message, Priority priority) {
        refuseInGroup(chat, message);
        Instant now = clock.instant();
        boolean lately = store.lastWritten(tx, key + "@")
                .filter(at -> Duration.between(at, now).abs().compareTo(within) < 0)
                .isPresent();
        return !lately && store.insertOnce(tx, key + "@" + store.last(tx), chat, write(message), priority, now);
    }

    /**
     * Asks a chat to write more slowly, behind all that it is owed: what stands above that word is answered, what was sent after it is
     * not taken.
     */
    public void askSlowly(Tx tx, ChatId chat, Outgoing message) {
        putOnce(tx, "slowly:" + chat + "@" + store.last(tx), chat, message, Priority.ANSWER);
    }

    /** How much a chat is owed of what it has asked for: notices don't count. */
    public Owed owed(Read read, ChatId chat) {
        return store.owed(read, chat);
    }

    /**
     * Whatever the work says in a chat is said in this topic of it, by whichever way it is said.
     *
     * @param topic 0 for none
     */
    public static <T> T inTopic(Tx tx, ChatId chat, int topic, Supplier<T> work) {
        if (topic == 0) {
            return work.get();
        }
        OutboxStore store = new OutboxStore();
        JobStore jobs = new JobStore();
        long lastMessage = store.last(tx);
        long lastJob = jobs.last(tx);
        T result = work.get();
        store.inTopic(tx, lastMessage, chat, topic);
        jobs.inTopic(tx, lastJob, chat, topic);
        return result;
    }

    /** Puts another message in the place of a waiting row that was not tried yet; false if it is too late for that. */
    public boolean replace(Tx tx, long row, Outgoing message) {
        return store.replaceWaiting(tx, row, write(message));
    }

    /** The last gate: whatever may have been forgotten before it, no teacher's name passes it into a group. */
    private static void refuseInGroup(ChatId chat, Outgoing message) {
        if (chat.group() && message.care() == Care.NAMES) {
            throw new IllegalStateException("teachers' names don't go to a group");
        }
    }

    /** The keys of all that was ever added once, by how they begin. */
    public Set<String> keys(Read read, String prefix) {
        return store.keys(read, prefix, false);
    }

    /** The keys of what was added once and still waits, by how they begin. */
    public Set<String> waitingKeys(Read read, String prefix) {
        return store.keys(read, prefix, true);
    }

    /**
     * Takes a waiting message back: it is no longer true.
     *
     * @param used the key that stays used; empty: what it said may be said again
     */
    public void withdraw(Tx tx, String key, Optional<String> used) {
        store.withdraw(tx, key, clock.instant());
        store.rename(tx, key, used);
    }

    /** A group has moved to another identifier: what waits follows it. */
    public void chatMoved(Tx tx, ChatId from, ChatId to) {
        store.moveChat(tx, from, to);
    }

    /** What could not be delivered since a moment, oldest first. */
    public List<Undelivered> undelivered(Read read, Instant since) {
        return store.undelivered(read, since);
    }

    /** How many rows wait to be sent, by the messenger's code. */
    public Map<String, Long> waiting(Read read) {
        return store.waitingByChannel(read);
    }

    /** How many rows there are, by status. */
    public Map<String, Long> counts(Read read) {
        return store.counts(read);
    }

    /** What a row holds; empty if it can't be read: another program wrote it. */
    static Optional<Outgoing> read(String message) {
        try {
            return Optional.of(JSON.readValue(message, Outgoing.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String write(Outgoing message) {
        try {
            return JSON.writerFor(Outgoing.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can't be written", e);
        }
    }
}
