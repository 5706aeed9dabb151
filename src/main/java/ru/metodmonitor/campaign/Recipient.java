package ru.metodmonitor.campaign;

import java.util.Set;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.channel.ChatId;

/**
 * Somebody who answers for milestones.
 *
 * @param personId identifier in the store
 * @param chat the private chat
 * @param role as what
 * @param schools for a head the own ones, for a territorial officer those of the territory; empty for operators
 */
public record Recipient(long personId, ChatId chat, Role role, Set<Long> schools) {
    /** Copies the schools. */
    public Recipient {
        schools = Set.copyOf(schools);
    }
}
