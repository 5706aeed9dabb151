package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Rotation ROTATION = new Rotation(7, 4, 12);

    @Test
    void after_two_years_seven_days_four_weeks_and_twelve_months_are_left() {
        LocalDateTime first = LocalDateTime.of(2019, 1, 1, 3, 30);
        Set<LocalDateTime> kept = new HashSet<>();
        for (int day = 0; day < 800; day++) {
            kept.add(first.plusDays(day));
            kept = new HashSet<>(ROTATION.kept(kept));
        }

        LocalDateTime last = first.plusDays(799);
        assertThat(kept)
                .containsAll(IntStream.range(0, 7).mapToObj(last::minusDays).toList());
        assertThat(kept)
                .contains(LocalDateTime.of(2021, 2, 28, 3, 30), LocalDateTime.of(2020, 4, 30, 3, 30))
                .doesNotContain(LocalDateTime.of(2020, 3, 31, 3, 30));
        assertThat(kept).hasSize(7 + 2 + 10);
    }

    @Test
    void the_newest_copy_is_always_kept_and_the_last_of_its_day_stands_for_the_day() {
        List<LocalDateTime> times = List.of(
                LocalDateTime.of(2020, 12, 1, 3, 30),
                LocalDateTime.of(2020, 12, 1, 12, 0),
                LocalDateTime.of(2020, 12, 1, 12, 1));

        assertThat(new Rotation(1, 1, 1).kept(times)).containsExactly(LocalDateTime.of(2020, 12, 1, 12, 1));
    }
}
