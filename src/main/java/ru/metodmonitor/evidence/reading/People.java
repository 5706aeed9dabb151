package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Result.Outcome;
import ru.metodmonitor.registry.Casing;
import ru.metodmonitor.registry.Declined;
import ru.metodmonitor.registry.GivenNames;
import ru.metodmonitor.registry.Grammatical;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatch;
import ru.metodmonitor.registry.TeacherMatcher;

/** Says which school and which teacher a draft means, under which indicator it counts, and what has to be asked. */
final class People {
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})(?=\\d)");

    /** The indicator of mere participation in contests. */
    private static final int PARTICIPATION = 2;

    /** The indicator of victories, prizes, laureates. */
    private static final int VICTORY = 3;

    private final SchoolMatcher schools;
    private final LongFunction<List<Teacher>> rosters;
    private final Remembered remembered;
    private final Optional<Long> only;
    private final int indicator;
    private final Eyesight eyesight;
    private final Namesakes namesakes;
    private final boolean anyResult;
    private final Map<Long, TeacherMatcher> matchers = new HashMap<>();

    People(
            SchoolMatcher schools,
            LongFunction<List<Teacher>> rosters,
            Remembered remembered,
            Optional<Long> only,
            int indicator,
            List<Draft> drafts,
            Eyesight eyesight) {
        this.schools = schools;
        this.rosters = rosters;
        this.remembered = remembered;
        this.only = only;
        this.indicator = indicator;
        this.eyesight = eyesight;
        this.namesakes = new Namesakes(schools.all(), rosters);
        this.anyResult = drafts.stream().anyMatch(d -> d.aside.isEmpty() && d.result.isPresent());
    }

    Found found(Draft draft) {
        Result.Outcome outcome = draft.result.map(Result::outcome).orElse(Outcome.OTHER);
        Found blank = new Found(
                draft.block.number(),
                draft.block.line(),
                draft.name.typed(),
                draft.organisation
                        .filter(Organisation::isSchool)
                        .map(Organisation::typed)
                        .orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                isContest() && outcome == Outcome.WINNER
                        ? VICTORY
                        : isContest() && outcome == Outcome.PARTICIPANT ? PARTICIPATION : indicator,
                draft.result.map(Result::text).orElse(""),
                List.of(),
                draft.aside,
                false);
        return school(withLaterDoubts(blank, draft), draft);
    }

    private boolean isContest() {
        return indicator == PARTICIPATION || indicator == VICTORY;
    }

    /** What is asked after the school and the person are clear. */
    private Found withLaterDoubts(Found blank, Draft draft) {
        Found found = blank;
        if (!draft.unexplained.isEmpty()) {
            found = found.doubted(Doubt.about(Doubt.Kind.UNEXPLAINED, String.join(", ", draft.unexplained)));
        }
        List<String> illegible = eyesight.illegible(draft);
        if (!illegible.isEmpty()) {
            found = found.doubted(Doubt.about(Doubt.Kind.ILLEGIBLE, String.join(", ", illegible)));
        }
        found = result(found, draft);
        Optional<String> place =
                draft.organisation.filter(Organisation::isSchool).flatMap(Organisation::askedPlace);
        if (place.isPresent()) {
            return place(found, place.get());
        }
        return found;
    }

    private Found place(Found found, String words) {
        return remembered
                .meaning(Remembered.Kind.PLACE, words)
                .map(m -> m.equals(Remembered.OWN)
                        ? found.byMemory()
                        : found.left(Aside.ELSEWHERE).byMemory())
                .orElseGet(() -> found.doubted(Doubt.about(Doubt.Kind.PLACE, words)));
    }

    private Found result(Found found, Draft draft) {
        if (!isContest()) {
            return found;
        }
        Optional<Result> result = draft.result;
        if (result.isPresent() && result.get().outcome() == Outcome.OTHER) {
            String word = result.get().text();
            return remembered
                    .meaning(Remembered.Kind.RESULT, word)
                    .map(m -> m.equals(Remembered.SKIP)
                            ? found.left(Aside.ABSENT).byMemory()
                            : found.counted(Integer.parseInt(m), word).byMemory())
                    .orElseGet(() -> found.doubted(Doubt.about(Doubt.Kind.HONOUR, word)));
        }
        boolean nothing = result.isEmpty() && (indicator == VICTORY || anyResult || draft.unclearResult);
        return nothing ? found.doubted(Doubt.of(Doubt.Kind.RESULT)) : found;
    }

    private Found school(Found blank, Draft draft) {
        Optional<Organisation> organisation = draft.organisation.filter(Organisation::isSchool);
        if (draft.aside.filter(Aside::isOrganisation).isPresent()) {
            return blank;
        }
        if (organisation.isEmpty()) {
            boolean unclear = draft.unclearOrganisation;
            return only.filter(s -> !unclear)
                    .map(s -> teacher(blank.at(s), draft))
                    .orElseGet(() -> blank.doubted(new Doubt(
                            unclear ? Doubt.Kind.WHICH_SCHOOL : Doubt.Kind.NO_SCHOOL,
                            "",
                            candidates(draft),
                            List.of(),
                            List.of())));
        }
        String typed = organisation.get().typed();
        Optional<Long> known = remembered.school(typed);
        if (known.isPresent()) {
            return teacher(blank.at(known.get()).byMemory(), draft);
        }
        return schools.match(spaced(typed))
                .fold(
                        school -> teacher(blank.at(school.id()), draft),
                        several -> blank.doubted(Doubt.schools(
                                Doubt.Kind.WHICH_SCHOOL,
                                several.stream().map(School::id).toList())),
                        () -> blank.doubted(Doubt.schools(Doubt.Kind.UNKNOWN_SCHOOL, candidates(draft))));
    }

    /** «сош9» as it should stand. */
    private static String spaced(String typed) {
        return JOINED.matcher(typed).replaceAll(" ");
    }

    /** The schools that the line or the text above it names. */
    private List<Long> candidates(Draft draft) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Organisation one : draft.candidates) {
            schools.match(one.typed())
                    .<List<School>>fold(List::of, several -> several, List::of)
                    .forEach(s -> ids.add(s.id()));
        }
        return List.copyOf(ids);
    }

    private Found teacher(Found found, Draft draft) {
        NameSpan name = draft.name;
        if (draft.unreadable) {
            return found.doubted(Doubt.of(Doubt.Kind.UNREADABLE));
        }
        long school = found.school().orElseThrow();
        Optional<Long> known = remembered.teacher(school, name.typed());
        if (known.isPresent()) {
            return found.byMemory().settled(known, Optional.empty());
        }
        return eyesight.isPictured() ? seen(found, draft) : match(found, name);
    }

    /** From a picture: only somebody of the roster, and only if no colleague and nobody of another school can be meant. */
    private Found seen(Found found, Draft draft) {
        long school = found.school().orElseThrow();
        Found matched = match(found, draft.name);
        PersonName written = new PersonName(draft.name.surname(), draft.name.first(), draft.name.patronymic(), "");
        if (matched.newName().isPresent()
                || matched.doubt().filter(d -> d.kind().isUnknown()).isPresent()) {
            List<PersonName> names = matched.newName().map(List::of).orElseGet(() -> nominatives(draft.name));
            return found.doubted(
                    Doubt.teachers(Doubt.Kind.NEW_IN_PICTURE, ids(namesakes.similar(written, school)), names));
        }
        if (matched.teacher().isEmpty()) {
            return matched;
        }
        List<Teacher> alike = matchers.computeIfAbsent(school, id -> new TeacherMatcher(rosters.apply(id)))
                .alike(written);
        if (alike.size() > 1) {
            return found.doubted(Doubt.teachers(Doubt.Kind.WHICH_TEACHER, ids(alike), List.of()));
        }
        List<Long> elsewhere = only.isPresent() ? List.of() : namesakes.elsewhere(written, school);
        if (elsewhere.isEmpty()) {
            return matched;
        }
        List<Long> all = new ArrayList<>(List.of(school));
        all.addAll(elsewhere);
        return found.doubted(new Doubt(Doubt.Kind.WHICH_SCHOOL, "", all, List.of(), List.of()));
    }

    private Found match(Found found, NameSpan name) {
        long school = found.school().orElseThrow();
        List<PersonName> names = nominatives(name);
        return match(school, name).fold(new TeacherMatch.Cases<>() {
            @Override
            public Found one(Teacher teacher) {
                return found.settled(Optional.of(teacher.id()), Optional.empty());
            }

            @Override
            public Found several(List<Teacher> teachers) {
                return found.doubted(Doubt.teachers(Doubt.Kind.WHICH_TEACHER, ids(teachers), List.of()));
            }

            @Override
            public Found near(List<Teacher> teachers) {
                return found.doubted(Doubt.teachers(Doubt.Kind.NEAR_TEACHER, ids(teachers), names));
            }

            @Override
            public Found unknown() {
                if (names.size() == 1 && !names.get(0).patronymic().isEmpty()) {
                    return found.settled(Optional.empty(), Optional.of(names.get(0)));
                }
                Doubt.Kind kind = names.isEmpty()
                        ? Doubt.Kind.UNREADABLE
                        : names.get(0).patronymic().isEmpty() ? Doubt.Kind.INCOMPLETE : Doubt.Kind.WHICH_NAME;
                return found.doubted(Doubt.teachers(kind, List.of(), names));
            }

            @Override
            public Found unknownInitials() {
                return found.doubted(Doubt.of(Doubt.Kind.INITIALS));
            }
        });
    }

    /** «(физика)» tells two of one name apart, or only says what somebody teaches. */
    private TeacherMatch match(long school, NameSpan span) {
        TeacherMatcher there = matchers.computeIfAbsent(school, id -> new TeacherMatcher(rosters.apply(id)));
        PersonName bare = new PersonName(span.surname(), span.first(), span.patronymic(), "");
        TeacherMatch plain = there.matchDeclined(bare);
        TeacherMatch qualified =
                there.matchDeclined(new PersonName(span.surname(), span.first(), span.patronymic(), span.qualifier()));
        return qualified.one().isPresent() ? qualified : plain;
    }

    private static List<PersonName> nominatives(NameSpan name) {
        if (name.isInitials()) {
            return List.of();
        }
        if (name.patronymic().isEmpty()) {
            // Without a patronymic the case can't be told: taken as written if the given name stands in the nominative.
            boolean plain =
                    GivenNames.of(name.first()).stream().anyMatch(f -> f.grammatical() == Grammatical.NOMINATIVE);
            return plain
                    ? List.of(new PersonName(Casing.name(name.surname()), Casing.name(name.first()), "", ""))
                    : List.of();
        }
        return Declined.nominatives(name.surname(), name.first(), name.patronymic()).stream()
                .map(n -> new PersonName(n.surname(), n.first(), n.patronymic(), ""))
                .toList();
    }

    private static List<Long> ids(List<Teacher> teachers) {
        return teachers.stream().map(Teacher::id).toList();
    }
}
