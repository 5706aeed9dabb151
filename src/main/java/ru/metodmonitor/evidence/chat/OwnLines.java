package ru.metodmonitor.evidence.chat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;

/** The lines of orders that one person may read: a line can name people of several schools, and a head reads of the own one alone. */
public final class OwnLines {
    /** So many letters of a surname change with its case: «Кузнецова», «Кузнецовой». */
    private static final int ENDING = 2;

    private static final int SHORTEST_STEM = 3;

    private final Set<String> foreign;

    private OwnLines(Set<String> foreign) {
        this.foreign = foreign;
    }

    /** What this person may read. */
    public static OwnLines of(Person person, Registry registry, Read read) {
        return person.has(Role.OPERATOR)
                ? new OwnLines(Set.of())
                : new OwnLines(registry.allTeachers(read).stream()
                        .filter(t -> !person.maySeeNamesOf(t.schoolId()))
                        .map(OwnLines::stem)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The entry as the person may read it: without its line if that names a teacher of another's school. */
    public Entry readable(Entry entry) {
        String line = entry.source().line().toLowerCase(Locale.ROOT);
        String own = stem(entry.teacher());
        boolean namesOthers = foreign.stream().anyMatch(stem -> !stem.equals(own) && line.contains(stem));
        return namesOthers ? entry.withoutLine() : entry;
    }

    private static String stem(Teacher teacher) {
        String surname = teacher.name().surname().toLowerCase(Locale.ROOT);
        return surname.substring(0, Math.min(surname.length(), Math.max(SHORTEST_STEM, surname.length() - ENDING)));
    }
}
