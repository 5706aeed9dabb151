package ru.metodmonitor.access.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;

/**
 * Which schools' heads are to be invited at once.
 *
 * @param uninvited schools without a head and without an open link, by territory and code
 * @param headed schools that have a head, with the heads' names
 * @param invited schools without a head whose link was not followed yet
 */
public record HeadInvitations(List<School> uninvited, Map<School, String> headed, List<School> invited) {
    /** Copies them. */
    public HeadInvitations {
        uninvited = List.copyOf(uninvited);
        headed = Map.copyOf(headed);
        invited = List.copyOf(invited);
    }

    /** As things stand. */
    public static HeadInvitations of(Read read, Access access, Registry registry) {
        Map<Long, List<String>> heads = new HashMap<>();
        for (Person person : access.people(read)) {
            person.schools()
                    .forEach(s ->
                            heads.computeIfAbsent(s, k -> new ArrayList<>()).add(person.displayName()));
        }
        Set<Long> open = new HashSet<>();
        access.openInvitations(read).forEach(i -> i.grant().schoolId().ifPresent(open::add));
        List<School> uninvited = new ArrayList<>();
        Map<School, String> headed = new HashMap<>();
        List<School> invited = new ArrayList<>();
        for (School school : registry.list(read)) {
            if (heads.containsKey(school.id())) {
                headed.put(school, String.join(", ", heads.getOrDefault(school.id(), List.of())));
            } else {
                (open.contains(school.id()) ? invited : uninvited).add(school);
            }
        }
        uninvited.sort(Comparator.comparing(School::territory).thenComparing(School::id));
        return new HeadInvitations(uninvited, headed, invited);
    }
}
