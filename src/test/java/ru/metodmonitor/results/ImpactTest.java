package ru.metodmonitor.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.telegram.OnTelegram;

class ImpactTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    @RegisterExtension
    final Office office = new Office("trust");

    @Test
    void what_was_foretold_is_what_happens() {
        var core = office.core();
        core.database()
                .writeOnly(tx -> core.importer()
                        .load(
                                tx,
                                Orders.Author.console(),
                                City.of(CityPlan.little(7, Sochi.MUNICIPALITY)).book()));
        long operator = core.database()
                .read(read -> core.access()
                        .find(read, OnTelegram.chat(Office.OPERATOR))
                        .orElseThrow()
                        .id());
        Random random = new Random(20);
        for (int round = 0; round < 15; round++) {
            List<Entry> all = core.database()
                    .read(read ->
                            core.entries().list(read, EntryFilter.ALL.in(YEAR).with(EntryStatus.CONFIRMED), 10_000, 0));
            List<Entry> going = new ArrayList<>();
            for (int i = 0; i < 1 + round % 4; i++) {
                going.add(all.get(random.nextInt(all.size())));
            }
            List<Impact.Step> steps = going.stream()
                    .distinct()
                    .map(e -> new Impact.Step(YEAR, e.school().id(), e.teacher().id(), e.indicator(), -1))
                    .toList();
            YearResults before = core.database().read(read -> core.results().of(read, YEAR));
            List<Impact.Shift> foretold = core.database().read(read -> new Impact(core.results()).of(read, steps));

            core.database().writeOnly(tx -> going.forEach(e -> core.entries().retract(tx, operator, e.id(), "проба")));

            YearResults after = core.database().read(read -> core.results().of(read, YEAR));
            Map<Long, Optional<Standing>> expected = new java.util.TreeMap<>();
            after.lines().forEach((id, line) -> {
                if (!line.result()
                        .standing()
                        .equals(before.line(id).orElseThrow().result().standing())) {
                    expected.put(id, line.result().standing());
                }
            });
            Map<Long, Optional<Standing>> told = new java.util.TreeMap<>();
            foretold.stream()
                    .filter(s -> !s.before().equals(s.after()))
                    .forEach(s -> told.put(s.school().id(), s.after()));
            assertThat(told).isEqualTo(expected);
        }
    }

    @Test
    void what_another_headcount_was_foretold_to_do_is_what_it_does() {
        var core = office.core();
        core.database()
                .writeOnly(tx -> core.importer()
                        .load(
                                tx,
                                Orders.Author.console(),
                                City.of(CityPlan.little(11, Sochi.MUNICIPALITY)).book()));
        Random random = new Random(21);
        List<School> schools = core.database().read(read -> core.registry().list(read));
        for (int round = 0; round < 40; round++) {
            School school = schools.get(random.nextInt(schools.size()));
            SchoolYear figures = new SchoolYear(
                    school.id(),
                    YEAR,
                    random.nextInt(10) == 0 ? Optional.empty() : Optional.of(100 + random.nextInt(900)),
                    random.nextInt(10) == 0 ? Optional.empty() : Optional.of(random.nextInt(60)));
            YearResults before = core.database().read(read -> core.results().of(read, YEAR));
            List<Impact.Shift> foretold =
                    core.database().read(read -> new Impact(core.results()).of(read, school, figures));

            core.database().writeOnly(tx -> core.registry().save(tx, Actor.CONSOLE, figures));

            YearResults after = core.database().read(read -> core.results().of(read, YEAR));
            assertThat(foretold.stream()
                            .map(Impact.Shift::move)
                            .filter(m -> m.changesPlace() || m.changesGroup())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(Move.between(before, after));
            assertThat(foretold.stream().filter(Impact.Shift::changesCluster).toList())
                    .allMatch(s -> s.school().equals(school))
                    .hasSize(
                            before.line(school.id())
                                            .map(SchoolLine::cluster)
                                            .equals(after.line(school.id()).map(SchoolLine::cluster))
                                    ? 0
                                    : 1);
        }
    }
}
