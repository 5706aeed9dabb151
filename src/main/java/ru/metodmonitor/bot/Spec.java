package ru.metodmonitor.bot;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;

/**
 * What the kernel has to know of a command: name, who may, where. Menu, help, nearest name, authorisation and button routing
 * derive from it.
 *
 * @param name without the slash
 * @param roles any one of them suffices; empty: everyone who was let in
 * @param groups works in groups too
 * @param strangers reached by strangers too; handles them itself
 * @param listed stands in the menu and in help
 * @param names its cards may name teachers: what it says can't be forwarded
 * @param looks only shows something: a dialog under way goes on after it
 * @param words plain words mean it too: those of its text {@code <name>.words}
 * @param task what help shows it under
 */
public record Spec(
        String name,
        Set<Role> roles,
        boolean groups,
        boolean strangers,
        boolean listed,
        boolean names,
        boolean looks,
        boolean words,
        Task task) {
    /** Copies the roles. */
    public Spec {
        roles = Set.copyOf(roles);
    }

    /** A command for everyone who was let in, in private chats. */
    public static Spec command(String name) {
        return new Spec(name, Set.of(), false, false, true, false, false, false, Task.OTHER);
    }

    /** Only for these. */
    public Spec roles(Role first, Role... more) {
        return new Spec(name, EnumSet.of(first, more), groups, strangers, listed, names, looks, words, task);
    }

    /** In groups too: shows no names of teachers there. */
    public Spec inGroups() {
        return new Spec(name, roles, true, strangers, listed, names, looks, words, task);
    }

    /** Strangers reach it too. */
    public Spec forStrangers() {
        return new Spec(name, roles, groups, true, listed, names, looks, words, task);
    }

    /** Its cards may name teachers, also where one takes the place of another. */
    public Spec naming() {
        return new Spec(name, roles, groups, strangers, listed, true, looks, words, task);
    }

    /** Owns buttons or old names, but is not shown. */
    public Spec unlisted() {
        return new Spec(name, roles, groups, strangers, false, names, looks, words, task);
    }

    /** It only shows something: a dialog under way goes on after it. */
    public Spec looking() {
        return new Spec(name, roles, groups, strangers, listed, names, true, words, task);
    }

    /** Plain words mean it too: those of its text {@code <name>.words}, separated by commas. */
    public Spec worded() {
        return new Spec(name, roles, groups, strangers, listed, names, looks, true, task);
    }

    /** Help shows it under this task. */
    public Spec task(Task whose) {
        return new Spec(name, roles, groups, strangers, listed, names, looks, words, whose);
    }

    /** Whether this person may, now. */
    public boolean allows(Optional<Person> person) {
        if (person.isEmpty() || person.get().grants().isEmpty()) {
            return strangers;
        }
        return roles.isEmpty() || person.get().roles().stream().anyMatch(roles::contains);
    }
}
