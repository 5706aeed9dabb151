package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what role a line speaks of the people in it, and as a heading of those below; behind the ! what nothing explains, and how many words say nothing. */
class RolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина А. Ш., СОШ № 9 >> PEOPLE / - ! [] 0",
                "Возложить на Вербину А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Наградить Вербину А. Ш., назначить Рябинину И. Ш. >> PEOPLE / PEOPLE award ! [] 2",
                "Назначить Вербину А. Ш., наградить Рябинину И. Ш. >> OFFICIAL / OFFICIAL award ! [] 2",
                "Члены жюри: Вербина А. Ш. >> JURY / JURY ! [] 1",
                "Председатель жюри Вербина А. Ш. >> JURY / JURY ! [] 1",
                "Жюри решило: решение >> PEOPLE / PEOPLE ! [] 2",
                "Решение жюри: >> PEOPLE / PEOPLE ! [] 1",
                "Протокол заседания жюри, член Вербина А. Ш. >> JURY / JURY ! [член] 2",
                "Члены жюри: >> JURY / JURY ! [] 1",
                "Члены комиссии >> JURY / JURY ! [] 1",
                "Члены методического совета: >> PEOPLE / - ! [] 1",
                "Член РМО Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Состав участников: >> PEOPLE / - ! [] 0",
                "Состав: >> PEOPLE / - ! [] 0",
                "Секретарь: >> PEOPLE / JURY member ! [] 1",
                "Секретарь Вербина А. Ш. >> PEOPLE / JURY member ! [член, секретарь] 1",
                "Специальный приз жюри Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Ученик Ломов А. Б. >> PUPILS / - child ! [] 0",
                "Ученики: >> PEOPLE / PUPILS ! [] 0",
                "Ученики и учителя: >> PEOPLE / - ! [] 0",
                "Учащиеся, педагог: >> PEOPLE / - ! [] 0",
                "Ученический конкурс учителей: >> PEOPLE / - ! [] 0",
                "7 класс >> PUPILS / - child ! [] 0",
                "7 «Б» класс, Ломов А. Б. >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 7 «Б» класса >> PUPILS / - child ! [] 0",
                "Урок в 7 «Б» классе, Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Классный руководитель 7 класса Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Учитель начальных 7 классов Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Ломов А. Б., 3\"А\" >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 10 «Б» >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 7А >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 7-А >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 7 - А >> PEOPLE / - ! [] 0",
                "Ломов А. Б., 7а >> PEOPLE / - ! [] 0",
                "Ломов А. Б., 7 А. >> PEOPLE / - ! [] 0",
                "Ломов А. Б., 11А >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 12А >> PEOPLE / - ! [] 0",
                "Ломов А. Б., 0А >> PEOPLE / - ! [] 0",
                "Школа 7А Ломов А. Б. >> PEOPLE / - ! [] 0",
                "Ломов А. Б., № 7А >> PEOPLE / - ! [№ 7] 0",
                "Урок в 7А, Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Учитель 7А Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Ломов А. Б., руководитель Вербина А. Ш. >> PEOPLE / PUPILS_TEACHERS leader руководитель Вербина А. Ш. ! [] 0",
                "Классный руководитель Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Руководитель ШМО Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Руководитель кружка Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Ломов А. Б., наставник Вербина А. Ш., руководитель Рябинина И. Ш. >> PEOPLE / PUPILS_TEACHERS leader наставник Вербина А. Ш., руководитель Рябинина И. Ш. ! [] 0",
                "Ломов А. Б., педагог: Вербина А. Ш. >> PEOPLE / PUPILS_TEACHERS leader педагог: Вербина А. Ш. ! [] 0",
                "Педагог: Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Ломов А. Б., педагог: >> PEOPLE / - ! [] 0",
                "За подготовку победителя Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "За подготовку учащихся Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "За подготовку команды Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 1",
                "Подготовка команды Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Подготовка детей к олимпиаде Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "Подготовка победителя Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "За подготовку к конкурсу участников Вербина А. Ш. >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "За подготовку документов Вербина А. Ш. >> PEOPLE / - ! [] 2",
                "Подготовка учеников: >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "Начальник отдела Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Исп. Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "исп Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Исполнил Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Специалист Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Лишить звания Вербину А. Ш. >> PEOPLE / - withdrawn Лишить ! [Лишить] 1",
                "не допущены Вербина А. Ш. >> PEOPLE / - withdrawn не допущены ! [не допущены] 2",
                "не явилась Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "не учитель Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "не присуждать, отменить Вербина А. Ш. >> PEOPLE / - withdrawn не присуждать ! [не присуждать] 3",
                "Контроль за исполнением на Вербину А. Ш. >> OFFICIAL / OFFICIAL ! [] 2",
                "С приказом ознакомлены: Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 2",
                "Согласовано Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Протокол вела Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 2",
                "Протокол конкурса Вербина А. Ш. >> PEOPLE / PEOPLE ! [] 1",
                "Проект вносит Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 1",
                "Вербина А. Ш., проект >> PEOPLE / - ! [] 0",
                "Список победителей: >> PEOPLE / PEOPLE ! [] 1",
                "Список: >> PEOPLE / PEOPLE ! [] 1",
                "Итоги: >> PEOPLE / PEOPLE ! [] 0",
                "Слушатели курсов: >> PEOPLE / PEOPLE ! [] 1",
                "Признать: >> PEOPLE / PEOPLE award ! [] 1",
                "Ответственные: >> PEOPLE / JURY member ! [] 1",
                "Руководители: >> PEOPLE / PUPILS_TEACHERS leader Руководители: ! [] 0",
                "Назначить ответственных: >> OFFICIAL / OFFICIAL member ! [] 2",
                "Начальники отделов, победители: >> OFFICIAL / - ! [] 2",
                "Эксперты: >> JURY / JURY ! [] 0",
                "Жюри, председатель: >> JURY / JURY ! [председатель] 0",
                "студентка Ломова А. Б. >> PUPILS / - child ! [] 0",
                "ребёнок Ломов А. Б. >> PUPILS / - child ! [] 0",
                "дети: >> PEOPLE / PUPILS ! [] 0",
                "Ломов А. Б., воспитанник >> PUPILS / - child ! [] 0",
                "Ломов А. Б., обучающийся 7 «Б» >> PUPILS / - child ! [] 0",
                "Учитель 7 и 8 классов Вербина А. Ш. >> PEOPLE / - ! [] 1",
                "Секретарь жюри и члены комиссии Вербина А. Ш. >> JURY / JURY ! [члены] 1",
                "Состав жюри Вербина А. Ш. >> JURY / JURY ! [] 0",
                "Учитель Вербина А. Ш., воспитанник Ломов А. Б. >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 1А >> PUPILS / - child ! [] 0",
                "Ломов А. Б., 7Аа >> PEOPLE / - ! [Аа] 0",
                "Вербина А. Ш. за подготовку призёра >> PUPILS_TEACHERS / PUPILS_TEACHERS ! [] 0",
                "Жюри конкурса Вербина А. Ш. >> JURY / JURY ! [] 0",
                "Лауреат премии жюри Вербина А. Ш. >> JURY / JURY ! [] 1",
                "Вербина А. Ш., состав жюри >> JURY / JURY ! [] 0",
                "Протокол, состав жюри Вербина А. Ш. >> JURY / JURY ! [] 1",
                "Руководитель Вербина А. Ш., наставник Рябинина И. Ш. >> PEOPLE / PUPILS_TEACHERS leader Руководитель Вербина А. Ш., наставник Рябинина И. Ш. ! [] 0",
                "7А) Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "Приказ исп. Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 2",
                "Приказ исп Вербина А. Ш. >> PEOPLE / - ! [] 2",
                "Приказ исполнил Вербина А. Ш. >> OFFICIAL / OFFICIAL ! [] 2",
                "Ломов А. Б., «Б» класса >> PEOPLE / - ! [] 1",
                "Наставник 7 класса Вербина А. Ш. >> PEOPLE / PUPILS_TEACHERS leader Наставник 7 класса Вербина А. Ш. ! [] 0",
                "Учитель 7-А Вербина А. Ш. >> PEOPLE / - ! [] 0",
                "За подготовку документов к олимпиаде победителей Вербина А. Ш. >> PEOPLE / - ! [] 2"
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
                + (roles.isChild() ? " child" : "")
                + (roles.isAward() ? " award" : "")
                + " ! " + parts.unexplained() + " " + parts.rest();
    }
}
