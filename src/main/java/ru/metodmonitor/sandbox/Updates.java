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
 * The queue of updates. An update stays until a {@code getUpdates} with a higher offset confirms it; of two that wait at once
 * the earlier is told of the conflict.
 */
public final class Updates {
    private static final int FIRST_ID = 100_000_000;

    private final Monitor monitor;
    private final NavigableMap<Integer, ObjectNode> pending = new TreeMap<>();
    private final Map<Integer, ObjectNode> confirmed = new HashMap<>();
    private final Set<Integer> again = new LinkedHashSet<>();
    private final Set<Integer> againOut = new HashSet<>();
    private Set<String> allowed = Set.of();
    private int lastId = FIRST_ID;
    private long poller;

    Updates(Monitor monitor) {
        this.monitor = monitor;
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
     * Hands the bot an update word for word, with its own number: what the pages of this stand-in can't do, such as a topic, an
     * anonymous admin, or a number that was used weeks ago.
     *
     * @throws IllegalArgumentException if it is no object with a number
     */
    public void raw(String json) {
        ObjectNode update = Json.parse(json)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(node -> node.path("update_id").isInt())
                .orElseThrow(() -> new IllegalArgumentException("not an update: " + json));
        monitor.run(() -> pending.put(update.path("update_id").asInt(), update));
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
            ObjectNode update = Json.object().put("update_id", id);
            update.set(type, payload);
            pending.put(id, update);
            return OptionalInt.of(id);
        });
    }

    /**
     * Answers a {@code getUpdates}.
     *
     * @param offset above 0: confirms everything below it; below 0: only so many of the last remain
     * @param types empty set for all types; no value to keep what was said before
     */
    List<ObjectNode> poll(int offset, int limit, Duration timeout, Optional<Set<String>> types) {
        long ticket = monitor.locked(() -> {
            types.ifPresent(set -> allowed = Set.copyOf(set));
            confirm(offset);
            return ++poller;
        });
        boolean some = monitor.await(timeout, () -> poller != ticket || !pending.isEmpty() || !again.isEmpty());
        return monitor.locked(() -> {
            if (poller != ticket) {
                throw ApiFailure.of(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            return some ? batch(limit) : List.of();
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

    private List<ObjectNode> batch(int limit) {
        List<ObjectNode> batch = new ArrayList<>();
        for (Integer id : List.copyOf(again)) {
            if (batch.size() < limit) {
                again.remove(id);
                againOut.add(id);
                Optional.ofNullable(confirmed.get(id)).ifPresent(batch::add);
            }
        }
        pending.values().stream().limit(Math.max(0, limit - batch.size())).forEach(batch::add);
        return batch;
    }
}
