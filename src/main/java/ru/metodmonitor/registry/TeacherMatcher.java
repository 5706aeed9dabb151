package ru.metodmonitor.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the teacher of one school that a name means (SPEC section 3).
 *
 * <p>Threading: immutable, safe to share.
 */
public final class TeacherMatcher {
    private static final LevenshteinDistance TYPOS = new LevenshteinDistance(2);
    private static final int SHORT_NAME = 12;

    private final List<Teacher> teachers;

    /** A matcher over the teachers of one school. */
    public TeacherMatcher(List<Teacher> teachers) {
        this.teachers = List.copyOf(teachers);
    }

    /** Which of them the name means. */
    public TeacherMatch match(PersonName name) {
        List<Teacher> exact =
                teachers.stream().filter(t -> t.name().key().equals(name.key())).toList();
        if (exact.size() == 1 && !name.isInitials() && (!name.qualifier().isEmpty() || namesakes(name) == 1)) {
            return new TeacherMatch.One(exact.get(0));
        }
        List<Teacher> fitting =
                teachers.stream().filter(t -> fits(name, t.name())).toList();
        if (fitting.size() == 1) {
            return new TeacherMatch.One(fitting.get(0));
        }
        if (fitting.size() > 1) {
            return new TeacherMatch.Several(fitting);
        }
        boolean newQualifier = !name.qualifier().isEmpty() && namesakes(name) > 0;
        List<Teacher> near = newQualifier
                ? List.of()
                : teachers.stream().filter(t -> near(name, t.name())).toList();
        if (!near.isEmpty()) {
            return new TeacherMatch.Near(near);
        }
        return name.isInitials() ? new TeacherMatch.UnknownInitials() : new TeacherMatch.Unknown();
    }

    /**
     * Pairs whose names are a typo or two apart or differ in a patronymic left out: likely one person entered twice. Two with
     * qualifiers of their own were told apart on purpose.
     */
    public List<TeacherPair> likelyDoubles() {
        // Folding costs more than comparing: once a name, not once a pair.
        List<Folded> folded = teachers.stream().map(Folded::of).toList();
        List<TeacherPair> pairs = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            for (int j = i + 1; j < folded.size(); j++) {
                if (folded.get(i).isLike(folded.get(j))) {
                    pairs.add(TeacherPair.of(
                            folded.get(i).teacher(), folded.get(j).teacher()));
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
            return (patronymicLeftOut && withoutPatronymic.equals(other.withoutPatronymic))
                    || (Math.abs(bare.length() - other.bare.length()) <= 2 && close(bare, other.bare));
        }
    }

    private long namesakes(PersonName name) {
        return teachers.stream()
                .filter(t -> t.name().bareKey().equals(name.bareKey()))
                .count();
    }

    /** The same person as far as the written name tells. */
    private static boolean fits(PersonName asked, PersonName known) {
        boolean qualified =
                asked.qualifier().isEmpty() || Folding.key(asked.qualifier()).equals(Folding.key(known.qualifier()));
        if (!qualified) {
            return false;
        }
        if (asked.isInitials()) {
            return Folding.key(asked.surname()).equals(Folding.key(known.surname()))
                    && sameInitial(asked.first(), known.first())
                    && (asked.patronymic().isEmpty() || sameInitial(asked.patronymic(), known.patronymic()));
        }
        return asked.joinedKey().equals(known.joinedKey());
    }

    private static boolean sameInitial(String initial, String name) {
        String known = Folding.key(name);
        return !known.isEmpty() && known.startsWith(Folding.key(initial));
    }

    /** A typo or two away, or the same but for a patronymic that is left out. */
    private static boolean near(PersonName asked, PersonName known) {
        if (asked.isInitials()) {
            return sameInitial(asked.first(), known.first())
                    && (asked.patronymic().isEmpty() || sameInitial(asked.patronymic(), known.patronymic()))
                    && close(Folding.key(asked.surname()), Folding.key(known.surname()));
        }
        boolean patronymicLeftOut =
                asked.patronymic().isEmpty() != known.patronymic().isEmpty()
                        && Folding.key(asked.surname()).equals(Folding.key(known.surname()))
                        && Folding.key(asked.first()).equals(Folding.key(known.first()));
        return patronymicLeftOut || close(asked.bareKey(), known.bareKey());
    }

    private static boolean close(String one, String other) {
        int typos = TYPOS.apply(one, other);
        int allowed = one.length() < SHORT_NAME ? 1 : 2;
        return typos >= 0 && typos <= allowed;
    }
}
