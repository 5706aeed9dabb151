package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.journal.Actor;

/** What /control says against a truth that is kept beside the program. */
class ControlTest {
    @Test
    void control_equals_the_truth_of_random_seasons() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            HandClock clock = HandClock.at("2020-12-18", "10:00");
            try (Town town = new Town(8 + random.nextInt(12), clock)) {
                town.startCampaign();
                Map<Closing, Set<Long>> closed = new HashMap<>();
                Set<Long> headless = new HashSet<>();
                Set<Long> blocked = new HashSet<>();
                for (int step = 0; step < 60; step++) {
                    int i = random.nextInt(town.schools.size());
                    act(town, i, random, closed, headless, blocked);
                }
                compare(town, closed, headless, blocked);
            }
        }
    }

    private static void act(
            Town town, int i, Random random, Map<Closing, Set<Long>> closed, Set<Long> headless, Set<Long> blocked) {
        Person head = town.heads.get(i);
        long school = town.schools.get(i);
        switch (random.nextInt(6)) {
            case 0 -> {
                town.core.database().writeOnly(tx -> town.core.access().blocked(tx, head.chat()));
                blocked.add(school);
            }
            case 1 -> {
                town.core.database().writeOnly(tx -> town.core.access().returned(tx, head.chat()));
                blocked.remove(school);
            }
            case 2 -> {
                List<Access.HeldGrant> held =
                        town.core.database().read(read -> town.core.access().held(read, head.id()));
                held.forEach(g -> town.write(tx -> town.core.access().revoke(tx, Actor.CONSOLE, g.id())));
                headless.add(school);
            }
            default -> {
                Closing closing = List.of(Closing.ACQUAINTED, Closing.CHECKED, Closing.DISCUSSED)
                        .get(random.nextInt(3));
                town.write(tx -> town.core.campaigns().closeFor(tx, head, closing, school));
                closed.computeIfAbsent(closing, c -> new HashSet<>()).add(school);
            }
        }
    }

    private static void compare(Town town, Map<Closing, Set<Long>> closed, Set<Long> headless, Set<Long> blocked) {
        town.core.database().read(read -> {
            Campaign campaign = town.core.campaigns().current(read).orElseThrow();
            Control control = town.core.campaigns().control(read, campaign);
            assertThat(control.lines()).hasSize(town.schools.size());
            for (String territory : Town.TERRITORIES) {
                Control one = control.only(List.of(territory));
                for (Milestone milestone : control.milestones()) {
                    Set<Long> done = closed.getOrDefault(milestone.closing(), Set.of());
                    assertThat(one.open(milestone))
                            .extracting(l -> l.school().id())
                            .containsExactlyElementsOf(town.schools.stream()
                                    .filter(s -> !done.contains(s))
                                    .filter(s -> Town.TERRITORIES
                                            .get(town.schools.indexOf(s) % 3)
                                            .equals(territory))
                                    .toList());
                }
            }
            for (Control.Line line : control.lines()) {
                long school = line.school().id();
                assertThat(line.isHeadless()).isEqualTo(headless.contains(school));
                assertThat(line.blocked()).isEqualTo(blocked.contains(school) && !headless.contains(school));
            }
            for (Notice notice :
                    town.core.campaigns().notices(read, town.core.campaigns().today())) {
                if (notice.milestone().closing() == Closing.CHECKED) {
                    assertThat(closed.getOrDefault(Closing.CHECKED, Set.of()))
                            .doesNotContainAnyElementsOf(notice.open());
                    assertThat(headless).doesNotContainAnyElementsOf(notice.open());
                    assertThat(blocked).doesNotContainAnyElementsOf(notice.open());
                }
            }
            return true;
        });
    }
}
