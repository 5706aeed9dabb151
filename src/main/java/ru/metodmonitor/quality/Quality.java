package ru.metodmonitor.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.quality.QualityStore.Apart;
import ru.metodmonitor.quality.QualityStore.Counted;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatcher;
import ru.metodmonitor.registry.TeacherPair;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The quality list of a year: what makes its figures doubtful.
 *
 * <p>Threading: safe to share.
 */
public final class Quality {
    private final QualityStore store = new QualityStore();
    private final Results results;
    private final Registry registry;
    private final Journal journal;
    private final Clock clock;

    public Quality(Results results, Registry registry, Journal journal, Clock clock) {
        this.results = results;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /** All remarks of a year, the gravest first. */
    public List<Remark> list(Read read, AcademicYear year) {
        List<Remark> remarks = new ArrayList<>();
        Map<Long, Integer> rosters = store.rosters(read, year);
        results.of(read, year).lines().values().forEach(line -> {
            figures(line, year, remarks);
            roster(line, rosters).ifPresent(remarks::add);
        });
        Map<Long, School> schools = new HashMap<>();
        registry.list(read).forEach(s -> schools.put(s.id(), s));
        Set<Counted> counted = store.counted(read, year);
        List<Teacher> teachers = registry.allTeachers(read);
        remarks.addAll(doubles(read, teachers, counted, schools));
        remarks.addAll(homonyms(read, teachers, counted, schools));
        remarks.sort(Comparator.comparing(Remark::kind));
        return remarks;
    }

    private void figures(SchoolLine line, AcademicYear year, List<Remark> remarks) {
        SchoolInput input = line.result().input();
        if (!input.hasShares()) {
            remarks.add(new Remark.NoHeadcount(line.school()));
            return;
        }
        int headcount = input.headcount().orElseThrow();
        List<Indicator> indicators = results.scheme(year).indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int active = input.active().get(i);
            if (active > headcount) {
                remarks.add(new Remark.TooManyActive(
                        line.school(), indicators.get(i).number(), active, headcount));
            }
        }
    }

    private static Optional<Remark> roster(SchoolLine line, Map<Long, Integer> rosters) {
        OptionalInt headcount = line.result().input().headcount();
        Optional<Integer> people = Optional.ofNullable(rosters.get(line.school().id()));
        return headcount.isEmpty()
                ? Optional.empty()
                : people.filter(n -> n != headcount.getAsInt())
                        .map(n -> new Remark.RosterDiffers(line.school(), n, headcount.getAsInt()));
    }

    private List<Remark> doubles(Read read, List<Teacher> teachers, Set<Counted> counted, Map<Long, School> schools) {
        Set<Long> active = counted.stream().map(Counted::teacher).collect(Collectors.toSet());
        Set<Apart> apart = store.apart(read);
        List<Remark> found = new ArrayList<>();
        Map<Long, List<Teacher>> bySchool =
                new TreeMap<>(teachers.stream().collect(Collectors.groupingBy(Teacher::schoolId)));
        bySchool.forEach((school, its) -> {
            for (TeacherPair pair : new TeacherMatcher(its).likelyDoubles()) {
                boolean counts = active.contains(pair.one().id())
                        || active.contains(pair.other().id());
                boolean told =
                        apart.contains(new Apart(pair.one().id(), pair.other().id()));
                if (counts && !told) {
                    found.add(new Remark.Doubles(Objects.requireNonNull(schools.get(school)), pair));
                }
            }
        });
        return found;
    }

    /** One name that counts at several schools in one year. */
    private List<Remark> homonyms(Read read, List<Teacher> teachers, Set<Counted> counted, Map<Long, School> schools) {
        Map<Long, Teacher> byId = new HashMap<>();
        teachers.forEach(t -> byId.put(t.id(), t));
        Map<String, Map<Long, Teacher>> byName = new TreeMap<>();
        for (Counted one : counted) {
            Teacher teacher = byId.get(one.teacher());
            if (teacher != null) {
                byName.computeIfAbsent(teacher.name().joinedKey(), k -> new TreeMap<>())
                        .put(one.school(), teacher);
            }
        }
        Set<Apart> apart = store.apart(read);
        return byName.values().stream()
                .filter(at -> at.size() > 1 && !allApart(List.copyOf(at.values()), apart))
                .<Remark>map(at -> new Remark.Homonyms(
                        List.copyOf(at.values()),
                        at.keySet().stream()
                                .map(id -> Objects.requireNonNull(schools.get(id)))
                                .toList()))
                .toList();
    }

    private static boolean allApart(List<Teacher> teachers, Set<Apart> apart) {
        List<Long> ids = teachers.stream().map(Teacher::id).sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!apart.contains(new Apart(ids.get(i), ids.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An operator says that these are different people: they are not listed again. */
    public void tellApart(Tx tx, long operator, List<Long> teachers) {
        for (int i = 0; i < teachers.size(); i++) {
            for (int j = i + 1; j < teachers.size(); j++) {
                long one = teachers.get(i);
                long other = teachers.get(j);
                if (one != other) {
                    store.tellApart(tx, one, other, operator, clock.instant());
                    journal.append(
                            tx,
                            Actor.person(operator),
                            Fact.of("teacher.apart", "teacher:" + Math.min(one, other), "other", Math.max(one, other)));
                }
            }
        }
    }
}
