package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.journal.JournalFilter;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.workbook.ImportBook;

/** Pictures and documents, asked for in the chat. */
@OnBothMessengers
class DocumentsTest {
    private static Stage stage;

    @BeforeAll
    static void a_city(@TempDir Path folder) {
        ImportBook book = City.of(CityPlan.little(5, Sochi.MUNICIPALITY)).book();
        stage = Stage.open(folder).with(book).person("operator", Grant.of(Role.OPERATOR));
        stage.person("analyst", Grant.of(Role.ANALYST))
                .person(
                        "head",
                        stage.headOf(book.schools().get(0).value().orElseThrow().code()));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void a_head_gets_pictures_and_papers_of_the_own_school() throws IOException {
        stage.chat("""
                head> /myschool
                bot> …
                head presses [График]
                bot notes> Рисую…
                bot> 📎 …png
                     …. 2019-2020 · кластер A · …
                head> /myschool
                bot> …
                head presses [График по годам]
                bot notes> Рисую…
                bot> 📎 …png
                     …динамик…
                """.replace("…динамик…", "…. кластер A · 2 года"));
        assertThat(ImageIO.read(new ByteArrayInputStream(stage.lastFile("head")))
                        .getWidth())
                .isEqualTo(1080);

        stage.chat("""
                head> /myschool
                bot> …
                head presses [Документ]
                bot notes> Пишу документ…
                bot> 📎 Лист школы 2019-2020.docx
                     Готово: документ по данным 2019-2020.
                     [Протокол методсовета]
                     [Управленческий цикл]
                     [Записи с приказами]
                head presses [Записи с приказами]
                bot notes> Пишу документ…
                bot> 📎 Записи с приказами 2019-2020.docx
                     Готово: документ по данным 2019-2020.
                """);
        assertThat(words("head")).contains("Ответ на обращение", "Код состояния журнала");
        assertThat(actions()).contains("names.export");
    }

    @Test
    void the_report_is_written_with_progress_and_holds_no_names() throws IOException {
        stage.chat("""
                analyst> /report 2019-2020
                bot> Пишу справку за 2019-2020… 100 %
                bot> 📎 Аналитическая справка 2019-2020.docx
                     Аналитическая справка за 2019-2020. Имён педагогов в ней нет.
                """);

        String words = words("analyst");
        assertThat(words).contains("Адресные рекомендации", "Проект решения рабочей группы");
        List<Teacher> teachers =
                stage.core().database().read(read -> stage.core().registry().allTeachers(read));
        assertThat(teachers).extracting(Teacher::name).noneMatch(name -> words.contains(name.full()));
        assertThat(actions()).contains("report.make");
    }

    @Test
    void a_report_without_data_is_refused_kindly() {
        stage.chat("""
                operator> /report 2031-2032
                bot> За 2031-2032 нет школ с данными. …
                operator> /report вчера
                bot> ⚠️ …
                     …
                head> /report
                bot> Нет доступа…
                """);
    }

    @Test
    void the_pictures_of_the_city_are_under_the_figures_and_places() {
        stage.chat("""
                analyst> /indicators
                bot> …
                analyst presses [Картинки]
                bot> Картинки, 2019-2020
                     [Город]
                     [Места: кластер A]
                     [Места: кластер B]
                     [Места: кластер C]
                     [1. Выступления на мероприятиях СЦРО]
                     [2. Участие в конкурсах]
                     [3. Победители, призёры, лауреаты конкурсов]
                     [4. Публикации в профессиональных изданиях]
                     [5. Курсы повышения квалификации]
                analyst presses [Город]
                bot notes> Рисую…
                bot> 📎 …png
                     Показатели города. …
                """);
    }

    @Test
    void an_operator_gets_the_citys_papers() {
        stage.chat("""
                operator> /letters
                bot> Документы, 2019-2020
                     [План СЦРО]
                     [Лист ознакомления]
                     [Документы школы…]
                operator presses [План СЦРО]
                bot notes> Пишу документ…
                bot> 📎 План СЦРО по итогам 2019-2020.docx
                     Готово: документ по данным 2019-2020.
                """);
    }

    private static String words(String who) throws IOException {
        try (XWPFWordExtractor extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(stage.lastFile(who))))) {
            return extractor.getText().replace('\u00a0', ' ');
        }
    }

    private static List<String> actions() {
        return stage
                .core()
                .database()
                .read(read -> stage.core().journal().latest(read, JournalFilter.ALL, 50, 0))
                .stream()
                .map(row -> row.action())
                .toList();
    }
}
