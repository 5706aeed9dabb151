package ru.metodmonitor.bot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ru.metodmonitor.access.Person;

/** The commands by name: lookup, the nearest name, and what a person may use. */
final class Commands {
    private static final int TYPOS = 2;
    private final Map<String, Command> byName = new LinkedHashMap<>();

    Commands(List<Command> commands) {
        for (Command command : commands) {
            if (byName.put(command.spec().name(), command) != null) {
                throw new IllegalArgumentException(
                        "two commands named " + command.spec().name());
            }
        }
    }

    Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What this person may use, as the menu shows it. */
    List<Command> listedFor(Person person) {
        return byName.values().stream()
                .filter(c -> c.spec().listed() && c.spec().allows(Optional.of(person)))
                .toList();
    }

    /** The allowed command whose name is nearest to a mistyped one. */
    Optional<Command> nearest(String name, Person person) {
        LevenshteinDistance distance = new LevenshteinDistance(TYPOS);
        return listedFor(person).stream()
                .filter(c -> near(distance, name, c))
                .min(Comparator.comparingInt(c -> distance.apply(name, c.spec().name())));
    }

    private static boolean near(LevenshteinDistance distance, String name, Command command) {
        int typos = distance.apply(name, command.spec().name());
        return typos >= 0 && typos < command.spec().name().length();
    }

    /** All of them, in the order of the list. */
    List<Command> all() {
        return List.copyOf(byName.values());
    }
}
