package ru.metodmonitor.workbook.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportColumn;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.RowProblem;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/** Judges the rows of one workbook against one moment of the store and what somebody has said about its doubts. Used once. */
final class ImportPlanner {
    private final Read read;
    private final Registry registry;
    private final Results results;
    private final LocalDate today;

    private final Map<String, School> schoolsByCode = new HashMap<>();
    /** OGRN by the folded code of its school, and the other way round. */
    private final Map<String, String> nationalByCode = new HashMap<>();

    private final Map<String, String> codeByNational = new HashMap<>();
    private final Map<String, SchoolRow> seenYears = new HashMap<>();
    private final Map<AcademicYear, Set<Integer>> indicators = new HashMap<>();

    private final Map<String, School> newSchools = new LinkedHashMap<>();
    private final List<ImportPlan.CodedYear> newYears = new ArrayList<>();
    private final List<ImportPlan.CodedNational> newNational = new ArrayList<>();
    private final PlannedRows rows = new PlannedRows();
    private final PlannedPeople people;
    private final PlannedOrders orders;
    private final EntryPlanner entries;

    ImportPlanner(Read read, Sources sources, Answers answers, LocalDate today) {
        this.read = read;
        this.registry = sources.registry();
        this.results = sources.results();
        this.today = today;
        Map<Long, String> national = registry.nationalIds(read);
        registry.list(read).forEach(s -> {
            String code = Folding.key(s.code());
            schoolsByCode.put(code, s);
            Optional.ofNullable(national.get(s.id())).ifPresent(id -> {
                nationalByCode.put(code, id);
                codeByNational.put(id, code);
            });
        });
        this.people = new PlannedPeople(
                new Rosters(registry.allTeachers(read), registry.formerRecords(read)),
                sources.memory().all(read),
                answers,
                registry.nextTeacherId(read));
        this.orders = new PlannedOrders(read, sources.orders());
        this.entries = new EntryPlanner(
                rows,
                people,
                orders,
                new KnownEntries(
                        sources.entries().known(read), sources.entries().former(read)),
                new Differences(read, registry, orders),
                answers,
                this::known,
                today);
    }

    /** What a workbook is compared with. */
    record Sources(Registry registry, Orders orders, Entries entries, Results results, Memory memory) {}

    ImportPlan plan(ImportBook book) {
        schools(book.schools());
        each(book.teachers(), this::teacher);
        each(book.orders(), (raw, row) -> order(row));
        each(book.entries(), this::entry);
        entries.conclude();
        return new ImportPlan(
                List.copyOf(newSchools.values()),
                newYears,
                newNational,
                new ImportPlan.People(people.fresh(), people.positions(), people.same(), people.apart()),
                orders.fresh(),
                entries.fresh(),
                entries.corrections(),
                rows.summary());
    }

    /** Judges a row that is right in itself: what is wrong with it, or nothing. */
    private interface Judge<T> {
        Optional<RowProblem> judge(RawRow raw, T value);
    }

    private <T> void each(List<SheetRow<T>> all, Judge<T> judge) {
        for (SheetRow<T> row : all) {
            if (row.value().isEmpty()) {
                rows.wrong(row.raw(), row.problems());
                continue;
            }
            judge.judge(row.raw(), row.value().get()).ifPresent(p -> rows.wrong(row.raw(), List.of(p)));
        }
    }

    /** A school's name, kind and territory are those of its latest year in the book. */
    private void schools(List<SheetRow<SchoolRow>> all) {
        Map<String, SchoolRow> latest = new HashMap<>();
        for (SheetRow<SchoolRow> row : all) {
            row.value()
                    .ifPresent(v -> latest.merge(
                            Folding.key(v.code()), v, (a, b) -> b.year().compareTo(a.year()) > 0 ? b : a));
        }
        each(all, (raw, row) -> school(row, row.equals(latest.getOrDefault(Folding.key(row.code()), row))));
    }

    private Optional<RowProblem> school(SchoolRow row, boolean decides) {
        String code = Folding.key(row.code());
        Optional<String> holder = row.nationalId().flatMap(id -> Optional.ofNullable(codeByNational.get(id)));
        if (holder.filter(h -> !h.equals(code)).isPresent()) {
            String name = Optional.ofNullable(schoolsByCode.get(holder.get()))
                    .map(School::brief)
                    .orElse(holder.get());
            return Optional.of(RowProblem.of(ImportColumn.NATIONAL_ID, "import.national-twice", "school", name));
        }
        SchoolRow seen = seenYears.putIfAbsent(code + " " + row.year(), row);
        if (seen != null) {
            if (!seen.equals(row)) {
                return Optional.of(RowProblem.of(ImportColumn.CODE, "import.school-twice"));
            }
            rows.count(false);
            return Optional.empty();
        }
        Optional<School> known = Optional.ofNullable(schoolsByCode.get(code)).filter(s -> s.id() > 0);
        boolean changed = false;
        if (decides) {
            School school = new School(
                    known.map(School::id).orElse(-1L),
                    known.map(School::code).orElse(row.code()),
                    row.name(),
                    row.kind(),
                    row.territory());
            if (!known.filter(school::equals).isPresent()) {
                newSchools.put(code, school);
                changed = true;
            }
            schoolsByCode.put(code, school);
        } else {
            schoolsByCode.computeIfAbsent(
                    code, k -> new School(-1, row.code(), row.name(), row.kind(), row.territory()));
        }
        SchoolYear figures =
                new SchoolYear(known.map(School::id).orElse(-1L), row.year(), row.pupils(), row.headcount());
        changed |= row.nationalId().filter(id -> isNewNational(code, row, id)).isPresent();
        boolean sameYear = known.flatMap(s -> registry.year(read, s.id(), row.year()))
                .filter(figures::equals)
                .isPresent();
        if (!sameYear) {
            newYears.add(new ImportPlan.CodedYear(row.code(), figures));
        }
        rows.count(changed || !sameYear);
        return Optional.empty();
    }

    private Optional<RowProblem> teacher(RawRow raw, TeacherRow row) {
        Optional<School> school = school(row.schoolCode());
        if (school.isEmpty()) {
            return Optional.of(unknownSchool(row.schoolCode()));
        }
        if (row.name().isInitials()) {
            return Optional.of(RowProblem.of(ImportColumn.FULL_NAME, "import.full-name-wanted"));
        }
        String code = Folding.key(row.schoolCode());
        PlannedPeople.Whom whom = people.listed(raw, code, school.get(), row.name());
        if (whom.how() == PlannedPeople.How.NEAR) {
            PlannedPeople.Near near = people.near(raw, code, school.get(), row.name());
            return rows.doubt(
                    new Doubt(Doubt.Kind.NEAR, near.key(), 0, raw, shown(row, school.get(), near.teachers())));
        }
        if (whom.teacher().isEmpty()) {
            people.enter(code, school.get(), row.name(), row.position());
            rows.count(true);
        } else {
            rows.count(people.positioned(whom.teacher().get(), row.position()));
        }
        return Optional.empty();
    }

    private static Doubt.Shown shown(TeacherRow row, School school, List<Teacher> near) {
        return new Doubt.Shown(
                school.brief(), row.name().full(), 0, "", "", Optional.empty(), "", List.of(), known(near));
    }

    static List<Doubt.Known> known(List<Teacher> near) {
        return near.stream().map(t -> new Doubt.Known(t.id(), t.name().full())).toList();
    }

    private Optional<RowProblem> order(OrderRow row) {
        if (row.key().date().isAfter(today)) {
            return Optional.of(RowProblem.of(
                    ImportColumn.DATE, "import.future", "date", row.key().date()));
        }
        rows.count(orders.add(row));
        return Optional.empty();
    }

    private Optional<RowProblem> entry(RawRow raw, EntryRow row) {
        Optional<School> school = school(row.schoolCode());
        return school.isEmpty() ? Optional.of(unknownSchool(row.schoolCode())) : entries.judge(raw, row, school.get());
    }

    private Set<Integer> known(AcademicYear year) {
        return indicators.computeIfAbsent(year, y -> {
            Scheme scheme = results.scheme(y);
            Set<Integer> numbers = new HashSet<>();
            scheme.indicators().forEach(i -> numbers.add(i.number()));
            return numbers;
        });
    }

    private boolean isNewNational(String code, SchoolRow row, String id) {
        boolean fresh = !id.equals(nationalByCode.put(code, id));
        codeByNational.put(id, code);
        if (fresh) {
            newNational.add(new ImportPlan.CodedNational(row.code(), id));
        }
        return fresh;
    }

    private Optional<School> school(String code) {
        return Optional.ofNullable(schoolsByCode.get(Folding.key(code)));
    }

    private static RowProblem unknownSchool(String code) {
        return RowProblem.of(ImportColumn.SCHOOL_CODE, "import.no-school", "code", code);
    }
}
