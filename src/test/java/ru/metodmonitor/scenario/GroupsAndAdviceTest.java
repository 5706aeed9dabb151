package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.workbook.ImportBook;

/** Figures, places, groups and recommendations of a generated city, as its people see them. */
@OnBothMessengers
class GroupsAndAdviceTest {
    private static Stage stage;

    @BeforeAll
    static void a_city(@TempDir Path folder) {
        ImportBook book = City.of(CityPlan.little(5, Sochi.MUNICIPALITY)).book();
        String territory = book.schools().get(0).value().orElseThrow().territory();
        stage = Stage.open(folder).with(book).person("operator", Grant.of(Role.OPERATOR));
        stage.person("analyst", Grant.of(Role.ANALYST))
                .person("territory", Grant.territory(territory))
                .person(
                        "head",
                        stage.headOf(book.schools().get(0).value().orElseThrow().code()));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void a_head_takes_the_schools_entries_away_as_a_workbook() throws IOException {
        stage.chat("""
                head> /myschool
                bot> …
                head presses [Excel]
                bot> Книга записей готова: …
                bot> 📎 записи.xlsx
                     …
                """);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(stage.lastFile("head")))) {
            List<String> schools = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .skip(1)
                    .map(row -> row.getCell(6).getStringCellValue())
                    .toList();
            assertThat(schools)
                    .isNotEmpty()
                    .containsOnly(City.of(CityPlan.little(5, Sochi.MUNICIPALITY))
                            .schools()
                            .get(0)
                            .name());
        }
    }

    @Test
    void a_head_sees_the_own_figures_with_what_chance_does_to_them() {
        stage.chat("""
                head> /myschool
                bot> … № …, 2019-2020
                     …случай…
                     Группа: …
                     Место: … из 4, по случаю …–…
                     Индекс: …,…
                     👉 Показатель …: ещё … до медианы
                     Предварительно: …
                     1. … из …, … % — … медианы
                     Выступления на мероприятиях СЦРО…
                     2. …
                     …
                     5. …
                     Курсы повышения квалификации…
                     [Что даст место выше] [Рекомендации]
                     [Подробнее] [Динамика]
                     [График] [График по годам]
                     [Кто за цифрами] [Excel]
                     [Документ]
                     [‹ 2018-2019]
                head presses [Подробнее]
                bot edits> … № …, 2019-2020
                     Кластер A: средние, свыше 500 обучающихся
                     Обучающихся: …, педагогов: …
                     1. Выступления на мероприятиях СЦРО
                     доля … %, по случаю …–… %
                     медиана кластера … %
                     за год … п. п.…
                     2. …
                     …
                     Сильнее всего: показатель …
                     Слабее всего: показатель …
                     «По случаю» — столько может дать случай при … педагог…
                     [‹ Назад]
                head presses [‹ Назад]
                bot edits> … № …, 2019-2020
                     …
                     Группа: …
                     …
                     [‹ 2018-2019]
                head presses [‹ 2018-2019]
                bot edits> …, 2018-2019
                     …
                     [Документ]
                     [2019-2020 ›]
                head presses [Что даст место выше]
                bot edits> Что даст место выше
                     … № …, 2018-2019
                     Место: … из 4…
                     …
                     Соседние места часто меняет случай. …
                     [Рекомендации] [По показателям]
                     [‹ Назад]
                head presses [По показателям]
                bot edits> Что даст место выше
                     … № …, 2018-2019
                     1. …
                     место выше: …
                     медиана: …
                     …
                     [‹ Назад]
                head presses [‹ Назад]
                bot edits> Что даст место выше
                     …
                     [‹ Назад]
                head presses [‹ Назад]
                bot edits> … № …, 2018-2019
                     …
                     [2019-2020 ›]
                head> /dynamics
                bot> Динамика: …
                     2018-2019 → 2019-2020
                     1. …
                     …,… % → …,… %
                     за год … п. п. (от … до …), …
                     …
                     Индекс: …,… → …,…
                     Место, кластер: …/4 A → …/4 A
                     Изменение названо заметным, …
                """);
    }

    @Test
    void places_come_after_groups_and_the_analyst_sees_three_scalings() {
        stage.chat("""
                analyst> /ranking A
                bot> Кластер A, 2019-2020
                     Школы: средние, свыше 500 обучающихся
                     Предварительно: …
                     …
                     без знака — средняя: … от середины их отделяет только случай
                     …
                     1. … № … …,…
                     …
                     [Картинкой]
                     [Места при разных шкалах]
                     [Кластер B] [Кластер C]
                     [‹ 2018-2019]
                analyst presses [Места при разных шкалах]
                bot> Кластер A, 2019-2020: места при разных шкалах
                     Место зависит от шкалы …
                     · … (1) (2) (3)
                     … № … … … …
                     …
                     (1) от худшей доли до лучшей (min–max)
                     …
                analyst> /indicators
                bot> Показатели, 2019-2020
                     Школ: 9, педагогов: …
                     …
                     [Статистика кластеров] [Картинки]
                     [‹ 2018-2019]
                analyst presses [Статистика кластеров]
                bot> Статистика кластеров, 2019-2020
                     …
                """);
    }

    @Test
    void two_schools_stand_side_by_side() {
        stage.chat("operator> /school "
                + stage.core()
                        .database()
                        .read(r -> stage.core().registry().list(r))
                        .get(0)
                        .name()
                + """

                bot> …
                     …
                     [Что даст место выше] [Рекомендации]
                     [Подробнее] [Динамика]
                     [График] [График по годам]
                     [Сравнить]
                     [Кто за цифрами] [Excel]
                     [Документ]
                     [‹ 2018-2019]
                operator presses [Сравнить]
                bot> С какой школой сравнить …?
                     …
                """);
        String other = stage.core()
                .database()
                .read(r -> stage.core().registry().list(r))
                .get(1)
                .brief()
                .replace('\u00a0', ' ');
        stage.chat("operator presses [" + other + "]" + """

                bot> … и … 2019-2020
                     1. …
                     … и …
                     …
                     5. …
                     …
                     Индекс: …,… и …,…
                     Место: … из 4 и … из 4
                     Группа: … и …
                     Каждый показатель сравнён отдельно, по 95-процентному интервалу разности: из двадцати пар одна бывает «заметно разной» случайно. Кто отличается от своего кластера больше, чем даёт случай, — в «Статистике кластеров».
                """);
    }

    @Test
    void everyone_reads_the_recommendations_for_the_own_schools_alone() {
        String foreign = stage.core()
                .database()
                .read(r -> stage.core().registry().list(r))
                .get(5)
                .name();
        stage.chat("""
                head> /recommendations
                bot> Рекомендации: …, 2019-2020
                     …
                operator> /recommendations 2018-2019
                bot> …
                     …
                operator> /recommendations
                bot> Рекомендации по проблемам, 2019-2020
                     1. …
                     …
                operator> /recommendations Атлантида
                bot> ⚠️ …
                     Пример: /recommendations
                """);
        stage.chat("head> /recommendations " + foreign + "\nbot> Нет доступа");
        stage.chat("territory> /recommendations\nbot> …\n     …");
        assertThat(stage.lastText("territory")).doesNotContain("NaN");
    }

    @Test
    void an_operator_words_a_recommendation_anew_and_takes_it_back() {
        Recommendation one = stage.core()
                .database()
                .read(r -> stage.core().advice().of(r, new AcademicYear(2019)))
                .get(0);
        String school = one.school().name();

        stage.chat("operator> /recommendations " + school + """

                bot> Рекомендации: …, 2019-2020
                     …
                operator presses [Править 1]
                bot> Напишите, что сделать школе …
                     [Отмена]
                operator> Провести семинар в <январе>
                bot> Текст рекомендации сохранён.
                     Рекомендации: …
                     …
                     Что сделать: Провести семинар в <январе>
                     …
                operator presses [Править 1]
                bot> Напишите, что сделать школе … Сейчас: Провести семинар в <январе>
                     [Вернуть текст правила]
                     [Отмена]
                operator presses [Вернуть текст правила]
                bot edits> Снова действует текст правила.
                     …
                """);
        assertThat(stage.lastText("operator")).doesNotContain("семинар");
    }
}
