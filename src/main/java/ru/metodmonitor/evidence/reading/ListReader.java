package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/**
 * Reads a list of people (SPEC section 4, ways 3 and 4). A wrong silent guess is the worst outcome: whatever can be meant in two ways
 * becomes a {@link Doubt}.
 *
 * <p>A school or a result on a line of its own holds for the lines below it; in lists whose cells arrive one a line, where names come
 * first, it belongs to the name above. Time grows with the number of lines: the names of each school are indexed once.
 */
public final class ListReader {
    /** The indicator of mere participation in contests. */
    private static final int PARTICIPATION = 2;

    /** The indicator of victories, prizes, laureates. */
    private static final int VICTORY = 3;

    private final SchoolMatcher schools;
    private final LongFunction<List<Teacher>> rosters;
    private final Remembered remembered;
    private final Optional<Long> only;
    private final Map<Long, SchoolPeople> people = new HashMap<>();

    /**
     * A reader for one list.
     *
     * @param rosters the teachers of a school
     * @param only whose people they are where no school is named: a head's own list needs none
     */
    public ListReader(
            SchoolMatcher schools, LongFunction<List<Teacher>> rosters, Remembered remembered, Optional<Long> only) {
        this.schools = schools;
        this.rosters = rosters;
        this.remembered = remembered;
        this.only = only;
    }

    /** Reads the lines of a list whose people count under an indicator. */
    public Reading read(List<String> lines, int indicator) {
        List<LineParts> parts = new ArrayList<>();
        TableColumns columns = LineParts.NO_COLUMNS;
        for (String line : TornLines.joined(lines)) {
            String text = CopiedText.cells(line);
            if (TableColumns.isHeader(text)) {
                columns = TableColumns.of(text).orElse(columns);
            }
            if (!text.isBlank()) {
                parts.add(LineParts.of(line, remembered, columns));
            }
        }
        return new Pass(parts, indicator).run();
    }

    /** One going through the lines. */
    private final class Pass {
        private final List<LineParts> parts;
        private final int indicator;
        private final Placement placement;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<String> noise = new ArrayList<>();
        private Optional<SchoolSpan> heading = Optional.empty();
        private Optional<ResultWord> result = Optional.empty();

        Pass(List<LineParts> parts, int indicator) {
            this.parts = parts;
            this.indicator = indicator;
            this.placement = Placement.of(parts);
        }

        Reading run() {
            for (LineParts line : parts) {
                if (line.official()) {
                    heading = Optional.empty();
                    noise.add(line.line());
                } else if (!line.names().isEmpty()) {
                    people(line);
                } else if (!lone(line)) {
                    noiseOrDoubt(line);
                }
            }
            List<Found> found = new ArrayList<>();
            drafts.forEach(d -> found.add(resolve(d)));
            return finished(found);
        }

        /** A line with a school or a result but no name; false if it is neither. */
        private boolean lone(LineParts line) {
            boolean school = line.isSchoolAlone();
            boolean word = line.isResultAlone();
            if (school) {
                school(line.schools());
            }
            if (word) {
                result(line);
            }
            return school || word;
        }

        private void school(List<SchoolSpan> spans) {
            Optional<SchoolSpan> span = spans.size() == 1 ? Optional.of(spans.get(0)) : Optional.empty();
            switch (placement.schools()) {
                case BELOW -> heading = span;
                case ABOVE ->
                    drafts.stream()
                            .filter(d -> !d.hasSchool)
                            .reduce((first, second) -> second)
                            .ifPresent(d -> d.school(span));
                case UNCLEAR -> heading = Optional.empty();
            }
        }

        private void result(LineParts line) {
            Optional<ResultWord> word = ResultWord.common(line.results());
            if (line.isPluralResult() || placement.results() == Placement.Side.BELOW) {
                result = word;
                return;
            }
            if (placement.results() == Placement.Side.ABOVE) {
                drafts.stream()
                        .filter(d -> !d.ownResult)
                        .reduce((first, second) -> second)
                        .ifPresent(d -> d.result(word));
                return;
            }
            drafts.stream().filter(d -> !d.ownResult).forEach(d -> d.unreadable = true);
            unclearResult = true;
        }

        private boolean unclearResult;

        private void people(LineParts line) {
            List<NameSpan> names = line.names();
            for (int i = 0; i < names.size(); i++) {
                Draft draft = new Draft(line.line(), names.get(i));
                draft.school = line.schools().isEmpty() ? heading : Shared.school(line, i);
                draft.hasSchool = !line.schools().isEmpty();
                draft.unclear =
                        draft.school.isEmpty() && (draft.hasSchool || placement.schools() == Placement.Side.UNCLEAR);
                Optional<ResultWord> own = Shared.result(line, i);
                draft.ownResult = !line.results().isEmpty();
                draft.result = draft.ownResult ? own : result;
                draft.unreadable = (draft.ownResult && own.isEmpty()) || (unclearResult && !draft.ownResult);
                drafts.add(draft);
            }
        }

        private void noiseOrDoubt(LineParts line) {
            if (line.looksLikeName()) {
                Draft draft = new Draft(line.line(), new NameSpan(line.rest(), "", "", "", "", 0, 0));
                draft.school = line.schools().stream().findFirst().or(() -> heading);
                draft.hasSchool = draft.school.isPresent();
                draft.result = line.results().stream().findFirst().or(() -> result);
                draft.unreadable = true;
                drafts.add(draft);
                return;
            }
            noise.add(line.line());
        }

        private Reading finished(List<Found> found) {
            List<Found> kept = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int repeats = 0;
            for (Found one : found) {
                String who = one.teacher()
                        .map(t -> "t" + t)
                        .or(() -> one.newName().map(n -> one.school().orElse(0L) + n.key()))
                        .orElse("");
                if (!who.isEmpty() && !seen.add(who + "|" + one.indicator())) {
                    repeats++;
                } else {
                    kept.add(one);
                }
            }
            return new Reading(twoSchools(kept), repeats, noise);
        }

        /** A new name at two schools of one list: either two people or a slip. */
        private List<Found> twoSchools(List<Found> found) {
            Map<String, Set<Long>> at = new HashMap<>();
            for (Found one : found) {
                one.newName()
                        .ifPresent(n -> at.computeIfAbsent(n.joinedKey(), k -> new HashSet<>())
                                .add(one.school().orElse(0L)));
            }
            List<Found> checked = new ArrayList<>();
            for (Found one : found) {
                boolean two = one.newName()
                        .filter(n -> at.getOrDefault(n.joinedKey(), Set.of()).size() > 1)
                        .isPresent();
                checked.add(
                        two
                                ? one.doubted(Doubt.teachers(
                                        Doubt.Kind.TWO_SCHOOLS,
                                        List.of(),
                                        List.of(one.newName().orElseThrow())))
                                : one);
            }
            return checked;
        }

        private Found resolve(Draft draft) {
            String words = draft.result.map(ResultWord::text).orElse("");
            int counted = indicator == PARTICIPATION || indicator == VICTORY
                    ? draft.result
                            .map(r -> r.winner() ? VICTORY : PARTICIPATION)
                            .orElse(indicator)
                    : indicator;
            Found blank = new Found(
                    draft.line,
                    draft.name.typed(),
                    draft.school.map(SchoolSpan::typed).orElse(""),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    counted,
                    words,
                    Optional.empty(),
                    false);
            return ListReader.this.school(blank, draft);
        }
    }

    private static final class Draft {
        private final String line;
        private final NameSpan name;
        private boolean hasSchool;
        private Optional<SchoolSpan> school = Optional.empty();
        private Optional<ResultWord> result = Optional.empty();
        private boolean ownResult;
        private boolean unclear;
        private boolean unreadable;

        Draft(String line, NameSpan name) {
            this.line = line;
            this.name = name;
        }

        void school(Optional<SchoolSpan> span) {
            school = span;
            hasSchool = true;
            unclear = span.isEmpty();
        }

        void result(Optional<ResultWord> word) {
            result = word;
            ownResult = true;
        }
    }

    private Found school(Found blank, Draft draft) {
        if (draft.school.isEmpty() && !draft.unclear && only.isPresent()) {
            return teacher(at(blank, only.get(), false), draft);
        }
        if (draft.school.isEmpty()) {
            return blank.doubted(Doubt.of(draft.unclear ? Doubt.Kind.WHICH_SCHOOL : Doubt.Kind.NO_SCHOOL));
        }
        String typed = draft.school.get().typed();
        Optional<Long> known = remembered.school(typed);
        if (known.isPresent()) {
            return teacher(at(blank, known.get(), true), draft);
        }
        return schools.match(typed)
                .fold(
                        school -> teacher(at(blank, school.id(), false), draft),
                        several -> blank.doubted(Doubt.schools(
                                Doubt.Kind.WHICH_SCHOOL,
                                several.stream().map(School::id).toList())),
                        () -> blank.doubted(Doubt.of(Doubt.Kind.UNKNOWN_SCHOOL)));
    }

    private static Found at(Found found, long school, boolean byMemory) {
        return new Found(
                found.line(),
                found.typed(),
                found.schoolTyped(),
                Optional.of(school),
                found.teacher(),
                found.newName(),
                found.indicator(),
                found.result(),
                found.doubt(),
                found.remembered() || byMemory);
    }

    private Found teacher(Found found, Draft draft) {
        if (draft.unreadable) {
            return found.doubted(Doubt.of(Doubt.Kind.UNREADABLE));
        }
        return who(found, draft.name);
    }

    private Found who(Found found, NameSpan name) {
        long school = found.school().orElseThrow();
        Optional<Long> known = remembered.teacher(school, name.typed());
        if (known.isPresent()) {
            return at(found, school, true).settled(known, Optional.empty());
        }
        SchoolPeople there = people.computeIfAbsent(school, id -> new SchoolPeople(rosters.apply(id)));
        List<Teacher> exact = name.isInitials() ? there.initialled(name) : there.named(name);
        if (exact.size() == 1) {
            return found.settled(Optional.of(exact.get(0).id()), Optional.empty());
        }
        if (exact.size() > 1) {
            return found.doubted(Doubt.teachers(Doubt.Kind.WHICH_TEACHER, ids(exact), List.of()));
        }
        List<Teacher> near = there.near(name);
        List<PersonName> names = nominatives(name);
        if (!near.isEmpty()) {
            return found.doubted(Doubt.teachers(Doubt.Kind.NEAR_TEACHER, ids(near), names));
        }
        if (name.isInitials()) {
            return found.doubted(Doubt.of(Doubt.Kind.INITIALS));
        }
        if (names.size() == 1) {
            return found.settled(Optional.empty(), Optional.of(names.get(0)));
        }
        return found.doubted(
                Doubt.teachers(names.isEmpty() ? Doubt.Kind.UNREADABLE : Doubt.Kind.WHICH_NAME, List.of(), names));
    }

    private static List<PersonName> nominatives(NameSpan name) {
        if (name.isInitials()) {
            return List.of();
        }
        if (name.patronymic().isEmpty() || Folding.words(name.patronymic()).contains(" ")) {
            // Without a patronymic the case can't be told: taken as written if the given name stands in the nominative.
            boolean plain =
                    GivenNames.of(name.first()).stream().anyMatch(f -> f.grammatical() == Grammatical.NOMINATIVE);
            return plain
                    ? List.of(new PersonName(
                            Casing.name(name.surname()),
                            Casing.name(name.first()),
                            name.patronymic(),
                            name.qualifier()))
                    : List.of();
        }
        return Declined.nominatives(name.surname(), name.first(), name.patronymic()).stream()
                .map(n -> new PersonName(n.surname(), n.first(), n.patronymic(), name.qualifier()))
                .toList();
    }

    private static List<Long> ids(List<Teacher> teachers) {
        return teachers.stream().map(Teacher::id).toList();
    }
}
