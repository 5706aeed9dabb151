package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.storage.BackupFolder;

/** The program looks after itself. */
class UpkeepTest {
    private static final long ADMIN = 1;
    private static final long OPERATOR = 2;

    @Test
    void operators_hear_in_the_morning_what_waits_for_them() {
        HandClock clock = HandClock.at("2020-12-01", "08:00");
        try (LiveTown live = new LiveTown(3, clock)) {
            Town town = live.town;
            town.startCampaign();
            Access.HeldGrant grant = town.core
                    .database()
                    .read(read -> town.core
                            .access()
                            .held(read, town.heads.get(1).id())
                            .get(0));
            town.write(tx -> town.core.access().revoke(tx, Actor.CONSOLE, grant.id()));
            town.write(tx -> town.core
                    .registry()
                    .save(
                            tx,
                            Actor.CONSOLE,
                            new SchoolYear(town.schools.get(2), Town.YEAR, Optional.of(700), Optional.empty())));
            live.beat();
            assertThat(live.said(OPERATOR, "На утро")).isEmpty();

            clock.to("2020-12-01", "09:00");
            live.beat();
            clock.advance(Duration.ofMinutes(1));
            live.beat();
            assertThat(live.said(OPERATOR, "На утро"))
                    .hasSize(1)
                    .allSatisfy(m -> assertThat(m.text())
                            .contains("1 школа без руководителя в боте: СОШ № 2", "у 1 школы не указано", "СОШ № 3"));
        }
    }

    @Test
    void a_broken_journal_is_told_to_admins_in_the_morning_after_the_nightly_check() {
        HandClock clock = HandClock.at("2020-12-01", "20:00");
        try (LiveTown live = new LiveTown(1, clock)) {
            live.beat();
            live.town.core.database().writeOnly(tx -> {
                tx.handle().execute("DROP TRIGGER journal_never_changed");
                tx.handle().execute("UPDATE journal SET payload = '{}' WHERE seq = 2");
            });
            clock.to("2020-12-02", "02:30");
            live.beat();
            assertThat(live.said(ADMIN, "нарушения")).isEmpty();

            clock.to("2020-12-02", "08:00");
            live.beat();
            assertThat(live.said(ADMIN, "нарушения"))
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("first bad line is 2"));
        }
    }

    @Test
    void the_store_is_copied_daily_and_the_latest_copies_are_kept() {
        HandClock clock = HandClock.at("2020-12-01", "12:00");
        try (LiveTown live = new LiveTown(1, clock)) {
            BackupFolder backups = live.town.core.backups();
            live.beat();
            for (int day = 2; day <= 18; day++) {
                clock.to("2020-12-%02d".formatted(day), "03:30");
                live.beat();
            }
            Path last = backups.last().orElseThrow().file();
            assertThat(last.getParent().toFile().list((folder, name) -> name.endsWith(".db")))
                    .containsExactlyInAnyOrder(
                            "metodmonitor-20201218-003000.db",
                            "metodmonitor-20201217-003000.db",
                            "metodmonitor-20201216-003000.db",
                            "metodmonitor-20201215-003000.db",
                            "metodmonitor-20201214-003000.db",
                            "metodmonitor-20201213-003000.db",
                            "metodmonitor-20201212-003000.db",
                            "metodmonitor-20201206-003000.db");
            assertThat(last.getFileName()).hasToString("metodmonitor-20201218-003000.db");
            assertThat(live.say(ADMIN, "/status").text()).contains("копия: 18.12.2020");
        }
    }
}
