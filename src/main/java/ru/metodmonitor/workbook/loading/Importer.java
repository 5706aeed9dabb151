package ru.metodmonitor.workbook.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.WrongRow;

/**
 * Loads import workbooks (SPEC section 8): tells what a workbook would change, and changes it in one transaction. Loading the same
 * workbook again changes nothing.
 *
 * <p>Threading: safe to share.
 */
public final class Importer {
    private final Registry registry;
    private final Orders orders;
    private final Entries entries;
    private final Results results;
    private final Clock clock;
    private final ZoneId zone;

    public Importer(Registry registry, Orders orders, Entries entries, Results results, Clock clock, ZoneId zone) {
        this.registry = registry;
        this.orders = orders;
        this.entries = entries;
        this.results = results;
        this.clock = clock;
        this.zone = zone;
    }

    /** What loading would do. */
    public Summary preview(Read read, ImportBook book) {
        return summary(plan(read, book));
    }

    /** Loads all valid rows. The plan is made anew: the store may have changed since the preview. */
    public Summary load(Tx tx, Orders.Author by, ImportBook book) {
        ImportPlan plan = plan(tx, book);
        Map<String, Long> schools = new HashMap<>();
        registry.list(tx).forEach(s -> schools.put(Folding.key(s.code()), s.id()));
        for (School school : plan.schools()) {
            schools.put(
                    Folding.key(school.code()),
                    registry.save(tx, by.actor(), school).value().id());
        }
        for (ImportPlan.CodedYear year : plan.years()) {
            SchoolYear figures = year.figures();
            registry.save(
                    tx,
                    by.actor(),
                    new SchoolYear(id(schools, year.code()), figures.year(), figures.pupils(), figures.headcount()));
        }
        registry.enterAll(
                tx,
                by.actor(),
                plan.teachers().stream()
                        .map(t -> new Teacher(
                                t.teacher().id(),
                                id(schools, t.code()),
                                t.teacher().name(),
                                t.teacher().position()))
                        .toList());
        for (Teacher teacher : plan.positions()) {
            long school = teacher.schoolId() > 0
                    ? teacher.schoolId()
                    : registry.teacher(tx, teacher.id()).orElseThrow().schoolId();
            registry.enter(tx, by.actor(), school, teacher.name(), teacher.position());
        }
        for (OrderRow order : plan.orders()) {
            orders.register(tx, by, order.key(), order.title());
        }
        entries(tx, by, plan, schools);
        return summary(plan);
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
        entries.registerAll(tx, by, all);
    }

    private ImportPlan plan(Read read, ImportBook book) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new ImportPlanner(read, registry, orders, entries, results, today).plan(book);
    }

    private static long id(Map<String, Long> schools, String code) {
        return Optional.ofNullable(schools.get(Folding.key(code))).orElseThrow();
    }

    private static Summary summary(ImportPlan plan) {
        return new Summary(plan.fresh(), plan.repeats(), plan.wrong());
    }

    /**
     * How a workbook stands against the store.
     *
     * @param fresh rows that change something
     * @param repeats rows that change nothing
     * @param wrong rows that can't be loaded, with reasons
     */
    public record Summary(int fresh, int repeats, List<WrongRow> wrong) {
        /** Copies the list. */
        public Summary {
            wrong = List.copyOf(wrong);
        }
    }
}
