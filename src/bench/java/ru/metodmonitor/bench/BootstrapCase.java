package ru.metodmonitor.bench;

import ru.metodmonitor.app.Core;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.YearResults;

/** The rank bootstrap of a whole city: 2,000 draws in each of the three clusters. */
final class BootstrapCase implements Case {
    private static final AcademicYear YEAR = new AcademicYear(GrownStore.YEAR);
    private static final int UNNOTICED = 100;

    @Override
    public String name() {
        return "bootstrap";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = GrownStore.CITY.open(place)) {
            Spread spread = Paired.alone(5, 21, () -> {
                YearResults results = core.database()
                        .read(read -> core.results().compute(read, YEAR, core.results().scheme(YEAR)));
                for (Cluster cluster : Cluster.values()) {
                    results.of(cluster).ranges();
                }
            });
            sheet.held(
                    "rank ranges of all 70 schools of a city",
                    spread.toString(),
                    "≤ " + UNNOTICED + " ms",
                    spread.median() <= UNNOTICED);
        }
    }
}
