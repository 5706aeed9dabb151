package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The queue of updates. An update stays until a poll with a higher number (Telegram's offset, MAX's marker) confirms it; of two that wait at once
 * the earlier is told of the conflict.
 */
public final class Updates {
    private static final int FIRST_ID = 100_000_000;

    private final Monitor monitor;
    private final Envelope envelope;
    private final Refusals refusals;
    private final NavigableMap<Integer, ObjectNode> pending = new TreeMap<>();
    private final Map<Integer, ObjectNode> confirmed = new HashMap<>();
    private final Set<Integer> again = new LinkedHashSet<>();
    private final Set<Integer> againOut = new HashSet<>();
    private Set<String> allowed = Set.of();
    private int lastId = FIRST_ID;
    private long poller;

    Updates(Monitor monitor, Envelope envelope, Refusals refusals) {
        this.monitor = monitor;
        this.envelope = envelope;
        this.refusals = refusals;
    }

    /**
     * Waits until the bot has confirmed an update.
     *
     * @throws TimedOut if it has not
     */
    public void awaitConfirmed(int updateId, Duration limit) {
        if (!monitor.await(limit, () -> isConfirmed(updateId))) {
            throw new TimedOut("the bot has not confirmed the update " + updateId);
        }
    }

    /**
     * Waits until the bot has confirmed every update there is.
     *
     * @throws TimedOut if it has not
     */
    public void awaitAllConfirmed(Duration limit) {
        if (!monitor.await(limit, () -> pending.isEmpty() && again.isEmpty() && againOut.isEmpty())) {
            throw new TimedOut("the bot has not confirmed the updates "
                    + monitor.read(() -> pending.keySet().toString()));
        }
    }

    /** Hands a confirmed update to the bot once more, as Telegram may after a fault of its own. */
    public void redeliver(int updateId) {
        monitor.run(() -> {
            if (!confirmed.containsKey(updateId)) {
                throw new IllegalArgumentException("not a confirmed update: " + updateId);
            }
            again.add(updateId);
        });
    }

    /**
     * Hands the bot an update word for word (Telegram's with its own number): what the pages of this stand-in can't do, such as a topic, an
     * anonymous admin, or a number that was used weeks ago.
     *
     * @throws IllegalArgumentException if it is no object with a number, or with MAX's type
     */
    public void raw(String json) {
        ObjectNode update = Json.parse(json)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(node -> envelope.numbered()
                        ? node.path("update_id").isInt()
                        : node.path("update_type").isTextual())
                .orElseThrow(() -> new IllegalArgumentException("not an update: " + json));
        monitor.run(
                () -> pending.put(envelope.numbered() ? update.path("update_id").asInt() : ++lastId, update));
    }

    /**
     * Waits until the bot has asked for updates: on MAX it is told the last one alone of those before its first question.
     *
     * @throws TimedOut if it has not
     */
    public void awaitAsked(Duration limit) {
        if (!monitor.await(limit, () -> poller > 0)) {
            throw new TimedOut("the bot has asked for no updates");
        }
    }

    /** How many updates the bot has not confirmed. */
    public int pending() {
        return monitor.read(pending::size);
    }

    boolean isConfirmed(int updateId) {
        return monitor.read(
                () -> confirmed.containsKey(updateId) && !again.contains(updateId) && !againOut.contains(updateId));
    }

    /** Queues an update; empty if the bot did not ask for its type. */
    OptionalInt publish(String type, ObjectNode payload) {
        return monitor.locked(() -> {
            if (!allowed.isEmpty() && !allowed.contains(type)) {
                return OptionalInt.empty();
            }
            int id = ++lastId;
            pending.put(id, envelope.seal(id, type, payload));
            return OptionalInt.of(id);
        });
    }

    /**
     * Answers a poll.
     *
     * @param offset above 0: confirms everything below it; below 0: only so many of the last remain
     * @param types empty set for all types; no value to keep what was said before
     */
    Batch poll(int offset, int limit, Duration timeout, Optional<Set<String>> types) {
        long ticket = monitor.locked(() -> {
            types.ifPresent(set -> allowed = Set.copyOf(set));
            confirm(offset);
            return ++poller;
        });
        boolean some = monitor.await(timeout, () -> poller != ticket || !pending.isEmpty() || !again.isEmpty());
        return monitor.locked(() -> {
            if (poller != ticket) {
                throw refusals.otherPoll();
            }
            return some ? batch(limit) : new Batch(List.of(), lastId + 1);
        });
    }

    /** From now on only these types are queued; empty for all. */
    void allow(Set<String> types) {
        monitor.run(() -> allowed = Set.copyOf(types));
    }

    /** The numbers of what the bot is to be told, in the order of telling. */
    List<Integer> waiting() {
        return monitor.read(() -> {
            List<Integer> numbers = new ArrayList<>(again);
            numbers.addAll(pending.keySet());
            return numbers;
        });
    }

    String json(int number) {
        return monitor.read(() -> Optional.ofNullable(pending.get(number))
                .or(() -> Optional.ofNullable(confirmed.get(number)))
                .map(ObjectNode::toString)
                .orElseThrow(() -> new IllegalArgumentException("no update " + number)));
    }

    /** One update is done with, whatever came before it. */
    void received(int number) {
        monitor.run(() -> {
            again.remove(number);
            Optional.ofNullable(pending.remove(number)).ifPresent(update -> confirmed.put(number, update));
        });
    }

    void drop() {
        monitor.run(() -> confirm(Integer.MAX_VALUE));
    }

    private void confirm(int offset) {
        againOut.clear();
        int below = offset >= 0 ? offset : lastId + 1 + Math.max(offset, -pending.size());
        NavigableMap<Integer, ObjectNode> done = pending.headMap(below, false);
        confirmed.putAll(done);
        done.clear();
    }

    private Batch batch(int limit) {
        List<ObjectNode> batch = new ArrayList<>();
        for (Integer id : List.copyOf(again)) {
            if (batch.size() < limit) {
                again.remove(id);
                againOut.add(id);
                Optional.ofNullable(confirmed.get(id)).ifPresent(batch::add);
            }
        }
        int next = pending.isEmpty() ? lastId + 1 : pending.firstKey();
        for (Map.Entry<Integer, ObjectNode> entry : pending.entrySet()) {
            if (batch.size() >= limit) {
                break;
            }
            batch.add(entry.getValue());
            next = entry.getKey() + 1;
        }
        return new Batch(batch, next);
    }

    /**
     * What a poll gives.
     *
     * @param next confirms all of it when it is asked for
     */
    record Batch(List<ObjectNode> updates, int next) {}
}
