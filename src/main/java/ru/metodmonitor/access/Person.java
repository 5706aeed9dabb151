package ru.metodmonitor.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.channel.ChatId;

/**
 * A person who uses the bot, with the roles of this very moment.
 *
 * @param id identifier in the store
 * @param chat the private chat where the person is told things: of several messengers, the one that was chosen
 * @param displayName as in that messenger
 * @param username without {@code @}
 * @param grants active roles
 */
public record Person(long id, ChatId chat, String displayName, Optional<String> username, List<Grant> grants) {
    /** Copies the roles. */
    public Person {
        grants = List.copyOf(grants);
    }

    /** Whether the person holds the role now. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** All roles held now. */
    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The schools that the person heads. */
    public List<Long> schools() {
        return grants.stream().flatMap(grant -> grant.schoolId().stream()).toList();
    }

    /** The territories that the person answers for. */
    public List<String> territories() {
        return grants.stream().flatMap(grant -> grant.territory().stream()).toList();
    }

    /** Whether teachers' names of this school may be shown to the person (SPEC section 2). */
    public boolean maySeeNamesOf(long schoolId) {
        return has(Role.OPERATOR) || schools().contains(schoolId);
    }
}
