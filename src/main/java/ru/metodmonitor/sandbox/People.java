package ru.metodmonitor.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is here, in which groups, and whom the bot may write to. */
public final class People {
    private final Monitor monitor;
    private final Refusals refusals;
    private final Map<Long, Persona> personas = new LinkedHashMap<>();
    private final Map<Long, Tie> ties = new HashMap<>();
    private final Map<Long, Group> groups = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, BotPlace> places = new HashMap<>();
    private final Map<Long, Long> migrations = new HashMap<>();
    private long changed;

    People(Monitor monitor, Refusals refusals) {
        this.monitor = monitor;
        this.refusals = refusals;
    }

    /** Adds a person, or replaces what is known of one. The person has not pressed start yet. */
    public Persona add(Persona persona) {
        return monitor.locked(() -> {
            personas.put(persona.id(), persona);
            ties.putIfAbsent(persona.id(), Tie.STRANGER);
            changed = monitor.next();
            return persona;
        });
    }

    /** Adds a group with these members; the bot is not in it until somebody brings it. */
    public Group addGroup(Group group, List<Long> userIds) {
        return monitor.locked(() -> {
            userIds.forEach(this::require);
            groups.put(group.id(), group);
            members.put(group.id(), new HashSet<>(userIds));
            places.putIfAbsent(group.id(), BotPlace.NEVER);
            changed = monitor.next();
            return group;
        });
    }

    /** Everybody, in the order of coming. */
    public List<Persona> personas() {
        return monitor.read(() -> List.copyOf(personas.values()));
    }

    /** All groups, in the order of coming. */
    public List<Group> groups() {
        return monitor.read(() -> List.copyOf(groups.values()));
    }

    /** A person by id. */
    public Optional<Persona> find(long userId) {
        return monitor.read(() -> Optional.ofNullable(personas.get(userId)));
    }

    /** Deletes the account: the bot meets "user is deactivated". */
    public void deactivate(long userId) {
        set(userId, Tie.DEACTIVATED);
    }

    /** How the person stands to the bot. */
    public Tie tie(long userId) {
        return monitor.read(() -> ties.getOrDefault(require(userId).id(), Tie.STRANGER));
    }

    Persona require(long userId) {
        return find(userId).orElseThrow(() -> new IllegalArgumentException("nobody here has the id " + userId));
    }

    Group requireGroup(long groupId) {
        return monitor.read(() -> Optional.ofNullable(groups.get(groupId)))
                .orElseThrow(() -> new IllegalArgumentException("no group has the id " + groupId));
    }

    void set(long userId, Tie tie) {
        monitor.run(() -> {
            ties.put(require(userId).id(), tie);
            changed = monitor.next();
        });
    }

    boolean isMember(long groupId, long userId) {
        return monitor.read(() -> members.getOrDefault(groupId, Set.of()).contains(userId));
    }

    Set<Long> members(long groupId) {
        return monitor.read(() -> Set.copyOf(members.getOrDefault(groupId, Set.of())));
    }

    BotPlace place(long groupId) {
        return monitor.read(() -> places.getOrDefault(groupId, BotPlace.NEVER));
    }

    void place(long groupId, BotPlace place) {
        monitor.run(() -> {
            places.put(requireGroup(groupId).id(), place);
            changed = monitor.next();
        });
    }

    Group rename(long groupId, String title) {
        return monitor.locked(() -> {
            Group renamed = new Group(requireGroup(groupId).id(), title);
            groups.put(groupId, renamed);
            changed = monitor.next();
            return renamed;
        });
    }

    /** The group goes on under a new id, with its people. */
    Group migrate(long groupId, long newId) {
        return monitor.locked(() -> {
            Group moved = new Group(newId, requireGroup(groupId).title());
            addGroup(moved, List.copyOf(members.getOrDefault(groupId, Set.of())));
            places.put(newId, place(groupId));
            migrations.put(groupId, newId);
            changed = monitor.next();
            return moved;
        });
    }

    boolean hasMoved(long groupId) {
        return monitor.read(() -> migrations.containsKey(groupId));
    }

    /** Refuses unless the chat exists for the bot. */
    void requireKnown(long chat) {
        boolean known = monitor.read(() -> ties.getOrDefault(chat, Tie.STRANGER) != Tie.STRANGER
                || places.getOrDefault(chat, BotPlace.NEVER) != BotPlace.NEVER);
        if (!known) {
            throw refusals.noChat();
        }
    }

    /** Refuses unless the bot may write there. */
    void requireWritable(long chat) {
        if (find(chat).isPresent()) {
            tie(chat).requireWritable(refusals);
            return;
        }
        Group group = monitor.read(() -> Optional.ofNullable(groups.get(chat))).orElseThrow(refusals::noChat);
        monitor.read(() -> Optional.ofNullable(migrations.get(chat))).ifPresent(moved -> {
            throw refusals.moved(moved);
        });
        place(chat).requireWritable(group, refusals);
    }

    /** When anything of this changed last. */
    long changed() {
        return monitor.read(() -> changed);
    }
}
