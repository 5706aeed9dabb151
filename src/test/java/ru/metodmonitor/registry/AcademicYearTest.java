package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {
    @ParameterizedTest
    @ValueSource(strings = {"2019-2020", "2019/2020", "2019–2020", "2019-20", "2019", " 2019 - 2020 "})
    void one_year_is_written_in_many_ways(String text) {
        assertThat(AcademicYear.parse(text)).contains(new AcademicYear(2019));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-2021", "2019-21", "19-20", "год", "1998-1999", "2019-2020-2021"})
    void what_is_no_academic_year_is_refused(String text) {
        assertThat(AcademicYear.parse(text)).isEmpty();
    }

    @Test
    void it_begins_on_the_first_of_september() {
        assertThat(AcademicYear.of(LocalDate.of(2020, 8, 31))).hasToString("2019-2020");
        assertThat(AcademicYear.of(LocalDate.of(2020, 9, 1))).hasToString("2020-2021");
    }
}
