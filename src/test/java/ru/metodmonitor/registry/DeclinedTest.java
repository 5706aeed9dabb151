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

    /** Surname and given name tell the case; where neither does, both readings are told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Коблевой Этери Гасан кызы; Коблева",
                "Алиеву Эльдару Мамед оглы; Алиев",
                "АЛИЕВ ЭЛЬДАР МАМЕД ОГЛЫ; Алиев",
                "Алиева Лейла Рашид кызы; Алиева",
                "Григорян Ашот Мамед оглы; Григорян",
                "Григоряна Ашота Мамед оглы; Григорян",
                "Гогия Илья Мамед оглы; Гогия",
                "Гогия Гиви Мамед оглы; Гогия",
                "Мороз Гиви Мамед оглы; Мороз",
                "Мороза Гиви Мамед оглы; Мороза, Мороз",
                "Алиева Гиви Мамед оглы; Алиев",
                "Вороны Этери Гасан кызы; Вороны, Ворона",
                "Вороной Лейле Рашид кызы; Ворона, Вороная",
                "Тлиф Этери Гасан кызы; Тлиф",
                "Гогия Нико Мамед оглы; Гогия, Гогий",
            })
    void what_stands_behind_the_fathers_name_does_not_decline(String written, String surnames) {
        assertThat(nominatives(written)).extracting(n -> n.split(" ")[0]).containsExactly(surnames.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Толстому Льву Николаевичу; Толстом Лев, Толстой Лев, Толстый Лев",
                "Вороне Анне Петровне; Ворона Анна, Вороня Анна",
                "Вербину Зурабетту Шалвовну; Вербина Зурабетту, Вербина Зурабетта",
                "Вербиной Зурабеттой Шалвовной; Вербина Зурабеттой, Вербина Зурабетта",
                "Вербину Тимурлану Шалвовичу; Вербин Тимурлану, Вербин Тимурлан",
            })
    void where_several_nominatives_give_one_form_all_are_told(String written, String names) {
        assertThat(nominatives(written))
                .extracting(n -> n.substring(0, n.lastIndexOf(' ')))
                .containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванов Марии Петровне", "Иванова Ивану Ивановичу", "Ю Ли Ивановичу", "Я Я Ивановне"})
    void a_surname_of_the_other_gender_or_case_is_not_read(String written) {
        assertThat(nominatives(written)).isEmpty();
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
