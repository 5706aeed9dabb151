package ru.metodmonitor.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public long put(Tx tx, long chat, Outgoing message, Priority priority) {
        refuseInGroup(chat, message);
        Instant now = clock.instant();
        return store.insert(tx, chat, write(message), priority, now, now);
    }

    /**
     * Adds a message unless one with this key was ever added.
     *
     * @param key what makes it the same message, for ever
     * @return whether it was added
     */
    public boolean putOnce(Tx tx, String key, long chat, Outgoing message, Priority priority) {
        refuseInGroup(chat, message);
        Instant now = clock.instant();
        return store.insertOnce(tx, key, chat, write(message), priority, now, now);
    }

    /** Puts another message in the place of a waiting row that was not tried yet; false if it is too late for that. */
    public boolean replace(Tx tx, long row, Outgoing message) {
        return store.replaceWaiting(tx, row, write(message));
    }

    /** The last gate: whatever may have been forgotten before it, no teacher's name passes it into a group. */
    private static void refuseInGroup(long chat, Outgoing message) {
        if (isGroup(chat) && message.care() == Care.NAMES) {
            throw new IllegalStateException("teachers' names don't go to a group");
        }
    }

    /** Whether others read along in the chat: Telegram numbers groups below zero. */
    public static boolean isGroup(long chat) {
        return chat < 0;
    }

    /** The keys of all that was ever added once, by how they begin. */
    public Set<String> keys(Read read, String prefix) {
        return store.keys(read, prefix, false);
    }

    /** The keys of what was added once and still waits, by how they begin. */
    public Set<String> waitingKeys(Read read, String prefix) {
        return store.keys(read, prefix, true);
    }

    /** Takes a waiting message back: it is no longer true. Its key stays used. */
    public void withdraw(Tx tx, String key) {
        store.withdraw(tx, key, clock.instant());
    }

    /** A group has moved to another identifier: what waits follows it. */
    public void chatMoved(Tx tx, long from, long to) {
        store.moveChat(tx, from, to);
    }

    /** What could not be delivered since a moment, oldest first. */
    public List<Undelivered> undelivered(Read read, Instant since) {
        return store.undelivered(read, since);
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
