package ru.metodmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.municipality.Sochi;

class LetterNumberTest {
    @TempDir
    Path folder;

    private static LetterNumber next(Core core, int year) {
        return core.database()
                .write(tx -> LetterNumber.next(tx, core.journal(), Actor.CONSOLE, year, "attestation", 7));
    }

    @Test
    void numbers_run_through_a_year_and_the_journal_is_their_register() {
        try (Core core = DemoCity.in(folder, CityPlan.little(5, Sochi.MUNICIPALITY))) {
            assertThat(List.of(next(core, 2020), next(core, 2020), next(core, 2021), next(core, 2020)))
                    .containsExactly(
                            new LetterNumber(1, 2020),
                            new LetterNumber(2, 2020),
                            new LetterNumber(1, 2021),
                            new LetterNumber(3, 2020));

            List<JournalRow> register =
                    core.database().read(read -> core.journal().about(read, "letters:2020"));
            assertThat(register)
                    .extracting(JournalRow::payload)
                    .hasSize(3)
                    .allSatisfy(payload -> assertThat(payload).contains("\"about\":7", "\"paper\":\"attestation\""));
        }
    }

    @Test
    void a_letter_asked_for_twice_has_two_numbers_and_one_that_fails_takes_none() {
        try (Core core = DemoCity.in(folder, CityPlan.little(5, Sochi.MUNICIPALITY))) {
            Papers papers = DemoCity.papers(core);
            core.database().writeOnly(tx -> {
                assertThat(papers.attestation(tx, Actor.CONSOLE, 1)).isPresent();
                assertThat(papers.attestation(tx, Actor.CONSOLE, 1)).isPresent();
                assertThat(papers.attestation(tx, Actor.CONSOLE, 999_999)).isEmpty();
            });
            assertThatThrownBy(() -> core.database().writeOnly(tx -> {
                        papers.attestation(tx, Actor.CONSOLE, 1);
                        throw new IllegalStateException("the disk is full");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(next(core, 2020)).isEqualTo(new LetterNumber(3, 2020));
        }
    }
}
