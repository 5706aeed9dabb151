package ru.metodmonitor.workbook.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.evidence.Correction;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.WrongRow;

/**
 * Loads import workbooks (SPEC section 8): tells what a workbook would change, and changes it in one transaction. Loading the same
 * workbook again changes nothing, and none undoes what somebody has decided.
 *
 * <p>Threading: safe to share.
 */
public final class Importer {
    private final Registry registry;
    private final Orders orders;
    private final Entries entries;
    private final ImportPlanner.Sources sources;
    private final Memory memory;
    private final Quality quality;
    private final Clock clock;
    private final ZoneId zone;

    public Importer(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Memory memory,
            Quality quality,
            Clock clock,
            ZoneId zone) {
        this.registry = registry;
        this.orders = orders;
        this.entries = entries;
        this.sources = new ImportPlanner.Sources(registry, orders, entries, results, memory);
        this.memory = memory;
        this.quality = quality;
        this.clock = clock;
        this.zone = zone;
    }

    /** What loading would do before anybody has decided on doubtful rows. */
    public Summary preview(Read read, ImportBook book) {
        return plan(read, book, Answers.NONE).rows();
    }

    /** Loads all valid rows but the doubtful ones: nobody is there to be asked. */
    public Summary load(Tx tx, Orders.Author by, ImportBook book) {
        ImportPlan plan = plan(tx, book, Answers.NONE);
        carryOut(tx, by, plan);
        return plan.rows();
    }

    /**
     * Loads all valid rows, and those doubtful ones that somebody wants. The plan is made anew: the store may have changed since the
     * preview.
     *
     * @param person who has decided
     * @param reason of corrections, for their cards
     */
    public Summary load(Tx tx, long person, ImportBook book, Answers answers, String reason) {
        ImportPlan plan = plan(tx, book, answers);
        Map<String, Long> schools = carryOut(tx, Orders.Author.person(person), plan);
        int refused = 0;
        for (ImportPlan.PlannedCorrection correction : plan.corrections()) {
            EntryRow row = correction.row();
            EntryChange change = new EntryChange(
                    orders.find(tx, row.order()).orElseThrow().id(),
                    row.indicator(),
                    id(schools, row.schoolCode()),
                    correction.teacher(),
                    row.activity(),
                    row.result(),
                    row.eventDate());
            refused +=
                    entries.correct(tx, person, correction.entry(), change, reason) instanceof Correction.Done ? 0 : 1;
        }
        for (ImportPlan.Same same : plan.people().same()) {
            memory.teacher(tx, person, same.typed(), same.school(), same.teacher());
        }
        for (ImportPlan.Apart apart : plan.people().apart()) {
            apart.others().forEach(other -> quality.tellApart(tx, person, List.of(apart.teacher(), other)));
        }
        return plan.rows().without(refused);
    }

    /** Everything but what needs a person; the answer is the schools' identifiers by code. */
    private Map<String, Long> carryOut(Tx tx, Orders.Author by, ImportPlan plan) {
        Map<String, Long> schools = schools(tx, by, plan);
        registry.enterAll(
                tx,
                by.actor(),
                plan.people().fresh().stream()
                        .map(t -> new Teacher(
                                t.teacher().id(),
                                id(schools, t.code()),
                                t.teacher().name(),
                                t.teacher().position()))
                        .toList());
        for (Teacher teacher : plan.people().positions()) {
            long school = teacher.schoolId() > 0
                    ? teacher.schoolId()
                    : registry.teacher(tx, teacher.id()).orElseThrow().schoolId();
            registry.enter(tx, by.actor(), school, teacher.name(), teacher.position());
        }
        for (OrderRow order : plan.orders()) {
            orders.register(tx, by, order.key(), order.title());
        }
        entries(tx, by, plan, schools);
        return schools;
    }

    private Map<String, Long> schools(Tx tx, Orders.Author by, ImportPlan plan) {
        Map<String, Long> schools = new HashMap<>();
        registry.list(tx).forEach(s -> schools.put(Folding.key(s.code()), s.id()));
        for (School school : plan.schools()) {
            schools.put(
                    Folding.key(school.code()),
                    registry.save(tx, by.actor(), school).value().id());
        }
        plan.national().forEach(n -> registry.identify(tx, by.actor(), id(schools, n.code()), n.nationalId()));
        for (ImportPlan.CodedYear year : plan.years()) {
            SchoolYear figures = year.figures();
            registry.save(
                    tx,
                    by.actor(),
                    new SchoolYear(id(schools, year.code()), figures.year(), figures.pupils(), figures.headcount()));
        }
        return schools;
    }

    private void entries(Tx tx, Orders.Author by, ImportPlan plan, Map<String, Long> schools) {
        if (plan.entries().isEmpty()) {
            return;
        }
        long batch = entries.beginBatch(tx, by, Way.WORKBOOK);
        NewEntry.Source source = new NewEntry.Source(Way.WORKBOOK, Optional.of(batch), "");
        Map<OrderKey, Long> orderIds = new HashMap<>();
        List<NewEntry> all = new ArrayList<>(plan.entries().size());
        for (ImportPlan.PlannedEntry planned : plan.entries()) {
            EntryRow row = planned.row();
            long order = orderIds.computeIfAbsent(
                    row.order(), k -> orders.find(tx, k).orElseThrow().id());
            all.add(new NewEntry(
                    order,
                    row.indicator(),
                    id(schools, row.schoolCode()),
                    planned.teacher(),
                    row.activity(),
                    row.result(),
                    row.eventDate(),
                    source));
        }
        long first = entries.registerAll(tx, by, all);
        for (int i = 0; i < all.size(); i++) {
            long id = first + i;
            plan.entries().get(i).before().ifPresent(before -> entries.again(tx, by, id, before));
        }
    }

    private ImportPlan plan(Read read, ImportBook book, Answers answers) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new ImportPlanner(read, sources, answers, today).plan(book);
    }

    private static long id(Map<String, Long> schools, String code) {
        return Optional.ofNullable(schools.get(Folding.key(code))).orElseThrow();
    }

    /**
     * How a workbook stands against the store.
     *
     * @param fresh rows that change something
     * @param repeats rows that change nothing
     * @param wrong rows that can't be loaded, with reasons
     * @param doubts rows that stay out until somebody decides
     * @param remarks what is to be said about all rows together
     */
    public record Summary(int fresh, int repeats, List<WrongRow> wrong, List<Doubt> doubts, List<Phrase> remarks) {
        /** Copies the lists. */
        public Summary {
            wrong = List.copyOf(wrong);
            doubts = List.copyOf(doubts);
            remarks = List.copyOf(remarks);
        }

        /** With so many of the rows that were to change something changing nothing. */
        Summary without(int refused) {
            return new Summary(fresh - refused, repeats + refused, wrong, doubts, remarks);
        }
    }
}
