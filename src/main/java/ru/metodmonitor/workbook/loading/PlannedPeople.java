package ru.metodmonitor.workbook.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.workbook.RawRow;

/** The people of the store, with those that a workbook adds, and what was said about names that are a typo away from them. */
final class PlannedPeople {
    private final Rosters rosters;
    private final Remembered remembered;
    private final Answers answers;
    private final Map<String, Near> near = new HashMap<>();
    private final List<ImportPlan.CodedTeacher> fresh = new ArrayList<>();
    private final List<Teacher> positions = new ArrayList<>();
    private final List<ImportPlan.Same> same = new ArrayList<>();
    private final List<ImportPlan.Apart> apart = new ArrayList<>();
    private long next;

    PlannedPeople(Rosters rosters, Remembered remembered, Answers answers, long next) {
        this.rosters = rosters;
        this.remembered = remembered;
        this.answers = answers;
        this.next = next;
    }

    /** How a name was found. */
    enum How {
        /** Just this one. */
        KNOWN,
        /** A new person, if anybody. */
        UNKNOWN,
        /** Several can be meant. */
        SEVERAL,
        /** Initials that nobody bears. */
        INITIALS,
        /** A typo or two away from somebody, and nobody has decided. */
        NEAR
    }

    /**
     * Whom a name means.
     *
     * @param how it was found
     * @param teacher of {@link How#KNOWN}
     */
    record Whom(How how, Optional<Teacher> teacher) {
        static Whom of(How how) {
            return new Whom(how, Optional.empty());
        }
    }

    /** A name that is near to people of its school, with what makes all its rows one question. */
    record Near(String key, List<Teacher> teachers) {}

    /** Whom a name means by itself, without a look at names that are like it. */
    Whom exactly(String code, School school, PersonName name) {
        return switch (rosters.find(code, school.id(), name)) {
            case ONE -> new Whom(How.KNOWN, Optional.of(rosters.last()));
            case SEVERAL -> Whom.of(How.SEVERAL);
            case NOBODY -> Whom.of(name.isInitials() ? How.INITIALS : How.UNKNOWN);
        };
    }

    /** Whether a name of this school is that teacher's, perhaps among namesakes. */
    boolean isNamed(String code, School school, PersonName name, long teacher) {
        return rosters.namesakes(code, school.id(), name).stream().anyMatch(t -> t.id() == teacher);
    }

    /** Whom a name in a row means; a near miss of known people only as somebody has said. */
    Whom whom(RawRow raw, String code, School school, PersonName name) {
        Whom whom = exactly(code, school, name);
        return whom.how() == How.UNKNOWN ? likely(raw, code, school, name) : whom;
    }

    /** The teacher with this very name and qualifier, else whoever it is a typo away from, as somebody has said. */
    Whom listed(RawRow raw, String code, School school, PersonName name) {
        Optional<Teacher> exact = rosters.exact(code, school.id(), name);
        return exact.isPresent() ? new Whom(How.KNOWN, exact) : likely(raw, code, school, name);
    }

    private Whom likely(RawRow raw, String code, School school, PersonName name) {
        Optional<Teacher> settled = remembered.teacher(school.id(), name.full()).flatMap(rosters::byId);
        if (settled.isPresent()) {
            return new Whom(How.KNOWN, settled);
        }
        Near found = near(raw, code, school, name);
        if (found.teachers().isEmpty()) {
            return Whom.of(How.UNKNOWN);
        }
        Doubt.Said said = answers.byKey().getOrDefault(Answers.key(Doubt.Kind.NEAR, found.key()), Doubt.Said.NOTHING);
        Optional<Teacher> chosen =
                found.teachers().stream().filter(t -> t.id() == said.teacher()).findFirst();
        if (said.answer() == Doubt.Answer.SAME && chosen.isPresent()) {
            ImportPlan.Same mention = new ImportPlan.Same(name.full(), school.id(), said.teacher());
            if (!same.contains(mention)) {
                same.add(mention);
            }
            return new Whom(How.KNOWN, chosen.flatMap(t -> rosters.byId(t.id())));
        }
        return Whom.of(said.answer() == Doubt.Answer.NEW ? How.UNKNOWN : How.NEAR);
    }

    /** The people whom a name is near to; the first row that has it gives the question its key. */
    Near near(RawRow raw, String code, School school, PersonName name) {
        return near.computeIfAbsent(
                code + " " + name.key(),
                k -> new Near(raw.sheet().name() + " " + raw.number(), rosters.near(school.id(), name)));
    }

    /** A new person. */
    Teacher enter(String code, School school, PersonName name, String position) {
        Teacher teacher = new Teacher(next++, school.id(), name, position);
        rosters.add(code, teacher);
        fresh.add(new ImportPlan.CodedTeacher(school.code(), teacher));
        Optional.ofNullable(near.get(code + " " + name.key()))
                .map(Near::teachers)
                .filter(those -> !those.isEmpty())
                .ifPresent(those -> apart.add(new ImportPlan.Apart(
                        teacher.id(), those.stream().map(Teacher::id).toList())));
        return teacher;
    }

    /**
     * Another position, unless it stands beside a former name: that is of another time or a wrong record. «Учитель» says nothing
     * beside «учитель физики».
     */
    boolean positioned(Teacher known, String position) {
        boolean other = !position.isEmpty() && !known.position().startsWith(position) && !rosters.isFormer(known);
        if (other) {
            Teacher changed = new Teacher(known.id(), known.schoolId(), known.name(), position);
            rosters.replace(changed);
            positions.add(changed);
        }
        return other;
    }

    List<ImportPlan.CodedTeacher> fresh() {
        return fresh;
    }

    List<Teacher> positions() {
        return positions;
    }

    List<ImportPlan.Same> same() {
        return same;
    }

    List<ImportPlan.Apart> apart() {
        return apart;
    }
}
