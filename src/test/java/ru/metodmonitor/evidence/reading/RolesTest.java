package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what role a line speaks of the people in it, and as a heading of those below. */
class RolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина А. Ш., СОШ № 9 >> PEOPLE / -",
                "Возложить на Вербину А. Ш. >> OFFICIAL / OFFICIAL",
                "Наградить Вербину А. Ш., назначить Рябинину И. Ш. >> PEOPLE / PEOPLE",
                "Назначить Вербину А. Ш., наградить Рябинину И. Ш. >> OFFICIAL / OFFICIAL",
                "Члены жюри: Вербина А. Ш. >> JURY / JURY",
                "Председатель жюри Вербина А. Ш. >> JURY / JURY",
                "Жюри решило: решение >> PEOPLE / PEOPLE",
                "Решение жюри: >> PEOPLE / PEOPLE",
                "Протокол заседания жюри, член Вербина А. Ш. >> JURY / JURY",
                "Члены жюри: >> JURY / JURY",
                "Члены комиссии >> JURY / JURY",
                "Члены методического совета: >> PEOPLE / -",
                "Член РМО Вербина А. Ш. >> PEOPLE / -",
                "Состав участников: >> PEOPLE / -",
                "Состав: >> PEOPLE / -",
                "Секретарь: >> PEOPLE / JURY member",
                "Секретарь Вербина А. Ш. >> PEOPLE / JURY member",
                "Специальный приз жюри Вербина А. Ш. >> PEOPLE / -",
                "Ученик Ломов А. Б. >> PUPILS / - child",
                "Ученики: >> PEOPLE / PUPILS",
                "Ученики и учителя: >> PEOPLE / -",
                "Учащиеся, педагог: >> PEOPLE / -",
                "Ученический конкурс учителей: >> PEOPLE / -",
                "7 класс >> PUPILS / - child",
                "7 «Б» класс, Ломов А. Б. >> PUPILS / - child",
                "Ломов А. Б., 7 «Б» класса >> PUPILS / - child",
                "Урок в 7 «Б» классе, Вербина А. Ш. >> PEOPLE / -",
                "Классный руководитель 7 класса Вербина А. Ш. >> PEOPLE / -",
                "Учитель начальных 7 классов Вербина А. Ш. >> PEOPLE / -",
                "Ломов А. Б., 3\"А\" >> PUPILS / - child",
                "Ломов А. Б., 10 «Б» >> PUPILS / - child",
                "Ломов А. Б., 7А >> PUPILS / - child",
                "Ломов А. Б., 7-А >> PUPILS / - child",
                "Ломов А. Б., 7 - А >> PEOPLE / -",
                "Ломов А. Б., 7а >> PEOPLE / -",
                "Ломов А. Б., 7 А. >> PEOPLE / -",
                "Ломов А. Б., 11А >> PUPILS / - child",
                "Ломов А. Б., 12А >> PEOPLE / -",
                "Ломов А. Б., 0А >> PEOPLE / -",
                "Школа 7А Ломов А. Б. >> PEOPLE / -",
                "Ломов А. Б., № 7А >> PEOPLE / -",
                "Урок в 7А, Вербина А. Ш. >> PEOPLE / -",
                "Учитель 7А Вербина А. Ш. >> PEOPLE / -",
                "Ломов А. Б., руководитель Вербина А. Ш. >> PEOPLE / PUPILS_TEACHERS leader руководитель Вербина А. Ш.",
                "Классный руководитель Вербина А. Ш. >> PEOPLE / -",
                "Руководитель ШМО Вербина А. Ш. >> PEOPLE / -",
                "Руководитель кружка Вербина А. Ш. >> PEOPLE / -",
                "Ломов А. Б., наставник Вербина А. Ш., руководитель Рябинина И. Ш. >> PEOPLE / PUPILS_TEACHERS leader наставник Вербина А. Ш., руководитель Рябинина И. Ш.",
                "Ломов А. Б., педагог: Вербина А. Ш. >> PEOPLE / PUPILS_TEACHERS leader педагог: Вербина А. Ш.",
                "Педагог: Вербина А. Ш. >> PEOPLE / -",
                "Ломов А. Б., педагог: >> PEOPLE / -",
                "За подготовку победителя Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "За подготовку учащихся Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "За подготовку команды Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "Подготовка команды Вербина А. Ш. >> PEOPLE / -",
                "Подготовка детей к олимпиаде Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "Подготовка победителя Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "За подготовку к конкурсу участников Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "За подготовку документов Вербина А. Ш. >> PEOPLE / -",
                "Подготовка учеников: >> PUPILS_TEACHERS / PUPILS_TEACHERS",
                "Начальник отдела Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Исп. Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "исп Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Исполнил Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Специалист Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Лишить звания Вербину А. Ш. >> PEOPLE / - withdrawn Лишить",
                "не допущены Вербина А. Ш. >> PEOPLE / - withdrawn не допущены",
                "не явилась Вербина А. Ш. >> PEOPLE / -",
                "не учитель Вербина А. Ш. >> PEOPLE / -",
                "не присуждать, отменить Вербина А. Ш. >> PEOPLE / - withdrawn не присуждать",
                "Контроль за исполнением на Вербину А. Ш. >> OFFICIAL / OFFICIAL",
                "С приказом ознакомлены: Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Согласовано Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Протокол вела Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Протокол конкурса Вербина А. Ш. >> PEOPLE / PEOPLE",
                "Проект вносит Вербина А. Ш. >> OFFICIAL / OFFICIAL",
                "Вербина А. Ш., проект >> PEOPLE / -",
                "Список победителей: >> PEOPLE / PEOPLE",
                "Список: >> PEOPLE / PEOPLE",
                "Итоги: >> PEOPLE / PEOPLE",
                "Слушатели курсов: >> PEOPLE / PEOPLE",
                "Признать: >> PEOPLE / PEOPLE",
                "Ответственные: >> PEOPLE / JURY member",
                "Руководители: >> PEOPLE / PUPILS_TEACHERS leader Руководители:",
                "Назначить ответственных: >> OFFICIAL / OFFICIAL member",
                "Начальники отделов, победители: >> OFFICIAL / -",
                "Эксперты: >> JURY / JURY",
                "Жюри, председатель: >> JURY / JURY",
                "студентка Ломова А. Б. >> PUPILS / - child",
                "ребёнок Ломов А. Б. >> PUPILS / - child",
                "дети: >> PEOPLE / PUPILS",
                "Ломов А. Б., воспитанник >> PUPILS / - child",
                "Ломов А. Б., обучающийся 7 «Б» >> PUPILS / - child",
                "Учитель 7 и 8 классов Вербина А. Ш. >> PEOPLE / -"
            })
    void words_tell_the_role_of_the_people_in_a_line_and_below_it(String line, String told) {
        Parts parts = Drafted.parts(line).get(0);

        assertThat(told(parts, parts.roles())).isEqualTo(told);
    }

    private static String told(Parts parts, Roles roles) {
        return roles.ofLine() + " / "
                + roles.ofHeading(!parts.results().isEmpty()).map(Role::name).orElse("-")
                + (roles.leader() < 0 ? "" : " leader " + parts.text().substring(roles.leader()))
                + roles.withdrawn().map(w -> " withdrawn " + w).orElse("")
                + (roles.isMember() ? " member" : "")
                + (roles.isChild() ? " child" : "");
    }
}
