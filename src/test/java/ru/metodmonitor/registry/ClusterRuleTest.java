package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterRuleTest {
    private final ClusterRule rule = new ClusterRule(500);

    @ParameterizedTest
    @CsvSource({
        "SOSH, 501, A",
        "SOSH, 500, B",
        "GYMNASIUM, 1200, A",
        "LYCEUM, 40, B",
        "SOSH, , B",
        "OOSH, 1200, C",
        "OOSH, , C"
    })
    void kind_and_pupils_decide_the_cluster(SchoolKind kind, Integer pupils, Cluster cluster) {
        assertThat(rule.of(kind, Optional.ofNullable(pupils))).isEqualTo(cluster);
    }

    @ParameterizedTest
    @CsvSource({"A, A", "а, A", "Б, B", "в, B", "b, B", "' C ', C", "с, C", "ц, C"})
    void a_clusters_letter_is_latin_or_one_that_looks_or_sounds_like_it(String letter, Cluster cluster) {
        assertThat(Cluster.parse(letter)).contains(cluster);
    }

    @Test
    void any_other_letter_is_none() {
        assertThat(Cluster.parse("D")).isEmpty();
        assertThat(Cluster.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "сош, SOSH, СОШ",
        "Гимназия, GYMNASIUM, Гимназия",
        "лицей, LYCEUM, Лицей",
        "ООШ, OOSH, ООШ",
        "Средняя общеобразовательная школа, SOSH, СОШ",
        "МОБУ СОШ, SOSH, СОШ",
        "основная школа, OOSH, ООШ"
    })
    void a_kind_is_read_by_its_label_or_in_full(String text, SchoolKind kind, String label) {
        assertThat(SchoolKind.parse(text)).contains(kind);
        assertThat(kind.label()).isEqualTo(label);
    }

    @Test
    void what_is_no_kind_of_school_is_none() {
        assertThat(SchoolKind.parse("детский сад")).isEmpty();
    }
}
