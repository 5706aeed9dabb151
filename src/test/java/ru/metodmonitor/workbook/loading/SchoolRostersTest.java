package ru.metodmonitor.workbook.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolRostersTest {
    @Test
    void a_date_says_its_academic_year_and_a_calendar_year_alone_one_of_two() {
        assertThat(SchoolRosters.years("«Цифровая школа», 15.10.2019, 72 часа")).isEqualTo(Map.of(2019, 2019));
        assertThat(SchoolRosters.years("«Цифровая школа» (2020)")).isEqualTo(Map.of(2019, 2020, 2020, 2019));
        assertThat(SchoolRosters.years("удостоверение 232000123456, 72 часа")).isEmpty();
    }
}
