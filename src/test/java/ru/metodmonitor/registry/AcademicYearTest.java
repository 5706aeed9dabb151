package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @ValueSource(strings = {"", "2019-2021", "2019-21", "19-20", "год", "1998-1999", "2101-2102", "2019-2020-2021"})
    void what_is_no_academic_year_is_refused(String text) {
        assertThat(AcademicYear.parse(text)).isEmpty();
    }

    @Test
    void it_begins_on_the_first_of_september() {
        assertThat(AcademicYear.of(LocalDate.of(2020, 8, 31))).hasToString("2019-2020");
        assertThat(AcademicYear.of(LocalDate.of(2020, 9, 1))).hasToString("2020-2021");
    }

    @Test
    void the_program_knows_the_years_from_1999_to_2100() {
        assertThat(AcademicYear.parse("1999-2000")).isPresent();
        assertThat(AcademicYear.parse("1999-00")).isPresent();
        assertThat(AcademicYear.parse("2100")).isPresent();
        assertThatThrownBy(() -> new AcademicYear(1998)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AcademicYear(2101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void years_follow_one_another() {
        AcademicYear year = new AcademicYear(2019);

        assertThat(year.previous()).isEqualTo(new AcademicYear(2018)).isLessThan(year);
        assertThat(year.next()).isEqualTo(new AcademicYear(2020)).isGreaterThan(year);
    }
}
