package ru.metodmonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ru.metodmonitor.app.Core;

/** The intake of one program at a city's, a region's and a country's size, {@value #OPERATORS} operators at once: what grows, and how fast. */
final class ScaleCase implements Case {
    private static final int LINES = Integer.getInteger("bench.scale.lines", 3_000);
    private static final int ALONE = 100;
    private static final int OPERATORS = 200;
    private static final int TIMES = 7;
    /** What is typed, and by whom. */
    private static final Map<String, Long> ASKED = new TreeMap<>(Map.of(
            "/myschool", GrownStore.HEAD,
            "/home", GrownStore.HEAD,
            "/ranking A", GrownStore.OPERATOR,
            "/school 1", GrownStore.OPERATOR,
            "/entries школа:1", GrownStore.OPERATOR,
            "/find Иванова", GrownStore.OPERATOR,
            "/quality", GrownStore.OPERATOR,
            "/control", GrownStore.OPERATOR,
            "/indicators", GrownStore.OPERATOR));

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        List<GrownStore> sizes = List.of(GrownStore.CITY, GrownStore.REGION, GrownStore.COUNTRY);
        Map<String, double[]> costs = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            GrownStore size = sizes.get(i);
            IntakeRig.Round round = intake(size, place, sheet);
            costs.computeIfAbsent("CPU of a line, ms", k -> new double[sizes.size()])[i] = round.cpu();
            costs.computeIfAbsent("a line alone, p50, ms", k -> new double[sizes.size()])[i] = round.p50();
            try (Core core = size.open(place)) {
                Answering answering = new Answering(core);
                for (Map.Entry<String, Long> asked : ASKED.entrySet()) {
                    costs.computeIfAbsent("`" + asked.getKey() + "`, ms", k -> new double[sizes.size()])[i] =
                            millis(() -> answering.say(asked.getValue(), asked.getKey()));
                }
            }
        }
        costs.forEach((what, millis) -> sheet.growth(what, sizes, millis));
    }

    private static IntakeRig.Round intake(GrownStore size, Place place, Sheet sheet) throws Exception {
        Path folder = place.fresh("scale");
        Path base = folder.resolve("base");
        List<String> lines = IntakeRig.lines(size, place, base, OPERATORS, LINES);
        long bytes = Files.size(base.resolve("metodmonitor.db"));
        try (IntakeRig rig = new IntakeRig(folder, lines, ALONE)) {
            IntakeRig.Round round = rig.round(new IntakeRig.Ours(place, base, size.entries()), folder.resolve("ours"), "");
            sheet.figure(
                    String.format(Locale.ROOT, "%s: %,d schools, %,d entries, %,d MB", size.name(), size.schools(), size.entries(), bytes >> 20),
                    String.format(
                            Locale.ROOT,
                            "%,.0f lines a second, one at a time p99 %.1f ms, at most %.0f MB",
                            round.perSecond(), round.p99(), round.memory()));
            return round;
        } finally {
            // A country's copies are gigabytes.
            place.fresh("scale");
        }
    }

    private static double millis(Runnable work) {
        work.run();
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        return Spread.of(nanos).median();
    }
}
