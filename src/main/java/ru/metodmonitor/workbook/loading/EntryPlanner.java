package ru.metodmonitor.workbook.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryIdentity;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.KnownEntry;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportColumn;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.RowProblem;

/** Judges the rows of {@code Записи}: an entry is new, there already, or somebody has to decide (SPEC section 8). */
final class EntryPlanner {
    /** Fewer changed rows than this may well be meant. */
    private static final int SUSPICIOUS = 10;

    private final PlannedRows rows;
    private final PlannedPeople people;
    private final PlannedOrders orders;
    private final KnownEntries known;
    private final Differences differences;
    private final Answers answers;
    private final Function<AcademicYear, Set<Integer>> indicators;
    private final LocalDate today;

    private final Map<Long, EntryRow> seenNumbers = new HashMap<>();
    private final Set<EntryIdentity> planned = new HashSet<>();
    private final List<ImportPlan.PlannedEntry> fresh = new ArrayList<>();
    private final List<ImportPlan.PlannedCorrection> corrections = new ArrayList<>();
    private int changed;
    private int otherStatus;

    EntryPlanner(
            PlannedRows rows,
            PlannedPeople people,
            PlannedOrders orders,
            KnownEntries known,
            Differences differences,
            Answers answers,
            Function<AcademicYear, Set<Integer>> indicators,
            LocalDate today) {
        this.rows = rows;
        this.people = people;
        this.orders = orders;
        this.known = known;
        this.differences = differences;
        this.answers = answers;
        this.indicators = indicators;
        this.today = today;
    }

    /** A row with its school. */
    private record At(RawRow raw, EntryRow row, School school, String code) {}

    /** Judges one row. */
    Optional<RowProblem> judge(RawRow raw, EntryRow row, School school) {
        Optional<RowProblem> impossible = impossible(row);
        if (impossible.isPresent()) {
            return impossible;
        }
        At at = new At(raw, row, school, Folding.key(row.schoolCode()));
        Optional<KnownEntry> numbered = row.number().flatMap(known::numbered);
        if (numbered.isEmpty()) {
            return named(at, numbered);
        }
        Optional<EntryRow> seen =
                Optional.ofNullable(seenNumbers.putIfAbsent(numbered.get().id(), row));
        if (seen.isPresent()) {
            return seen.get().equals(row) ? repeated() : problem(ImportColumn.ENTRY_NUMBER, "import.number-twice");
        }
        return numbered.get().isLive() ? numbered(at, numbered.get()) : named(at, numbered);
    }

    private Optional<RowProblem> impossible(EntryRow row) {
        LocalDate date = row.order().date();
        if (date.isAfter(today)) {
            return problem(ImportColumn.ORDER_DATE, "import.future", "date", date);
        }
        Optional<LocalDate> future = row.eventDate().filter(d -> d.isAfter(today));
        if (future.isPresent()) {
            return problem(ImportColumn.EVENT_DATE, "import.future", "date", future.get());
        }
        AcademicYear year = Entries.yearOf(row.order(), row.eventDate());
        return indicators.apply(year).contains(row.indicator())
                ? Optional.empty()
                : problem(ImportColumn.INDICATOR, "import.no-indicator", "indicator", row.indicator(), "year", year);
    }

    /** A row that has the number of an entry which counts or waits to: the number says which entry it is. */
    private Optional<RowProblem> numbered(At at, KnownEntry entry) {
        if (people.isNamed(at.code(), at.school(), at.row().name(), entry.says().teacherId())) {
            return compared(at, entry, Optional.of(entry.says().teacherId()));
        }
        PlannedPeople.Whom whom =
                people.exactly(at.code(), at.school(), at.row().name());
        return switch (whom.how()) {
            case SEVERAL -> problem(ImportColumn.FULL_NAME, "import.several-teachers");
            case INITIALS -> problem(ImportColumn.FULL_NAME, "import.full-name-wanted");
            case KNOWN, UNKNOWN, NEAR -> compared(at, entry, whom.teacher().map(Teacher::id));
        };
    }

    private Optional<RowProblem> compared(At at, KnownEntry entry, Optional<Long> teacher) {
        return settled(at, entry, differences.all(at.row(), at.school(), teacher, entry), at.row(), teacher);
    }

    /** A row that says by itself which entry it is. */
    private Optional<RowProblem> named(At at, Optional<KnownEntry> numbered) {
        PlannedPeople.Whom whom =
                people.whom(at.raw(), at.code(), at.school(), at.row().name());
        return switch (whom.how()) {
            case SEVERAL -> problem(ImportColumn.FULL_NAME, "import.several-teachers");
            case INITIALS -> problem(ImportColumn.FULL_NAME, "import.full-name-wanted");
            case NEAR -> near(at);
            case KNOWN, UNKNOWN -> standing(at, whom.teacher(), numbered);
        };
    }

    private Optional<RowProblem> near(At at) {
        PlannedPeople.Near near =
                people.near(at.raw(), at.code(), at.school(), at.row().name());
        return rows.doubt(new Doubt(Doubt.Kind.NEAR, near.key(), 0, at.raw(), shown(at, List.of(), near.teachers())));
    }

    private Optional<RowProblem> standing(At at, Optional<Teacher> teacher, Optional<KnownEntry> numbered) {
        Optional<EntryIdentity> identity =
                teacher.map(t -> identity(at, t.id(), orders.id(at.row().order())));
        Optional<KnownEntry> live = identity.flatMap(known::live);
        if (live.isPresent()) {
            return numbered.isPresent()
                    ? repeated()
                    : settled(
                            at,
                            live.get(),
                            differences.added(at.row(), live.get()),
                            differences.filled(at.row(), live.get()),
                            teacher.map(Teacher::id));
        }
        Optional<KnownEntry> past = numbered.or(() -> identity.flatMap(known::past));
        if (past.filter(KnownEntry::isLive).isPresent()) {
            return compared(at, past.get(), teacher.map(Teacher::id));
        }
        boolean unconfirmed =
                at.row().status().filter(s -> s != EntryStatus.CONFIRMED).isPresent();
        if (past.isPresent() || unconfirmed) {
            Doubt doubt = past.map(p -> doubt(Doubt.Kind.DECIDED, at, p, List.of()))
                    .orElseGet(() ->
                            new Doubt(Doubt.Kind.STATUS, place(at), 0, at.raw(), shown(at, List.of(), List.of())));
            if (answers.to(doubt).answer() != Doubt.Answer.TAKE) {
                return rows.doubt(doubt);
            }
        }
        return add(at, teacher, past.map(KnownEntry::id));
    }

    /** A row about an entry that counts or waits to: nothing new, or a correction that somebody has to want. */
    private Optional<RowProblem> settled(
            At at, KnownEntry entry, List<Doubt.Change> changes, EntryRow says, Optional<Long> teacher) {
        Optional<EntryStatus> status = at.row().status();
        if (status.filter(s -> s == EntryStatus.RETRACTED || s == EntryStatus.REJECTED)
                .isPresent()) {
            return problem(ImportColumn.STATUS, "import.not-taken-back", "id", entry.id());
        }
        otherStatus += status.filter(s -> s != entry.status()).isPresent() ? 1 : 0;
        if (changes.isEmpty()) {
            return repeated();
        }
        changed++;
        Doubt doubt = doubt(Doubt.Kind.CHANGED, at, entry, changes);
        if (answers.to(doubt).answer() != Doubt.Answer.TAKE) {
            return rows.doubt(doubt);
        }
        long who = teacher.orElseGet(() -> entered(at).id());
        orders.idOrNew(at.row().order());
        corrections.add(new ImportPlan.PlannedCorrection(entry.id(), says, who));
        rows.count(true);
        return Optional.empty();
    }

    private Optional<RowProblem> add(At at, Optional<Teacher> teacher, Optional<Long> before) {
        long who = teacher.map(Teacher::id).orElseGet(() -> entered(at).id());
        boolean isNew = planned.add(identity(at, who, orders.idOrNew(at.row().order())));
        if (isNew) {
            fresh.add(new ImportPlan.PlannedEntry(at.row(), who, at.row().order(), before));
        }
        rows.count(isNew);
        return Optional.empty();
    }

    private Teacher entered(At at) {
        return people.enter(at.code(), at.school(), at.row().name(), "");
    }

    private static EntryIdentity identity(At at, long teacher, long order) {
        return new EntryIdentity(
                order,
                at.row().indicator(),
                // A new school has no identifier yet; its code's place stands for it.
                at.school().id() > 0 ? at.school().id() : -1L - at.code().hashCode(),
                teacher,
                Folding.key(at.row().activity()));
    }

    private static Doubt doubt(Doubt.Kind kind, At at, KnownEntry entry, List<Doubt.Change> changes) {
        String key = place(at) + " " + entry.id() + " " + entry.version();
        return new Doubt(kind, key, entry.id(), at.raw(), shown(at, changes, List.of()));
    }

    private static String place(At at) {
        return at.raw().sheet().name() + " " + at.raw().number();
    }

    private static Doubt.Shown shown(At at, List<Doubt.Change> changes, List<Teacher> near) {
        EntryRow row = at.row();
        return new Doubt.Shown(
                at.school().brief(),
                row.name().full(),
                row.indicator(),
                row.activity(),
                row.result(),
                row.eventDate(),
                row.status().map(EntryStatus::label).orElse(""),
                changes,
                ImportPlanner.known(near));
    }

    private Optional<RowProblem> repeated() {
        rows.count(false);
        return Optional.empty();
    }

    private static Optional<RowProblem> problem(ImportColumn column, String reason, Object... namesAndValues) {
        return Optional.of(RowProblem.of(column, reason, namesAndValues));
    }

    /** What is to be said about all rows together. */
    void conclude() {
        if (otherStatus > 0) {
            rows.remark(Phrase.of("import.other-status", "n", otherStatus));
        }
        if (changed >= SUSPICIOUS && changed * 2 > seenNumbers.size()) {
            rows.remark(Phrase.of("import.sorted-apart", "n", changed));
        }
    }

    List<ImportPlan.PlannedEntry> fresh() {
        return fresh;
    }

    List<ImportPlan.PlannedCorrection> corrections() {
        return corrections;
    }
}
