package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherMatcherTest {
    private final TeacherMatcher matcher = new TeacherMatcher(List.of(
            teacher(1, "Иванова Мария Петровна"),
            teacher(2, "Петров-Водкин Семён Ильич"),
            teacher(3, "Сидорова Наталья Олеговна"),
            teacher(4, "Орлова Анна Сергеевна (физика)"),
            teacher(5, "Орлова Анна Сергеевна (химия)"),
            teacher(6, "Орлова Алла Семёновна"),
            teacher(7, "Ахметова Лейла Рашид кызы"),
            teacher(8, "Гайда Инна"),
            teacher(9, "Мороз Пётр Ильич"),
            teacher(10, "Орлова Валентина"),
            teacher(11, "Хутова Нарт"),
            teacher(12, "Ли Яна Ильична"),
            teacher(13, "Ло Ия Ильична"),
            teacher(14, "Светлова Богдана"),
            teacher(15, "Иванова Майя Павловна")));

    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, one 1",
        "ИВАНОВА мария петровна, one 1",
        "Сидорова Н.О., one 3",
        "Сидорова Н. О., one 3",
        "Н.О. Сидорова, one 3",
        "Сидорова Н., one 3",
        "Иванова М.П., several 1 15",
        "Орлова А. Ф., unknown initials",
        "Гайда И., one 8",
        "Гайда И. Ш., unknown initials",
        "Лю Яна Ильочна, near 12",
        "Ле Ия Ильочна, unknown",
        "Сиидороова Наталья Олеговна, near 3",
        "Сиидороова Натальяа Олеговна, unknown",
        "Иванова А.П., unknown initials",
        "Иванова М.С., unknown initials",
        "Петров Водкин Семен Ильич, one 2",
        "Петров-Водкин Семен Ильич, one 2",
        "Орлова Анна Сергеевна (Физика), one 4",
        "Орлова Анна Сергеевна (химия), one 5",
        "Орлова Анна Сергеевна, several 4 5",
        "Орлова А.С., several 4 5 6",
        "Орлова А., several 4 5 6",
        "Орлова В., one 10",
        "Орлова А. С. (химия), one 5",
        "Сидорова Наталия Олеговна, near 3",
        "Ивонова Мария Петровна, near 1",
        "Иванова Мария, near 1",
        "Гайда Инна, one 8",
        "Гайда Инна Шалвовна, near 8",
        "Ивонова М.П., near 1 15",
        "Сидарова Н.О., near 3",
        "Ивонова А.П., unknown initials",
        "Мазур Пётр Ильич, unknown",
        "Морез Пётр Ильич, near 9",
        "Кузнецова Ольга Игоревна, unknown",
        "Иванова Мария Сергеевна, unknown",
        "Орлова Анна Сергеевна (биология), unknown",
        "Кузнецова О.И., unknown initials",
        "Ахметова Лейла Рашид кызы, one 7",
        "Иванову Марию Петровну, unknown",
    })
    void a_name_means_one_several_near_ones_or_nobody(String name, String expected) {
        assertThat(told(matcher.match(PersonName.parse(name).orElseThrow()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Иванову Марию Петровну, one 1",
        "Ивановой Марии Петровне, one 1",
        "Ивановой М.П., several 1 15",
        "Сидоровой Н.О., one 3",
        "Орловой Валентине, one 10",
        "Хутовой Нарт, one 11",
        "Светловой Богдане, one 14",
        "Ивановой С.П., unknown initials",
        "Петрову-Водкину Семёну Ильичу, one 2",
        "Мороза Петра Ильича, one 9",
        "Орловой Анной Сергеевной, several 4 5",
        "Ахметовой Лейле Рашид кызы, one 7",
        "Гайду Инну, one 8",
        "Кузнецовой Ольге Игоревне, unknown",
    })
    void in_any_grammatical_case_it_means_the_same(String name, String expected) {
        assertThat(told(matcher.matchDeclined(PersonName.parse(name).orElseThrow())))
                .isEqualTo(expected);
    }

    @Test
    void a_hyphen_is_no_difference_so_two_namesakes_are_both_meant() {
        TeacherMatcher twins = new TeacherMatcher(
                List.of(teacher(1, "Петров-Водкин Семён Ильич"), teacher(2, "Петровводкин Семён Ильич")));

        assertThat(told(twins.match(
                        PersonName.parse("Петров-Водкин Семён Ильич").orElseThrow())))
                .isEqualTo("several 1 2");
    }

    @Test
    void one_match_has_one_teacher() {
        PersonName known = PersonName.parse("Гайда Инна").orElseThrow();
        PersonName unknown = PersonName.parse("Кузнецова Инна").orElseThrow();

        assertThat(matcher.match(known).one()).map(Teacher::id).contains(8L);
        assertThat(matcher.match(unknown).one()).isEmpty();
    }

    @Test
    void likely_doubles_are_typos_or_a_patronymic_left_out() {
        TeacherMatcher school = new TeacherMatcher(List.of(
                teacher(1, "Иванова Мария Петровна"),
                teacher(2, "Ивонова Мария Петровна"),
                teacher(3, "Иванова Мария"),
                teacher(4, "Орлова Анна Сергеевна (физика)"),
                teacher(5, "Орлова Анна Сергеевна (химия)"),
                teacher(6, "Орлова Анна Сергеевна"),
                teacher(7, "Гайда Инна Шалвовна"),
                teacher(8, "Иванова Мария Олеговна")));

        List<String> pairs = school.likelyDoubles().stream()
                .map(p -> p.one().id() + " " + p.other().id())
                .toList();

        assertThat(pairs).containsExactlyInAnyOrder("1 2", "1 3", "3 8", "4 6", "5 6");
    }

    private static String told(TeacherMatch match) {
        return match.fold(new TeacherMatch.Cases<>() {
            @Override
            public String one(Teacher teacher) {
                return "one " + teacher.id();
            }

            @Override
            public String several(List<Teacher> teachers) {
                return "several" + ids(teachers);
            }

            @Override
            public String near(List<Teacher> teachers) {
                return "near" + ids(teachers);
            }

            @Override
            public String unknown() {
                return "unknown";
            }

            @Override
            public String unknownInitials() {
                return "unknown initials";
            }
        });
    }

    private static String ids(List<Teacher> teachers) {
        return teachers.stream().map(t -> " " + t.id()).sorted().collect(Collectors.joining());
    }

    private static Teacher teacher(long id, String name) {
        return new Teacher(id, 1, PersonName.parse(name).orElseThrow(), "");
    }
}
