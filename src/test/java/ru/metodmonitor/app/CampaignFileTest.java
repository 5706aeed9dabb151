package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.municipality.Sochi;

class CampaignFileTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void the_built_in_calendar_is_that_of_the_newest_founding_order() {
        CampaignFile.Calendar calendar = CampaignFile.read(
                ConfigFiles.in(Optional.empty(), Sochi.MUNICIPALITY.words()), MOSCOW, Sochi.MUNICIPALITY, NOW);

        assertThat(calendar.plan().start()).isEqualTo(LocalDate.of(2020, 9, 1));
        assertThat(calendar.plan().milestones())
                .filteredOn(m -> m.due().equals(LocalDate.of(2020, 12, 20)))
                .hasSize(2);
        assertThat(calendar.plan().milestones())
                .filteredOn(m -> m.due().equals(LocalDate.of(2020, 12, 29)))
                .extracting(Milestone::code)
                .containsExactly("discussion", "plan");
        assertThat(calendar.timing().keepBackups()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due: \"29.12\"|due: 31.02.2020|milestone discussion: due must be a date like 20.12.2020, or 20.12 of the campaign's autumn, not 31.02.2020",
                "due: \"19.12\"|due: скоро|milestone check: due must be a date",
                "start: \"01.09\"|start: 01.13|campaign.start must be a date",
                "due: \"19.12\"|due: 01.12.2020|milestone check: opens after it is due",
                "due: \"04.09\"|due: \"4.8\"|milestone acquaint-all: due 2020-08-04 is before the campaign's start",
                "code: processing|code: analysis|milestone analysis stands twice",
                "audience: operator|audience: admin|milestone processing: audience must be head, territory or operator, not admin",
                "closes: done|closes: read|closes must be acquainted, checked, discussed or done, not read",
                "closes: checked|closes: done|milestone check: closes: done does not fit audience: head",
                "start: \"01.09\"|year: 2019-2021|campaign.year must be like 2019-2020, not 2019-2021",
                "ranking: \"0 0 10 ? * MON\"|ranking: \"every Monday\"|schedule.ranking must be a cron expression",
                "ranking: \"0 0 10 ? * MON\"|ranking: \"0 0 10 30 2 ?\"|campaign.yaml: schedule.ranking never comes: 0 0 10 30 2 ?",
                "backup: \"0 30 3 ? * *\"|backup: \"0 30 3 ? * * 2019\"|campaign.yaml: schedule.backup never comes: 0 30 3 ? * * 2019",
                "notices-at: \"09:00\"|notices-at: \"9\"|schedule.notices-at must be a time",
                "notices-at: \"09:00\"|notices-at: \"21:00\"|otherwise nothing is ever sent",
                "keep-backups: 7|keep-backups: 0|schedule.keep-backups must be above 0",
                "title: Обработать|titel: Обработать|campaign.yaml, line"
            })
    void a_wrong_place_is_named(String right, String wrong, String problem) throws IOException {
        String file = Files.readString(Path.of("config/campaign.yaml"));
        assertThat(file).contains(right);
        Files.writeString(folder.resolve("campaign.yaml"), file.replace(right, wrong));

        assertThatThrownBy(() -> CampaignFile.read(
                        ConfigFiles.in(Optional.of(folder), Sochi.MUNICIPALITY.words()),
                        MOSCOW,
                        Sochi.MUNICIPALITY,
                        NOW))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void all_problems_are_told_together() throws IOException {
        String file = Files.readString(Path.of("config/campaign.yaml"))
                .replace("due: \"29.12\"", "due: \"32.12\"")
                .replace("0 30 3", "0 77 3");
        Files.writeString(folder.resolve("campaign.yaml"), file);

        assertThatThrownBy(() -> CampaignFile.read(
                        ConfigFiles.in(Optional.of(folder), Sochi.MUNICIPALITY.words()),
                        MOSCOW,
                        Sochi.MUNICIPALITY,
                        NOW))
                .hasMessageContaining("milestone discussion")
                .hasMessageContaining("milestone plan")
                .hasMessageContaining("schedule.backup")
                .hasMessageNotContaining("\n");
    }
}
