package ru.metodmonitor.review.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.registry.AcademicYear;

class HeadcountLineTest {
    private static final Object[][] UNDERSTOOD = {
        {"СОШ № 10 2019-2020 26", "СОШ № 10", 2019, 26, Optional.empty()},
        {"СОШ № 10; 2019-2020; 26; 910", "СОШ № 10", 2019, 26, Optional.of(910)},
        {"10 2019/20 26", "10", 2019, 26, Optional.empty()},
        {"10 2019 – 2020 26 0", "10", 2019, 26, Optional.of(0)},
        {"СОШ 2010 2019 25", "СОШ 2010", 2019, 25, Optional.empty()},
        {"Лицей 1 2019-2020 1999 2050", "Лицей 1", 2019, 1999, Optional.of(2050)},
        {"  Школа\n2019-2020\n26 ", "Школа", 2019, 26, Optional.empty()},
    };

    private static final String[] REFUSED = {
        "",
        "СОШ № 10",
        "СОШ № 10 26",
        "СОШ № 10 2019-2020",
        "2019-2020 26",
        "СОШ № 10 2019-2020 -5",
        "СОШ № 10 2019-2020 0",
        "СОШ № 10 2019-2020 2001",
        "СОШ № 10 2019-2020 26 20001",
        "СОШ № 10 2019-2022 26",
        "СОШ № 10 2019-2020 9999999999",
        "СОШ № 10 2019-2020 двадцать",
        "СОШ № 10 2019-2020 25,5",
    };

    @Test
    void school_year_and_numbers_are_told_apart() {
        for (Object[] row : UNDERSTOOD) {
            HeadcountLine line = HeadcountLine.parse((String) row[0])
                    .fold(l -> l, p -> new HeadcountLine("refused", new AcademicYear(1999), 1, Optional.empty()));

            assertThat(line)
                    .as((String) row[0])
                    .extracting(
                            HeadcountLine::school,
                            l -> l.year().firstYear(),
                            HeadcountLine::headcount,
                            HeadcountLine::pupils)
                    .containsExactly(row[1], row[2], row[3], row[4]);
        }
    }

    @Test
    void what_is_unclear_or_cannot_be_is_refused() {
        for (String text : REFUSED) {
            assertThat(HeadcountLine.parse(text).<Boolean>fold(l -> true, p -> false))
                    .as(text)
                    .isFalse();
        }
    }
}
