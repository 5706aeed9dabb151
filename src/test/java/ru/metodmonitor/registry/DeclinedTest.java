package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclinedTest {
    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, Иванова Мария Петровна",
        "Иванов Иван Иванович, Иванов Иван Иванович",
        "Ивановой Марии Петровне, Иванова Мария Петровна",
        "Иванову Марию Петровну, Иванова Мария Петровна",
        "ИВАНОВОЙ МАРИЕЙ ПЕТРОВНОЙ, Иванова Мария Петровна",
        "иванову марию петровну, Иванова Мария Петровна",
        "Соловья Ивана Петровича, Соловей Иван Петрович",
        "Воробьём Ильёй Кузьмичом, Воробей Илья Кузьмич",
        "Коломийца Олега Ивановича, Коломиец Олег Иванович",
        "Стрельца Павла Ильича, Стрелец Павел Ильич",
        "Кравцу Павлу Ильичу, Кравец Павел Ильич",
        "Швеца Ивана Ивановича, Швец Иван Иванович",
        "Зайца Ивана Ивановича, Заяц Иван Иванович",
        "Месяца Олега Ивановича, Месяц Олег Иванович",
        "Григоряну Ашоту Суреновичу, Григорян Ашот Суренович",
        "Григорян Анне Суреновне, Григорян Анна Суреновна",
        "Джапаридзе Нане Отаровне, Джапаридзе Нана Отаровна",
        "Сухих Ольге Ивановне, Сухих Ольга Ивановна",
        "Шевченко Игорю Ивановичу, Шевченко Игорь Иванович",
        "Петровой-Водкиной Анне Ильиничне, Петрова-Водкина Анна Ильинична",
        "Петрова-Водкина Семёна Ильича, Петров-Водкин Семён Ильич",
        "Мороз Анне Ивановне, Мороз Анна Ивановна",
        "Мороза Петра Ивановича, Мороз Пётр Иванович",
        "Коваль Анне Петровне, Коваль Анна Петровна",
        "Коваля Петра Петровича, Коваль Пётр Петрович",
        "Гогию Тамару Шалвовну, Гогия Тамара Шалвовна",
        "Вороны Анны Петровны, Ворона Анна Петровна",
        "Калины Анны Петровны, Калина Анна Петровна",
        "Калине Анне Петровне, Калина Анна Петровна",
        "Никитиной Анне Петровне, Никитина Анна Петровна",
        "Бабия Ивана Ивановича, Бабий Иван Иванович",
        "Светлой Инне Фёдоровне, Светлая Инна Фёдоровна",
        "Аноцкой Инне Фёдоровне, Аноцкая Инна Фёдоровна",
        "Ли Анну Петровну, Ли Анна Петровна",
        "Иванова Зурабетта Петровна, Иванова Зурабетта Петровна",
        "Тлиф Асиет Юсуфовне, Тлиф Асиет Юсуфовна",
        "Хуту Азамату Нурбиевичу, Хут Азамат Нурбиевич",
    })
    void a_name_in_any_case_is_brought_to_the_nominative(String written, String nominative) {
        assertThat(nominatives(written)).containsExactly(nominative);
    }

    @ParameterizedTest
    @CsvSource({
        "Коблевой Этери Гасан кызы, Коблева Этери Гасан кызы",
        "Алиеву Эльдару Мамед оглы, Алиев Эльдар Мамед оглы",
        "АЛИЕВ ЭЛЬДАР МАМЕД ОГЛЫ, Алиев Эльдар Мамед оглы",
    })
    void what_stands_behind_the_fathers_name_does_not_decline(String written, String nominative) {
        assertThat(nominatives(written)).contains(nominative);
    }

    @ParameterizedTest
    @CsvSource({
        "Толстому Льву Николаевичу, Толстой Лев Николаевич",
        "Вороне Анне Петровне, Ворона Анна Петровна",
        "Вербину Зурабетту Шалвовну, Вербина Зурабетта Шалвовна",
        "Вербину Тимурлану Шалвовичу, Вербин Тимурлан Шалвович",
    })
    void where_two_nominatives_give_one_form_both_are_told(String written, String one) {
        assertThat(nominatives(written)).hasSizeGreaterThan(1).contains(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ивановой Марии Сергеевой", "Иванову Марию учителю", "Ломов Аслан Шёлк"})
    void what_has_no_patronymic_is_not_read(String written) {
        assertThat(nominatives(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Зайц", "Стрельц", "Соловьь", "Ивановй", "Гогыя", "Ткачы", "Аськя", "Я"})
    void what_no_name_ends_in_is_never_a_nominative(String word) {
        assertThat(Declined.isPossible(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Заяц", "Швец", "Бонч", "Соловей", "Ли", "Цой", "Гогия", "Коваль", "Сухих", "Кац", "Ильяшенко"})
    void what_names_do_end_in_may_be_one(String word) {
        assertThat(Declined.isPossible(word)).isTrue();
    }

    private static List<String> nominatives(String written) {
        String[] words = written.split(" ", 3);
        return Declined.nominatives(words[0], words[1], words[2]).stream()
                .map(PersonName::full)
                .toList();
    }
}
