package ru.metodmonitor.workbook.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryIdentity;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
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
import ru.metodmonitor.workbook.RowProblem;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;
import ru.metodmonitor.workbook.WrongRow;

/** Judges the rows of one workbook against one moment of the store. Used once. */
final class ImportPlanner {
    private final Read read;
    private final Registry registry;
    private final Orders orders;
    private final Results results;
    private final LocalDate today;

    private final Map<String, School> schoolsByCode = new HashMap<>();
    private final Map<String, SchoolRow> seenYears = new HashMap<>();
    private final Rosters rosters;
    private final Map<OrderKey, Long> orderIds = new HashMap<>();
    private final Map<AcademicYear, Set<Integer>> indicators = new HashMap<>();
    private final Set<EntryIdentity> identities;

    private final Map<String, School> newSchools = new LinkedHashMap<>();
    private final List<ImportPlan.CodedYear> newYears = new ArrayList<>();
    private final List<ImportPlan.CodedTeacher> newTeachers = new ArrayList<>();
    private final List<Teacher> positions = new ArrayList<>();
    private final List<OrderRow> newOrders = new ArrayList<>();
    private final Set<OrderKey> titled = new LinkedHashSet<>();
    private final List<ImportPlan.PlannedEntry> newEntries = new ArrayList<>();
    private final List<WrongRow> wrong = new ArrayList<>();
    private int fresh;
    private int repeats;
    private long nextTeacher;

    ImportPlanner(Read read, Registry registry, Orders orders, Entries entries, Results results, LocalDate today) {
        this.read = read;
        this.registry = registry;
        this.orders = orders;
        this.results = results;
        this.today = today;
        registry.list(read).forEach(s -> schoolsByCode.put(Folding.key(s.code()), s));
        this.rosters = new Rosters(registry.allTeachers(read), registry.formerRecords(read));
        this.nextTeacher = registry.nextTeacherId(read);
        this.identities = new HashSet<>(entries.identities(read));
    }

    ImportPlan plan(ImportBook book) {
        schools(book.schools());
        each(book.teachers(), this::teacher);
        each(book.orders(), this::order);
        each(book.entries(), this::entry);
        return new ImportPlan(
                List.copyOf(newSchools.values()),
                newYears,
                newTeachers,
                positions,
                newOrders,
                newEntries,
                fresh,
                repeats,
                wrong);
    }

    /** Judges a row that is right in itself: what is wrong with it, or nothing. */
    private interface Judge<T> {
        Optional<RowProblem> judge(T value);
    }

    private <T> void each(List<SheetRow<T>> rows, Judge<T> judge) {
        for (SheetRow<T> row : rows) {
            if (row.value().isEmpty()) {
                wrong.add(new WrongRow(row.raw(), row.problems()));
                continue;
            }
            judge.judge(row.value().get()).ifPresent(p -> wrong.add(new WrongRow(row.raw(), List.of(p))));
        }
    }

    /** A school's name, kind and territory are those of its latest year in the book. */
    private void schools(List<SheetRow<SchoolRow>> rows) {
        Map<String, SchoolRow> latest = new HashMap<>();
        for (SheetRow<SchoolRow> row : rows) {
            row.value()
                    .ifPresent(v -> latest.merge(
                            Folding.key(v.code()), v, (a, b) -> b.year().compareTo(a.year()) > 0 ? b : a));
        }
        each(rows, row -> school(row, row.equals(latest.getOrDefault(Folding.key(row.code()), row))));
    }

    private Optional<RowProblem> school(SchoolRow row, boolean decides) {
        String code = Folding.key(row.code());
        SchoolRow seen = seenYears.putIfAbsent(code + " " + row.year(), row);
        if (seen != null) {
            if (!seen.equals(row)) {
                return Optional.of(RowProblem.of(ImportColumn.CODE, "import.school-twice"));
            }
            repeats++;
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
        boolean sameYear = known.flatMap(s -> registry.year(read, s.id(), row.year()))
                .filter(figures::equals)
                .isPresent();
        if (!sameYear) {
            newYears.add(new ImportPlan.CodedYear(row.code(), figures));
        }
        count(changed || !sameYear);
        return Optional.empty();
    }

    private Optional<RowProblem> teacher(TeacherRow row) {
        Optional<School> school = school(row.schoolCode());
        if (school.isEmpty()) {
            return Optional.of(unknownSchool(row.schoolCode()));
        }
        if (row.name().isInitials()) {
            return Optional.of(RowProblem.of(ImportColumn.FULL_NAME, "import.full-name-wanted"));
        }
        String code = Folding.key(row.schoolCode());
        Optional<Teacher> known = rosters.exact(code, school.get().id(), row.name());
        if (known.isEmpty()) {
            add(code, school.get(), row.name(), row.position());
            fresh++;
            return Optional.empty();
        }
        // The position beside a former name is that of another time or a wrong record.
        boolean otherPosition = !row.position().isEmpty()
                && !row.position().equals(known.get().position())
                && !rosters.isFormer(known.get());
        if (otherPosition) {
            Teacher changed = new Teacher(
                    known.get().id(), known.get().schoolId(), known.get().name(), row.position());
            rosters.replace(changed);
            positions.add(changed);
        }
        count(otherPosition);
        return Optional.empty();
    }

    private Teacher add(String code, School school, PersonName name, String position) {
        Teacher teacher = new Teacher(nextTeacher++, school.id(), name, position);
        rosters.add(code, teacher);
        newTeachers.add(new ImportPlan.CodedTeacher(school.code(), teacher));
        return teacher;
    }

    private Optional<RowProblem> order(OrderRow row) {
        if (row.key().date().isAfter(today)) {
            return Optional.of(RowProblem.of(
                    ImportColumn.DATE, "import.future", "date", row.key().date()));
        }
        OrderKey key = normal(row.key());
        boolean known = orderId(row.key()) >= 0;
        boolean fillsTitle = known
                && !row.title().isEmpty()
                && orders.find(read, row.key()).filter(o -> o.title().isEmpty()).isPresent();
        boolean first = titled.add(key);
        if ((!known || fillsTitle) && first) {
            newOrders.add(row);
            orderIds.putIfAbsent(key, -1L - newOrders.size());
            fresh++;
        } else {
            repeats++;
        }
        return Optional.empty();
    }

    private Optional<RowProblem> entry(EntryRow row) {
        Optional<School> school = school(row.schoolCode());
        if (school.isEmpty()) {
            return Optional.of(unknownSchool(row.schoolCode()));
        }
        if (row.order().date().isAfter(today)) {
            return Optional.of(RowProblem.of(
                    ImportColumn.ORDER_DATE,
                    "import.future",
                    "date",
                    row.order().date()));
        }
        if (row.eventDate().filter(d -> d.isAfter(today)).isPresent()) {
            return Optional.of(RowProblem.of(
                    ImportColumn.EVENT_DATE,
                    "import.future",
                    "date",
                    row.eventDate().get()));
        }
        AcademicYear year = Entries.yearOf(row.order(), row.eventDate());
        if (!known(year).contains(row.indicator())) {
            return Optional.of(RowProblem.of(
                    ImportColumn.INDICATOR, "import.no-indicator", "indicator", row.indicator(), "year", year));
        }
        String code = Folding.key(row.schoolCode());
        Rosters.Found found = rosters.find(code, school.get().id(), row.name());
        if (found == Rosters.Found.SEVERAL) {
            return Optional.of(RowProblem.of(ImportColumn.FULL_NAME, "import.several-teachers"));
        }
        if (found == Rosters.Found.NOBODY && row.name().isInitials()) {
            return Optional.of(RowProblem.of(ImportColumn.FULL_NAME, "import.full-name-wanted"));
        }
        Teacher teacher = found == Rosters.Found.ONE ? rosters.last() : add(code, school.get(), row.name(), "");
        EntryIdentity identity = new EntryIdentity(
                orderIdOrNew(row.order()),
                row.indicator(),
                // A new school has no identifier yet; its code's place stands for it.
                school.get().id() > 0 ? school.get().id() : -1L - code.hashCode(),
                teacher.id(),
                Folding.key(row.activity()));
        boolean isNew = identities.add(identity);
        if (isNew) {
            newEntries.add(new ImportPlan.PlannedEntry(row, teacher.id(), row.order()));
        }
        count(isNew);
        return Optional.empty();
    }

    private Set<Integer> known(AcademicYear year) {
        return indicators.computeIfAbsent(year, y -> {
            Scheme scheme = results.scheme(y);
            Set<Integer> numbers = new HashSet<>();
            scheme.indicators().forEach(i -> numbers.add(i.number()));
            return numbers;
        });
    }

    private Optional<School> school(String code) {
        return Optional.ofNullable(schoolsByCode.get(Folding.key(code)));
    }

    private long orderId(OrderKey key) {
        return orderIds.computeIfAbsent(
                normal(key), k -> orders.find(read, key).map(o -> o.id()).orElse(-1L));
    }

    /** The identifier of a known order; a negative number of its own for a new one. */
    private long orderIdOrNew(OrderKey key) {
        long id = orderId(key);
        if (id == -1) {
            newOrders.add(new OrderRow(key, ""));
            id = -1L - newOrders.size();
            orderIds.put(normal(key), id);
        }
        return id;
    }

    private static OrderKey normal(OrderKey key) {
        return new OrderKey(key.issuer(), key.numberKey(), key.date());
    }

    private static RowProblem unknownSchool(String code) {
        return RowProblem.of(ImportColumn.SCHOOL_CODE, "import.no-school", "code", code);
    }

    private void count(boolean changes) {
        fresh += changes ? 1 : 0;
        repeats += changes ? 0 : 1;
    }
}
