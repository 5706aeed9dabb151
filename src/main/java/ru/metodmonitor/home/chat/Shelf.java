package ru.metodmonitor.home.chat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;

/** Which commands stay under the writing field, by role: four to six, the way home first. */
final class Shelf {
    private static final int MOST = 6;
    private static final int IN_ROW = 3;

    private static final Map<Role, List<String>> BY_ROLE = new EnumMap<>(Map.of(
            Role.OPERATOR, List.of("add", "review", "find", "ranking", "help"),
            Role.HEAD, List.of("myschool", "propose", "deadlines", "ranking", "help"),
            Role.TERRITORY, List.of("control", "school", "ranking", "deadlines", "help"),
            Role.ANALYST, List.of("ranking", "indicators", "report", "control", "help"),
            Role.ADMIN, List.of("invite", "users", "campaign", "status", "help")));

    private Shelf() {}

    /** The commands in rows; of several roles the first in the order of {@link Roles} has the say. */
    static List<List<String>> of(Person person) {
        Set<String> commands = new LinkedHashSet<>(List.of(HomeCommand.NAME));
        for (Role role : Roles.of(person)) {
            for (String command : BY_ROLE.getOrDefault(role, List.of())) {
                if (commands.size() < MOST) {
                    commands.add(command);
                }
            }
        }
        List<String> all = new ArrayList<>(commands);
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_ROW) {
            rows.add(all.subList(from, Math.min(all.size(), from + IN_ROW)));
        }
        return rows;
    }
}
