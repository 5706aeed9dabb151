package ru.metodmonitor.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;

/** Results as stores grow: everything anew, and after one more entry. */
final class ResultsCase implements Case {
    private static final AcademicYear YEAR = new AcademicYear(GrownStore.YEAR);

    @Override
    public String name() {
        return "results";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        List<GrownStore> sizes = List.of(GrownStore.CITY, GrownStore.REGION, GrownStore.COUNTRY);
        List<Double> anew = new ArrayList<>();
        for (GrownStore store : sizes) {
            long begin = System.nanoTime();
            try (Core core = store.open(place);
                    PlainSql sql = new PlainSql(core.database().file())) {
                sheet.remark(store.name() + ": opened or made in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
                anew.add(measure(store, core, sql, sheet));
            }
        }
        sheet.growth("everything anew, ms", sizes, anew.stream().mapToDouble(ms -> ms).toArray());
    }

    /** The answer is the time for everything anew, in milliseconds. */
    private static double measure(GrownStore store, Core core, PlainSql sql, Sheet sheet) throws Exception {
        sameFigures(core, sql);
        boolean small = store.entries() < 1_000_000;
        Paired.Work anew = () -> core.database()
                .read(read -> core.results().compute(read, YEAR, core.results().scheme(YEAR)));
        Paired whole = Paired.of(small ? 20 : 3, small ? 21 : 7, anew, () -> sql.year(GrownStore.YEAR));
        sheet.compared(store.name() + ": everything anew against plain SQL", whole, 0.25);
        long begin = System.nanoTime();
        try (PlainSql duck = PlainSql.inDuckDb(core.database().file())) {
            long copied = (System.nanoTime() - begin) / 1_000_000;
            sameFigures(core, duck);
            sheet.compared(
                    store.name() + ": everything anew against the same statement in DuckDB, rows copied there before in " + copied + " ms",
                    Paired.of(small ? 20 : 3, small ? 21 : 7, anew, () -> duck.year(GrownStore.YEAR)),
                    1.0);
        }
        OneMore more = new OneMore(core);
        sheet.compared(
                store.name() + ": `/ranking A` after one more entry against everything anew",
                Paired.of(small ? 20 : 10, 21, more, anew),
                0.02);
        return whole.ours().median();
    }

    /** Both must say the same, else nothing is worth timing. */
    private static void sameFigures(Core core, PlainSql sql) throws Exception {
        YearResults ours = core.database().read(read -> core.results().of(read, YEAR));
        for (PlainSql.Line theirs : sql.year(GrownStore.YEAR)) {
            SchoolLine line = ours.line(theirs.school()).orElseThrow();
            String counts = line.result().input().active().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            double index = line.result().standing().map(s -> s.index()).orElse(BigDecimal.ZERO).doubleValue();
            // SQLite rounds in binary: a hundredth may differ where the third decimal is a five.
            if (!counts.equals(theirs.counts()) || Math.abs(index - theirs.index()) > 0.011) {
                throw new IllegalStateException("ours " + line + " differs from SQL's " + theirs);
            }
        }
    }

    /** A new entry, then the question; only the question is timed. */
    private static final class OneMore implements Paired.Work {
        private final Core core;
        private final Answering answering;
        private long teacher;

        OneMore(Core core) {
            this.core = core;
            this.answering = new Answering(core);
        }

        @Override
        public void prepare() {
            teacher++;
            core.database().writeOnly(tx -> {
                long school = core.registry().teacher(tx, teacher).orElseThrow().schoolId();
                core.entries()
                        .register(
                                tx,
                                Orders.Author.console(),
                                new NewEntry(
                                        1,
                                        1,
                                        school,
                                        teacher,
                                        "Ещё одно " + System.nanoTime(),
                                        "",
                                        Optional.empty(),
                                        NewEntry.Source.of(Way.LINE)));
            });
        }

        @Override
        public void run() {
            answering.say(GrownStore.OPERATOR, "/ranking A");
        }
    }
}
