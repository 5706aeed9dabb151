package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.results.advice.AdviceRule;
import ru.metodmonitor.results.advice.AdviceRules;
import ru.metodmonitor.results.advice.Condition;

class AdviceFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_built_in_rules_check_every_condition_there_is() {
        AdviceRules rules = AdviceFile.read(ConfigFiles.in(Optional.empty(), Sochi.MUNICIPALITY.words()));

        assertThat(rules.learnFrom()).isEqualTo(3);
        assertThat(rules.rules()).extracting(AdviceRule::when).containsExactlyInAnyOrder(Condition.values());
    }

    @Test
    void all_problems_are_told_together() throws IOException {
        write("""
                learn-from: 30
                rules:
                  - id: Low!
                    when: lower
                    title: Низко
                    step: Сделать {school}
                  - id: nobody
                    when: nobody
                    title: Никого
                  - id: nobody
                    when: nobody
                    parameters: {chance: -1}
                    title: Никого
                    step: Сделать
                """);

        assertThatThrownBy(() -> AdviceFile.read(ConfigFiles.in(Optional.of(folder), Sochi.MUNICIPALITY.words())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("learn-from must be 0…10, not 30")
                .hasMessageContaining("rule Low!: id must be")
                .hasMessageContaining("no such condition: lower")
                .hasMessageContaining("no such placeholder: {school}")
                .hasMessageContaining("rule nobody: parameters must be [chance], not []")
                .hasMessageContaining("title and step must be given")
                .hasMessageContaining("the id stands twice")
                .hasMessageContaining("must not be negative");
    }

    @Test
    void an_unknown_key_is_told_by_its_name() throws IOException {
        write("""
                rules:
                  - id: low
                    wenn: low
                """);

        assertThatThrownBy(() -> AdviceFile.read(ConfigFiles.in(Optional.of(folder), Sochi.MUNICIPALITY.words())))
                .hasMessageContaining("wenn")
                .hasMessageNotContaining("class");
    }

    @Test
    void an_empty_list_means_no_recommendations() throws IOException {
        write("rules: []");

        assertThat(AdviceFile.read(ConfigFiles.in(Optional.of(folder), Sochi.MUNICIPALITY.words()))
                        .rules())
                .isEmpty();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("recommendations.yaml"), yaml);
    }
}
