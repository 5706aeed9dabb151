package ru.metodmonitor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static List<Long> ids(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_of_the_frame() {
        List<Long> once = Draw.shuffled("seed", ids(1, 100));
        List<Long> again = Draw.shuffled(
                "seed",
                ids(1, 100).stream().sorted((a, b) -> Long.compare(b, a)).toList());
        assertThat(again).isEqualTo(once).isNotEqualTo(ids(1, 100));
        assertThat(Draw.shuffled("other", ids(1, 100))).isNotEqualTo(once);
    }

    @Test
    void each_stratum_gets_its_share_rounded_up() {
        Map<String, List<Long>> drawn =
                Draw.stratified("seed", Map.of("a", ids(1, 90), "b", ids(91, 99), "c", ids(100, 100)), 20);
        assertThat(drawn.get("a")).hasSize(18);
        assertThat(drawn.get("b")).hasSize(2);
        assertThat(drawn.get("c")).containsExactly(100L);
    }

    @Test
    void every_entry_has_the_same_chance() {
        int[] drawn = new int[50];
        for (int seed = 0; seed < 2_000; seed++) {
            Draw.stratified("seed" + seed, Map.of("a", ids(1, 50)), 10).get("a").forEach(id -> drawn[(int) (id - 1)]++);
        }
        for (int n : drawn) {
            assertThat(n).isBetween(320, 480);
        }
    }
}
