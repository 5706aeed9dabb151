package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatch;
import ru.metodmonitor.registry.TeacherMatcher;

/**
 * Who else may be meant by a name that was read from a picture. A number of a school that was misread is found out by the name, for it
 * stands on another school's roster; a misread letter of a name is found out unless a colleague's name differs by no more.
 */
final class Namesakes {
    /** Figures whose shapes a worn print makes one of the other, both ways. */
    private static final Set<String> ALIKE = Set.of(
            "06", "60", "08", "80", "09", "90", "14", "41", "17", "71", "23", "32", "27", "72", "35", "53", "38", "83",
            "39", "93", "49", "94", "56", "65", "58", "85", "59", "95", "68", "86", "89", "98");

    private static final int BEGINNING = 2;
    private static final int SIMILAR = 3;
    private static final int FARTHEST = 6;

    private final List<School> schools;
    private final LongFunction<List<Teacher>> rosters;
    private final Map<String, List<Teacher>> byBeginning = new HashMap<>();

    Namesakes(List<School> schools, LongFunction<List<Teacher>> rosters) {
        this.schools = schools;
        this.rosters = rosters;
    }

    /**
     * Whether a figure taken for one of its shape, lost or added makes one school's number of the other's. A school without a number is
     * known by its name, and no number is read instead of that.
     */
    private boolean isConfusable(long one, long other) {
        String a = figures(one);
        String b = figures(other);
        if (a.isEmpty() || b.isEmpty() || a.length() != b.length()) {
            return !a.isEmpty()
                    && !b.isEmpty()
                    && LevenshteinDistance.getDefaultInstance().apply(a, b) <= 1;
        }
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing.add("" + a.charAt(i) + b.charAt(i));
            }
        }
        return differing.size() <= 1 && ALIKE.containsAll(differing);
    }

    private String figures(long school) {
        return schools.stream()
                .filter(s -> s.id() == school)
                .map(s -> s.name().replaceAll("\\D", ""))
                .findFirst()
                .orElse("");
    }

    /** The other schools where somebody can be meant by the name, and with which this one can be confused. */
    List<Long> elsewhere(PersonName written, long school) {
        if (byBeginning.isEmpty()) {
            for (School one : schools) {
                for (Teacher teacher : rosters.apply(one.id())) {
                    byBeginning
                            .computeIfAbsent(beginning(teacher.name()), k -> new ArrayList<>())
                            .add(teacher);
                }
            }
        }
        Map<Long, List<Teacher>> like = new HashMap<>();
        for (Teacher teacher : byBeginning.getOrDefault(beginning(written), List.of())) {
            if (teacher.schoolId() != school && isConfusable(teacher.schoolId(), school)) {
                like.computeIfAbsent(teacher.schoolId(), k -> new ArrayList<>()).add(teacher);
            }
        }
        return like.entrySet().stream()
                .filter(e -> isNamed(new TeacherMatcher(e.getValue()).matchDeclined(written)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isNamed(TeacherMatch match) {
        return match.fold(new TeacherMatch.Cases<>() {
            @Override
            public Boolean one(Teacher teacher) {
                return true;
            }

            @Override
            public Boolean several(List<Teacher> teachers) {
                return true;
            }

            @Override
            public Boolean near(List<Teacher> teachers) {
                return false;
            }

            @Override
            public Boolean unknown() {
                return false;
            }

            @Override
            public Boolean unknownInitials() {
                return false;
            }
        });
    }

    /** Those of the school whose names are the most like a name that nobody there bears, the likest first. */
    List<Teacher> similar(PersonName written, long school) {
        String asked = Folding.key(written.full());
        return rosters.apply(school).stream()
                .map(t -> Map.entry(t, distance(asked, written, t)))
                .filter(e -> e.getValue() <= FARTHEST)
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(SIMILAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int distance(String asked, PersonName written, Teacher teacher) {
        String known = written.isInitials()
                ? Folding.key(teacher.name().surname()
                        + initial(teacher.name().first())
                        + initial(teacher.name().patronymic()))
                : Folding.key(teacher.name().full());
        return LevenshteinDistance.getDefaultInstance().apply(asked, known);
    }

    private static String initial(String name) {
        return Optional.of(name)
                .filter(n -> !n.isEmpty())
                .map(n -> n.substring(0, 1))
                .orElse("");
    }

    private static String beginning(PersonName name) {
        String surname = Folding.key(name.surname());
        return surname.substring(0, Math.min(BEGINNING, surname.length()));
    }
}
