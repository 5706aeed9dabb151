package ru.metodmonitor.workbook.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatch;
import ru.metodmonitor.registry.TeacherMatcher;

/**
 * The teachers of all schools, with those that a workbook adds. Full names are found by their key at once; initials and qualified
 * names by the usual matcher.
 */
final class Rosters {
    private final Map<Long, List<Teacher>> bySchool = new HashMap<>();
    private final Map<String, List<Teacher>> added = new HashMap<>();
    private final Map<String, List<Teacher>> byName = new HashMap<>();
    private final Set<String> formerRecords = new HashSet<>();
    private final Map<Long, Teacher> byId = new HashMap<>();
    private final Map<Long, TeacherMatcher> matchers = new HashMap<>();
    private Optional<Teacher> last = Optional.empty();

    Rosters(List<Teacher> known, List<Teacher> former) {
        former.forEach(t -> formerRecords.add(identity(t)));
        known.forEach(t -> byId.put(t.id(), t));
        List<Teacher> all = new ArrayList<>(known);
        all.addAll(former);
        for (Teacher teacher : all) {
            bySchool.computeIfAbsent(teacher.schoolId(), k -> new ArrayList<>()).add(teacher);
            byName.computeIfAbsent("#" + teacher.schoolId() + bare(teacher.name()), k -> new ArrayList<>())
                    .add(teacher);
        }
    }

    /** How a name was found. */
    enum Found {
        /** Just one can be meant: see {@link #last}. */
        ONE,
        /** Several can be meant. */
        SEVERAL,
        /** Nobody. */
        NOBODY
    }

    void add(String code, Teacher teacher) {
        added.computeIfAbsent(code, k -> new ArrayList<>()).add(teacher);
        byName.computeIfAbsent(code + bare(teacher.name()), k -> new ArrayList<>())
                .add(teacher);
    }

    /** Gives a teacher another position under every name. */
    void replace(Teacher changed) {
        UnaryOperator<Teacher> positioned =
                t -> t.id() == changed.id() ? new Teacher(t.id(), t.schoolId(), t.name(), changed.position()) : t;
        byId.computeIfPresent(changed.id(), (id, known) -> changed);
        byName.values().forEach(l -> l.replaceAll(positioned));
        bySchool.values().forEach(l -> l.replaceAll(positioned));
        added.values().forEach(l -> l.replaceAll(positioned));
    }

    Optional<Teacher> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** People of the store whose names are a typo or two away; those that the workbook itself adds don't count. */
    List<Teacher> near(long school, PersonName name) {
        TeacherMatch match = matchers.computeIfAbsent(
                        school, id -> new TeacherMatcher(bySchool.getOrDefault(id, List.of())))
                .match(name);
        List<Teacher> found = match instanceof TeacherMatch.Near near ? near.teachers() : List.of();
        return found.stream()
                .map(Teacher::id)
                .distinct()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** Whether this is what a teacher was before a merger or a move. */
    boolean isFormer(Teacher teacher) {
        return formerRecords.contains(identity(teacher));
    }

    private static String identity(Teacher teacher) {
        return teacher.id() + "#" + teacher.schoolId() + "#" + teacher.name().key();
    }

    /** The teacher with this very name and qualifier. */
    Optional<Teacher> exact(String code, long school, PersonName name) {
        return exact(namesakes(code, school, name), name);
    }

    private static Optional<Teacher> exact(List<Teacher> namesakes, PersonName name) {
        if (namesakes.isEmpty()) {
            return Optional.empty();
        }
        String key = name.key();
        return namesakes.stream().filter(t -> t.name().key().equals(key)).findFirst();
    }

    Found find(String code, long school, PersonName name) {
        if (!name.isInitials()) {
            List<Teacher> same = namesakes(code, school, name);
            Optional<Teacher> exact = exact(same, name);
            if (exact.isPresent() && (same.size() == 1 || !name.qualifier().isEmpty())) {
                return one(exact.get());
            }
            if (name.qualifier().isEmpty() && same.size() == 1) {
                return one(same.get(0));
            }
            return name.qualifier().isEmpty() && same.size() > 1 ? Found.SEVERAL : Found.NOBODY;
        }
        TeacherMatch match = new TeacherMatcher(of(code, school)).match(name);
        if (match instanceof TeacherMatch.One one) {
            return one(one.teacher());
        }
        return match instanceof TeacherMatch.Several ? Found.SEVERAL : Found.NOBODY;
    }

    /** The teacher of the last {@link Found#ONE}. */
    Teacher last() {
        return last.orElseThrow();
    }

    private Found one(Teacher teacher) {
        last = Optional.of(teacher);
        return Found.ONE;
    }

    /** All who bear this name at the school, whatever their qualifiers. */
    List<Teacher> namesakes(String code, long school, PersonName name) {
        String bare = bare(name);
        List<Teacher> all = new ArrayList<>(byName.getOrDefault("#" + school + bare, List.of()));
        all.addAll(byName.getOrDefault(code + bare, List.of()));
        return all;
    }

    private List<Teacher> of(String code, long school) {
        List<Teacher> all = new ArrayList<>(bySchool.getOrDefault(school, List.of()));
        all.addAll(added.getOrDefault(code, List.of()));
        return all;
    }

    private static String bare(PersonName name) {
        return " " + name.joinedKey();
    }
}
