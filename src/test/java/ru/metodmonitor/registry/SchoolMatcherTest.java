package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolMatcherTest {
    private final SchoolMatcher matcher = new SchoolMatcher(List.of(
            new School(1, "S10", "МОБУ СОШ № 10 г. Сочи им. Героя 1941 года", SchoolKind.SOSH, "Адлерский"),
            new School(2, "G8", "Гимназия № 8", SchoolKind.GYMNASIUM, "Центральный"),
            new School(3, "S8", "СОШ № 8", SchoolKind.SOSH, "Центральный"),
            new School(4, "L59", "Лицей № 59", SchoolKind.LYCEUM, "Адлерский"),
            new School(5, "O44", "ООШ № 44", SchoolKind.OOSH, "Лазаревский"),
            new School(6, "S44", "СОШ № 44", SchoolKind.SOSH, "Лазаревский"),
            new School(7, "INT", "Школа-интернат «Дельфин»", SchoolKind.SOSH, "Хостинский"),
            new School(8, "R", "Гимназия «Росток»", SchoolKind.GYMNASIUM, "Хостинский"),
            new School(9, "K", "СОШ с. Верхнее Каштаново", SchoolKind.SOSH, "Хостинский"),
            new School(10, "LS", "Лицей «Свет»", SchoolKind.LYCEUM, "Хостинский"),
            new School(11, "LM", "Лицей «Мир»", SchoolKind.LYCEUM, "Хостинский")));

    @ParameterizedTest
    @CsvSource({
        "10, 1",
        "№10, 1",
        "СОШ 10, 1",
        "СОШ № 10, 1",
        "сош №10, 1",
        "школа 10, 1",
        "МОБУ СОШ №10 г. Сочи им. Героя 1941 года, 1",
        "МОБУ СОШ № 10 г.Сочи, 1",
        "S10, 1",
        "гимназия 8, 2",
        "Гимназия №8, 2",
        "СОШ 8, 3",
        "лицей 59, 4",
        "59, 4",
        "ООШ 44, 5",
        "Дельфин, 7",
        "N 10, 1",
        "№ 59, 4",
        "лицея № 59, 4",
        "средней школы 44, 6",
        "основной школы 44, 5",
        "сш 10, 1",
        "МОБУ № 10, 1",
        "учитель гимназии «Росток», 8",
        "МОБУ гимназия \"Росток\" г. Сочи, 8",
        "МОБУ СОШ с. Верхнее Каштаново г. Сочи, 9",
        "Верхнее Каштаново, 9",
        "кабинет 3 СОШ № 8, 3",
        "гимназии № 8, 2",
        "школа 8, 3",
        "СОШ N10, 1",
        "каб10 СОШ 8, 3",
        "Свет, 10",
    })
    void a_school_is_found_as_people_write_it(String text, long id) {
        assertThat(answer(text)).isEqualTo(List.of(id));
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 3", "44, 5, 6", "школа 44, 5, 6"})
    void where_numbers_collide_nothing_is_guessed(String text, long one, long other) {
        assertThat(answer(text)).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "11",
        "гимназия 10",
        "1 место",
        "''",
        "лицей",
        "Иванова Мария",
        "сош",
        "лицей «Росток»",
        "кабинет 10",
        "СОШ 100",
        "СОШ 5910",
        "с. В",
        "11 10",
        "Мир"
    })
    void what_means_no_school_finds_none(String text) {
        assertThat(answer(text)).isEmpty();
    }

    @Test
    void only_the_schools_that_come_into_question_are_left() {
        SchoolMatch both = matcher.match("8");

        assertThat(ids(both.among(List.of(2L, 5L)))).containsExactly(2L);
        assertThat(ids(both.among(List.of(2L, 3L)))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ids(both.among(List.of(1L)))).isEmpty();
        assertThat(ids(matcher.match("СОШ 10").among(List.of(1L)))).containsExactly(1L);
    }

    @Test
    void a_text_that_is_no_name_but_a_book_means_nothing() {
        assertThat(answer("СОШ № 10 " + "и".repeat(391))).containsExactly(1L);
        assertThat(answer("СОШ № 10 " + "и".repeat(392))).isEmpty();
    }

    @Test
    void all_schools_are_told_by_kind_and_number_as_people_count() {
        assertThat(matcher.all())
                .extracting(School::name)
                .containsSubsequence(
                        "СОШ № 8", "МОБУ СОШ № 10 г. Сочи им. Героя 1941 года", "СОШ № 44", "СОШ с. Верхнее Каштаново")
                .containsSubsequence("Гимназия № 8", "Гимназия «Росток»", "Лицей № 59", "Лицей «Мир»", "ООШ № 44")
                .hasSize(11);
    }

    private static List<Long> ids(SchoolMatch match) {
        return match.fold(
                one -> List.of(one.id()),
                several -> several.stream().map(School::id).toList(),
                List::of);
    }

    private List<Long> answer(String text) {
        return ids(matcher.match(text));
    }
}
