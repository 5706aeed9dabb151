package ru.metodmonitor.registry;

import com.github.petrovich4j.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the teacher of one school that a name means (SPEC section 3): as people write it, or in any grammatical case, as orders do.
 *
 * <p>Threading: not safe to share; cheap to make, for it looks at names when it is first asked.
 */
public final class TeacherMatcher {
    private static final LevenshteinDistance TYPOS = new LevenshteinDistance(2);
    private static final int SHORT_NAME = 12;

    private final List<Teacher> teachers;
    private Optional<Forms> nominative = Optional.empty();
    private Optional<Forms> declined = Optional.empty();

    /** A matcher over the teachers of one school. */
    public TeacherMatcher(List<Teacher> teachers) {
        this.teachers = List.copyOf(teachers);
    }

    /** Which of them a name in the nominative means. */
    public TeacherMatch match(PersonName name) {
        if (nominative.isEmpty()) {
            nominative = Optional.of(new Forms(teachers, Set.of(Grammatical.NOMINATIVE)));
        }
        return match(name, nominative.get());
    }

    /** Which of them a name in some grammatical case means: «Иванову Марию Петровну». */
    public TeacherMatch matchDeclined(PersonName written) {
        if (declined.isEmpty()) {
            declined = Optional.of(new Forms(teachers, Set.of(Grammatical.values())));
        }
        return match(written, declined.get());
    }

    /** All whose names are so like a name in some grammatical case, or just the same, that one misread letter makes one of the other. */
    public List<Teacher> alike(PersonName written) {
        if (declined.isEmpty()) {
            declined = Optional.of(new Forms(teachers, Set.of(Grammatical.values())));
        }
        Forms forms = declined.get();
        Set<Teacher> all = new LinkedHashSet<>(forms.named(written));
        all.addAll(forms.near(written));
        if (written.isInitials()) {
            // One letter is soon misread: nobody else may have such a surname.
            all.addAll(forms.surnamed(written.surname()));
        }
        return List.copyOf(all);
    }

    private TeacherMatch match(PersonName name, Forms forms) {
        List<Teacher> named = forms.named(name);
        List<Teacher> fitting = named.stream()
                .filter(t -> name.qualifier().isEmpty()
                        || Folding.key(t.name().qualifier()).equals(Folding.key(name.qualifier())))
                .toList();
        if (fitting.size() == 1) {
            return new TeacherMatch.One(fitting.get(0));
        }
        if (fitting.size() > 1) {
            return new TeacherMatch.Several(fitting);
        }
        // Somebody of that name with another qualifier: told apart on purpose.
        List<Teacher> near = named.isEmpty() ? forms.near(name) : List.of();
        if (!near.isEmpty()) {
            return new TeacherMatch.Near(near);
        }
        return name.isInitials() ? new TeacherMatch.UnknownInitials() : new TeacherMatch.Unknown();
    }

    /** The teachers by the forms of their names. */
    private static final class Forms {
        private final Map<String, Set<Teacher>> byName = new HashMap<>();
        private final Map<String, Set<Teacher>> bySurname = new HashMap<>();
        private final Map<String, Set<Teacher>> withoutPatronymic = new HashMap<>();

        Forms(List<Teacher> teachers, Set<Grammatical> cases) {
            for (Teacher teacher : teachers) {
                PersonName name = teacher.name();
                Gender gender = gender(name);
                for (Grammatical each : cases) {
                    String first = each.first(name.first(), gender);
                    for (String surname : each.surnames(name.surname(), gender)) {
                        put(byName, surname + first + each.patronymic(name.patronymic(), gender), teacher);
                        put(bySurname, surname, teacher);
                        put(withoutPatronymic, surname + first, teacher);
                    }
                }
            }
        }

        private static void put(Map<String, Set<Teacher>> forms, String form, Teacher teacher) {
            forms.computeIfAbsent(Folding.key(form), k -> new LinkedHashSet<>()).add(teacher);
        }

        /** The same person as far as the written name tells. */
        List<Teacher> named(PersonName asked) {
            if (asked.isInitials()) {
                return initialled(asked, bySurname.getOrDefault(Folding.key(asked.surname()), Set.of()));
            }
            return List.copyOf(byName.getOrDefault(asked.joinedKey(), Set.of()));
        }

        /** Whoever has this surname, or one a letter away from it. */
        List<Teacher> surnamed(String written) {
            String surname = Folding.key(written);
            Set<Teacher> found = new LinkedHashSet<>();
            bySurname.forEach((form, those) -> {
                if (close(form, surname)) {
                    found.addAll(those);
                }
            });
            return List.copyOf(found);
        }

        /** A typo or two away, or the same but for a patronymic that is left out. */
        List<Teacher> near(PersonName asked) {
            Set<Teacher> found = new LinkedHashSet<>();
            if (asked.isInitials()) {
                String surname = Folding.key(asked.surname());
                bySurname.forEach((form, those) -> {
                    if (close(form, surname)) {
                        found.addAll(initialled(asked, those));
                    }
                });
                return List.copyOf(found);
            }
            String key = asked.joinedKey();
            byName.forEach((form, those) -> {
                if (close(form, key)) {
                    found.addAll(those);
                }
            });
            withoutPatronymic.getOrDefault(Folding.key(asked.surname() + asked.first()), Set.of()).stream()
                    .filter(t -> t.name().patronymic().isEmpty()
                            != asked.patronymic().isEmpty())
                    .forEach(found::add);
            return List.copyOf(found);
        }

        private static List<Teacher> initialled(PersonName asked, Set<Teacher> those) {
            return those.stream()
                    .filter(t -> sameInitial(asked.first(), t.name().first()))
                    .filter(t -> asked.patronymic().isEmpty()
                            || sameInitial(asked.patronymic(), t.name().patronymic()))
                    .toList();
        }

        private static boolean sameInitial(String initial, String name) {
            String known = Folding.key(name);
            return !known.isEmpty() && known.startsWith(Folding.key(initial));
        }
    }

    private static Gender gender(PersonName name) {
        Optional<Gender> told = Patronymic.of(name.patronymic()).map(Patronymic::gender);
        return told.orElseGet(() -> GivenNames.of(name.first()).stream()
                .filter(f -> f.grammatical() == Grammatical.NOMINATIVE)
                .map(GivenNames.Form::gender)
                .findFirst()
                .orElse(Folding.key(name.surname()).endsWith("а") ? Gender.Female : Gender.Male));
    }

    private static boolean close(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int typos = TYPOS.apply(one, other);
        return typos >= 0 && typos <= (Math.min(one.length(), other.length()) < SHORT_NAME ? 1 : 2);
    }

    /**
     * Pairs whose names are a typo or two apart or differ in a patronymic left out: likely one person entered twice. Two with
     * qualifiers of their own were told apart on purpose.
     */
    public List<TeacherPair> likelyDoubles() {
        // Folding costs more than comparing: once a name, not once a pair.
        List<Folded> folded = teachers.stream().map(Folded::of).toList();
        List<TeacherPair> pairs = new ArrayList<>();
        for (Folded one : folded) {
            for (Folded other : folded) {
                if (one.teacher().id() < other.teacher().id() && one.isLike(other)) {
                    pairs.add(new TeacherPair(one.teacher(), other.teacher()));
                }
            }
        }
        return pairs;
    }

    private record Folded(Teacher teacher, String bare, String withoutPatronymic) {
        static Folded of(Teacher teacher) {
            String bare = teacher.name().bareKey();
            return new Folded(teacher, bare, bare.substring(0, bare.lastIndexOf('|')));
        }

        boolean isLike(Folded other) {
            PersonName one = teacher.name();
            PersonName two = other.teacher.name();
            if (!one.qualifier().isEmpty() && !two.qualifier().isEmpty()) {
                return false;
            }
            boolean patronymicLeftOut =
                    one.patronymic().isEmpty() != two.patronymic().isEmpty();
            return (patronymicLeftOut && withoutPatronymic.equals(other.withoutPatronymic)) || close(bare, other.bare);
        }
    }
}
