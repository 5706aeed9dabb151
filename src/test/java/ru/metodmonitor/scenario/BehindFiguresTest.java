package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.people.Behind;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/** In random towns the people behind each figure are as many as the figure says. */
@OnBothMessengers
class BehindFiguresTest {
    @TempDir
    private Path folder;

    @Test
    void the_people_behind_a_figure_are_as_many_as_it_says() {
        int compared = 0;
        for (long seed = 1; seed <= 3; seed++) {
            try (Stage stage = Stage.open(folder.resolve("town" + seed))
                    .with(City.of(CityPlan.little(seed, Sochi.MUNICIPALITY)).book())) {
                Core core = stage.core();
                compared += core.database().read(read -> compareAll(core, read));
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static int compareAll(Core core, Read read) {
        int compared = 0;
        for (AcademicYear year : core.registry().knownYears(read)) {
            YearResults results = core.results().of(read, year);
            for (SchoolLine line : results.lines().values()) {
                for (Indicator indicator : results.scheme().indicators()) {
                    int place = results.scheme().place(indicator.number());
                    assertThat(behind(core, read, year, line, indicator).counted())
                            .as("%s, %s, indicator %s", line.school().code(), year, indicator.number())
                            .hasSize(line.result().figures().get(place).active());
                    compared++;
                }
            }
        }
        return compared;
    }

    private static Behind behind(Core core, Read read, AcademicYear year, SchoolLine line, Indicator indicator) {
        List<Entry> all = new ArrayList<>();
        for (int source : Behind.sources(core.results().scheme(year), indicator)) {
            EntryFilter filter = EntryFilter.ALL.ofSchool(line.school().id()).under(source);
            all.addAll(core.entries().list(read, filter, Integer.MAX_VALUE, 0));
        }
        return Behind.of(year, all);
    }
}
