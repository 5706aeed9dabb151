package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Moving;
import ru.metodmonitor.journal.Actor;

/** The calendar of 2020 with the clock moved by hand. */
class SeasonTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void every_notice_of_the_season_comes_once_by_day_and_none_after_closing() {
        Random random = new Random(753);
        HandClock clock = HandClock.at("2020-08-20", "00:30");
        try (Town town = new Town(7, clock)) {
            town.startCampaign();
            Map<String, LocalDateTime> closes = new HashMap<>();
            for (Person head : town.heads) {
                for (Milestone milestone : ofHeads(town)) {
                    LocalDateTime at =
                            milestone.due().minusDays(12).atStartOfDay().plusHours(random.nextInt(24 * 24));
                    if (random.nextInt(5) > 0) {
                        closes.put(milestone.code() + ":" + head.id(), at.plusMinutes(30));
                    }
                }
            }
            Set<String> came = new TreeSet<>();
            while (clock.local().toLocalDate().isBefore(LocalDate.of(2021, 1, 20))) {
                LocalDateTime now = clock.local().toLocalDateTime();
                town.notices.send();
                for (String key : town.deliver()) {
                    assertThat(now.toLocalTime()).isBetween(NINE, LocalTime.of(20, 0));
                    String[] parts = key.split(":");
                    if (parts[2].equals("acquaint-all") || Long.parseLong(parts[5]) == town.operator.id()) {
                        continue;
                    }
                    assertThat(came.add(parts[2] + ":" + parts[5] + ":" + now.toLocalDate()))
                            .as("%s at %s", key, now)
                            .isTrue();
                }
                for (Person head : town.heads) {
                    for (Milestone milestone : ofHeads(town)) {
                        if (now.equals(closes.get(milestone.code() + ":" + head.id()))) {
                            close(town, head, milestone.closing());
                        }
                    }
                }
                clock.advance(Duration.ofMinutes(30));
            }
            Set<String> expected = new TreeSet<>();
            for (Person head : town.heads) {
                for (Milestone milestone : ofHeads(town)) {
                    LocalDateTime closed = closes.getOrDefault(milestone.code() + ":" + head.id(), LocalDateTime.MAX);
                    for (LocalDate day : days(milestone)) {
                        if (!day.atTime(NINE).isAfter(closed)) {
                            expected.add(milestone.code() + ":" + head.id() + ":" + day);
                        }
                    }
                }
            }
            assertThat(came).isEqualTo(expected);
        }
    }

    /** The days of SPEC section 7, counted in another way than the program does. */
    private static List<LocalDate> days(Milestone milestone) {
        LocalDate begins = milestone.opens().orElse(LocalDate.of(2020, 9, 1));
        Set<LocalDate> days = new TreeSet<>();
        for (int before : List.of(30, 14, 7, 3, 1, 0, -1, -2, -3, -4, -5, -6, -7)) {
            LocalDate day = milestone.due().minusDays(before);
            if (!day.isBefore(begins)) {
                days.add(day);
            }
        }
        if (milestone.opens().isPresent()) {
            // What would have been said before the work opened is said on the day it opens.
            days.add(begins);
        }
        return new ArrayList<>(days);
    }

    private static List<Milestone> ofHeads(Town town) {
        return town.core.campaignPlan().milestones().stream()
                .filter(m -> m.audience() == Role.HEAD)
                .toList();
    }

    private static int close(Town town, Person head, Closing closing) {
        return town.write(tx ->
                town.core.campaigns().closeFor(tx, head, closing, head.schools().get(0)));
    }

    @Test
    void after_two_weeks_of_silence_everybody_gets_one_notice_a_milestone() {
        HandClock clock = HandClock.at("2020-12-01", "12:00");
        try (Town town = new Town(5, clock)) {
            town.startCampaign();
            town.notices.send();
            town.deliver();

            clock.to("2020-12-15", "11:00");
            town.notices.send();
            List<String> after = town.deliver();

            assertThat(after)
                    .filteredOn(k -> k.contains(":discussion:"))
                    .hasSize(5)
                    .allMatch(k -> k.contains(":0:14:"));
            assertThat(after).filteredOn(k -> k.contains(":check:")).hasSize(5).allMatch(k -> k.contains(":0:7:"));
            clock.advance(Duration.ofMinutes(1));
            assertThat(town.notices.send()).isZero();
        }
    }

    @Test
    void what_was_queued_and_never_left_gives_way_to_what_is_true_today() {
        HandClock clock = HandClock.at("2020-12-15", "12:00");
        try (Town town = new Town(3, clock)) {
            town.startCampaign();
            town.notices.send();
            clock.to("2020-12-22", "09:00");
            town.notices.send();

            assertThat(town.waiting())
                    .filteredOn(k -> k.contains(":discussion:"))
                    .hasSize(3)
                    .allMatch(k -> k.contains(":7:"));
        }
    }

    @Test
    void a_clock_that_is_moved_back_says_nothing_twice() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(3, clock)) {
            town.startCampaign();
            town.notices.send();
            Set<String> said = new HashSet<>(town.deliver());
            for (String day : List.of("2020-12-20", "2020-12-21", "2020-12-22")) {
                clock.to(day, "10:00");
                town.notices.send();
                assertThat(town.deliver()).doesNotContainAnyElementsOf(said);
            }
            clock.to("2020-12-22", "10:01");
            assertThat(town.notices.send()).isZero();
        }
    }

    @Test
    void a_milestone_closed_while_its_notice_waits_takes_the_notice_back() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(3, clock)) {
            town.startCampaign();
            town.notices.send();
            close(town, town.heads.get(1), Closing.DISCUSSED);

            assertThat(town.waiting())
                    .filteredOn(k -> k.contains(":discussion:"))
                    .hasSize(2)
                    .noneMatch(k -> k.endsWith(":" + town.heads.get(1).id()));
        }
    }

    @Test
    void a_head_of_two_schools_hears_once_until_both_are_closed() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(3, clock)) {
            Person head = town.heads.get(0);
            town.write(tx -> town.core.access().grant(tx, Actor.CONSOLE, head, Grant.head(town.schools.get(2))));
            town.startCampaign();
            town.notices.send();
            assertThat(town.deliver())
                    .filteredOn(k -> k.contains(":discussion:") && k.endsWith(":" + head.id()))
                    .hasSize(1);

            close(town, head, Closing.DISCUSSED);
            clock.to("2020-12-26", "09:00");
            town.notices.send();
            assertThat(town.deliver())
                    .filteredOn(k -> k.contains(":discussion:") && k.endsWith(":" + head.id()))
                    .hasSize(1);

            town.write(tx -> town.core.campaigns().closeFor(tx, head, Closing.DISCUSSED, town.schools.get(2)));
            clock.to("2020-12-28", "09:00");
            town.notices.send();
            assertThat(town.deliver()).noneMatch(k -> k.contains(":discussion:") && k.endsWith(":" + head.id()));
        }
    }

    @Test
    void a_head_who_left_hears_nothing_any_more_and_the_new_one_does() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(2, clock)) {
            town.startCampaign();
            town.notices.send();
            Person gone = town.heads.get(0);
            long grant = town.core
                    .database()
                    .read(read ->
                            town.core.access().held(read, gone.id()).get(0).id());
            town.write(tx -> town.core.access().revoke(tx, Actor.CONSOLE, grant));
            Person next = town.write(tx -> town.person(tx, 77, "Новый", Grant.head(town.schools.get(0))));
            clock.advance(Duration.ofMinutes(1));
            town.notices.send();

            assertThat(town.waiting())
                    .noneMatch(k -> k.endsWith(":" + gone.id()))
                    .anyMatch(k -> k.contains(":discussion:") && k.endsWith(":" + next.id()));
        }
    }

    @Test
    void a_moved_date_has_reminders_of_its_own() {
        HandClock clock = HandClock.at("2020-12-30", "09:00");
        try (Town town = new Town(1, clock)) {
            town.startCampaign();
            town.notices.send();
            assertThat(town.deliver()).anyMatch(k -> k.contains(":discussion:0:-1:"));

            Moving moved = town.write(tx ->
                    town.core.campaigns().move(tx, town.admin, "discussion", LocalDate.of(2021, 1, 15), "каникулы"));
            town.notices.send();

            assertThat(moved).isEqualTo(Moving.DONE);
            assertThat(town.deliver())
                    .filteredOn(k -> k.contains(":discussion:"))
                    .allMatch(k -> k.contains(":1:30:"));
        }
    }

    @Test
    void a_paused_or_closed_campaign_says_nothing() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(2, clock)) {
            town.startCampaign();
            town.core.database().writeOnly(tx -> town.core.campaigns().pause(tx, town.admin, true));
            assertThat(town.notices.send()).isZero();
            town.core.database().writeOnly(tx -> town.core.campaigns().pause(tx, town.admin, false));
            assertThat(town.notices.send()).isPositive();
            town.write(tx -> town.core.campaigns().close(tx, town.admin));
            assertThat(town.waiting()).isEmpty();
            clock.to("2020-12-26", "09:00");
            assertThat(town.notices.send()).isZero();
        }
    }
}
