package ru.metodmonitor.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The stored registry: schools, their years, teachers; each change with its journal record.
 *
 * <p>Threading: safe to share.
 */
public final class Registry {
    /** The journal's verb of a merger. */
    public static final String MERGE = "teacher.merge";

    private static final String UNMERGE = "teacher.unmerge";

    private final RegistryStore store = new RegistryStore();
    private final Journal journal;
    private final Clock clock;
    private volatile Known known = Known.of("", List.of());

    /** All schools, and what is made of them, as long as the store bears this stamp. */
    private record Known(String stamp, List<School> schools, SchoolMatcher matcher, BriefNames names) {
        static Known of(String stamp, List<School> schools) {
            return new Known(stamp, schools, new SchoolMatcher(schools), BriefNames.among(schools));
        }
    }

    public Registry(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A matcher over all schools as they are now. */
    public SchoolMatcher schools(Read read) {
        return known(read).matcher();
    }

    private Known known(Read read) {
        String stamp = store.stamp(read);
        Known last = known;
        if (!last.stamp().equals(stamp)) {
            last = Known.of(stamp, List.copyOf(store.schools(read)));
            known = last;
        }
        return last;
    }

    /** All schools, in order of entering. */
    public List<School> list(Read read) {
        return known(read).schools();
    }

    /** What the schools are called in chats: short, and each like no other. */
    public BriefNames names(Read read) {
        return known(read).names();
    }

    /** A school by identifier. */
    public Optional<School> school(Read read, long id) {
        return store.school(read, id);
    }

    /** A school by its code, as in workbooks. */
    public Optional<School> byCode(Read read, String code) {
        return store.schoolByCode(read, code);
    }

    /** The school's figures of a year, if any were given. */
    public Optional<SchoolYear> year(Read read, long school, AcademicYear year) {
        return store.year(read, school, year);
    }

    /** The figures of all schools that worked in a year. */
    public List<SchoolYear> years(Read read, AcademicYear year) {
        return store.years(read, year);
    }

    /** Years for which there are schools, oldest first. */
    public List<AcademicYear> knownYears(Read read) {
        return store.knownYears(read);
    }

    /** The territories of the schools, in alphabetical order. */
    public List<String> territories(Read read) {
        return known(read).schools().stream()
                .map(School::territory)
                .distinct()
                .sorted()
                .toList();
    }

    /** Enters a school or brings it up to date by its code; the identifier given is ignored. */
    public Saved<School> save(Tx tx, Actor by, School school) {
        Optional<School> known = store.schoolByCode(tx, school.code());
        if (known.isEmpty()) {
            long id = store.insertSchool(tx, school);
            School saved = new School(id, school.code(), school.name(), school.kind(), school.territory());
            journal.append(tx, by, fact("school.enter", saved));
            return new Saved<>(saved, true);
        }
        School updated = new School(known.get().id(), school.code(), school.name(), school.kind(), school.territory());
        if (updated.equals(known.get())) {
            return new Saved<>(updated, false);
        }
        store.updateSchool(tx, updated);
        journal.append(tx, by, fact("school.change", updated));
        return new Saved<>(updated, true);
    }

    /** By what schools are known in the whole country, by identifier; only those of which it is known. */
    public Map<Long, String> nationalIds(Read read) {
        return store.nationalIds(read);
    }

    /** Says by what a school is known in the whole country; another school's must not be given. */
    public void identify(Tx tx, Actor by, long school, String nationalId) {
        store.identify(tx, school, nationalId);
        journal.append(tx, by, Fact.of("school.identify", "school:" + school, "nationalId", nationalId));
    }

    /** Sets a school's figures of a year. */
    public Saved<SchoolYear> save(Tx tx, Actor by, SchoolYear year) {
        Optional<SchoolYear> known = store.year(tx, year.schoolId(), year.year());
        if (known.filter(year::equals).isPresent()) {
            return new Saved<>(year, false);
        }
        store.saveYear(tx, year);
        journal.append(
                tx,
                by,
                Fact.of(
                        "school.year",
                        "school:" + year.schoolId(),
                        "year",
                        year.year().firstYear(),
                        "pupils",
                        text(year.pupils()),
                        "headcount",
                        text(year.headcount()),
                        "pupilsBefore",
                        text(known.flatMap(SchoolYear::pupils)),
                        "headcountBefore",
                        text(known.flatMap(SchoolYear::headcount))));
        return new Saved<>(year, true);
    }

    /** The teachers of a school, by name. */
    public List<Teacher> teachers(Read read, long school) {
        return store.teachers(read, school);
    }

    /** All teachers. */
    public List<Teacher> allTeachers(Read read) {
        return store.allTeachers(read);
    }

    /** A search among all teachers, former names included. */
    public TeacherSearch search(Read read) {
        return new TeacherSearch(store.among(read));
    }

    /** A teacher by identifier. */
    public Optional<Teacher> teacher(Read read, long id) {
        return store.teacher(read, id);
    }

    /** The teacher that a record stands for now: after a merger it is another one. */
    public Optional<Teacher> now(Read read, long id) {
        return store.now(read, id);
    }

    /** Which teacher of the school a name means. */
    public TeacherMatch match(Read read, long school, PersonName name) {
        List<Teacher> namesakes = name.isInitials() ? List.of() : store.namesakes(read, school, name.joinedKey());
        // Who is called just so goes before who is called nearly so, whatever the others' names are.
        List<Teacher> among = namesakes.isEmpty() ? store.teachers(read, school) : namesakes;
        TeacherMatch match = new TeacherMatcher(among).match(name);
        return match instanceof TeacherMatch.One || name.isInitials()
                ? match
                : store.alias(read, school, name.key())
                        .<TeacherMatch>map(TeacherMatch.One::new)
                        .orElse(match);
    }

    /**
     * What teachers were before a merger or a move: under the former name and school, with the identifier that holds now. A document
     * of that time means them.
     */
    public List<Teacher> formerRecords(Read read) {
        return store.aliases(read);
    }

    /**
     * Makes one record a former one of another: they are one person. Entries are not touched.
     *
     * @param entries the numbers of those that went along, for the journal; commas between them. The line of the other record is
     *     the first, those of what had become it before follow
     */
    public void merge(Tx tx, Actor by, Teacher kept, Teacher gone, String entries) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(MERGE, subject(gone.id()), "into", kept.id(), "entries", entries));
        for (long id : store.merge(tx, kept.id(), gone.id())) {
            if (id != gone.id()) {
                facts.add(Fact.of(MERGE, subject(id), "into", kept.id()));
            }
        }
        journal.appendAll(tx, by, facts);
    }

    /**
     * Takes a merger back: the record stands for itself again, and so do those for it that had become it before.
     *
     * @param along the latter
     * @return whether it is done; it isn't where somebody else of the school has the very name by now
     */
    public boolean unmerge(Tx tx, Actor by, Teacher gone, List<Long> along) {
        boolean taken = store.teachers(tx, gone.schoolId()).stream()
                .anyMatch(t -> t.name().key().equals(gone.name().key()));
        if (!taken) {
            store.unmerge(tx, gone, along);
            journal.appendAll(
                    tx,
                    by,
                    Stream.concat(Stream.of(gone.id()), along.stream())
                            .map(id -> Fact.of(UNMERGE, subject(id)))
                            .toList());
        }
        return !taken;
    }

    private static String subject(long teacher) {
        return "teacher:" + teacher;
    }

    /**
     * A teacher works at another school from now on; entries stay with the school of their time.
     *
     * @return the teacher of that name who is there already, and then nothing was changed
     */
    public Optional<Teacher> move(Tx tx, Actor by, Teacher teacher, long school) {
        Optional<Teacher> same = store.teachers(tx, school).stream()
                .filter(t -> t.name().key().equals(teacher.name().key()))
                .findFirst();
        if (same.isEmpty()) {
            long former = store.move(tx, teacher.id(), school, clock.instant());
            journal.appendAll(
                    tx,
                    by,
                    List.of(
                            Fact.of(
                                    "teacher.move",
                                    "teacher:" + teacher.id(),
                                    "school",
                                    school,
                                    "schoolBefore",
                                    teacher.schoolId()),
                            Fact.of("teacher.former", "teacher:" + former, "of", teacher.id())));
        }
        return same;
    }

    /** Gives a teacher a qualifier that tells namesakes apart; false if one of that name and qualifier is there already. */
    public boolean qualify(Tx tx, Actor by, Teacher teacher, String qualifier) {
        PersonName name = new PersonName(
                teacher.name().surname(), teacher.name().first(), teacher.name().patronymic(), qualifier);
        boolean taken = store.teachers(tx, teacher.schoolId()).stream()
                .anyMatch(t -> t.id() != teacher.id() && t.name().key().equals(name.key()));
        if (!taken) {
            store.rename(tx, teacher.id(), name);
            journal.append(tx, by, Fact.of("teacher.qualify", "teacher:" + teacher.id(), "school", teacher.schoolId()));
        }
        return !taken;
    }

    /**
     * Enters a teacher; one with the very same name and qualifier is found instead.
     *
     * @throws IllegalArgumentException if only initials are known
     */
    public Saved<Teacher> enter(Tx tx, Actor by, long school, PersonName name, String position) {
        if (name.isInitials()) {
            throw new IllegalArgumentException("a teacher is entered by the full name");
        }
        Optional<Teacher> known = store.teachers(tx, school).stream()
                .filter(t -> t.name().key().equals(name.key()))
                .findFirst()
                .or(() -> store.alias(tx, school, name.key()));
        if (known.isEmpty()) {
            long id = store.insertTeacher(tx, school, name, position, clock.instant());
            journal.append(tx, by, Fact.of("teacher.enter", "teacher:" + id, "school", school));
            return new Saved<>(new Teacher(id, school, name, position), true);
        }
        if (position.isEmpty() || position.equals(known.get().position())) {
            return new Saved<>(known.get(), false);
        }
        store.updatePosition(tx, known.get().id(), position);
        journal.append(
                tx, by, Fact.of("teacher.position", "teacher:" + known.get().id(), "school", school));
        return new Saved<>(new Teacher(known.get().id(), school, known.get().name(), position), true);
    }

    /** The identifier that the next new teacher gets. */
    public long nextTeacherId(Read read) {
        return store.nextTeacherId(read);
    }

    /** Enters many teachers with identifiers counted up from {@link #nextTeacherId}; none of them may be known. */
    public void enterAll(Tx tx, Actor by, List<Teacher> teachers) {
        store.insertTeachers(tx, teachers, clock.instant());
        journal.appendAll(
                tx,
                by,
                teachers.stream()
                        .map(t -> Fact.of("teacher.enter", "teacher:" + t.id(), "school", t.schoolId()))
                        .toList());
    }

    private static Fact fact(String action, School school) {
        return Fact.of(
                action,
                "school:" + school.id(),
                "code",
                school.code(),
                "name",
                school.name(),
                "kind",
                school.kind().name(),
                "territory",
                school.territory());
    }

    private static String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    /**
     * What was saved.
     *
     * @param value as it stands now
     * @param changed whether anything was written
     * @param <T> the kind of thing
     */
    public record Saved<T>(T value, boolean changed) {}
}
