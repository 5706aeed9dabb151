package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Body;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.workbook.TeacherRow;

/**
 * A district with three issuers, five territories, another founding order and another year: everybody tries everything, and nothing
 * that is said, written or published speaks of any other municipality. Played on Telegram alone: half a minute, and what is looked at are words,
 * which are the same on MAX.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherMunicipalityTest {
    private static final Instant AUTUMN = Instant.parse("2026-12-01T09:00:00Z");
    private static final Pattern FOREIGN = Pattern.compile(
            "УОН|СЦРО|Сочи|Адлер|Хостинск|Лазаревск|№ 753|14\\.08\\.2020|2019-2020", Pattern.CASE_INSENSITIVE);

    private static Municipality district;
    private static City schools;
    private static Stage stage;
    private static Watched watched;

    @BeforeAll
    static void a_district(@TempDir Path folder) {
        district = Core.municipality(Path.of("docs", "examples", "municipality-district.yaml"));
        schools = City.of(CityPlan.little(5, district));
        Config config = Core.config(Optional.empty(), Map.of()).of(district);
        stage = Stage.open(folder, config, AUTUMN).with(schools.book());
        String first = schools.schools().get(0).code();
        stage.person("operator", Grant.of(Role.OPERATOR), Grant.of(Role.ADMIN))
                .person("head", stage.headOf(first))
                .person("officer", Grant.territory(schools.schools().get(0).territory()))
                .person("analyst", Grant.of(Role.ANALYST));
        Core core = stage.core();
        core.database().write(tx -> {
            Person admin = core.access().find(tx, stage.account("operator")).orElseThrow();
            core.campaigns().start(tx, admin, core.campaignPlan());
            return true;
        });
        stage.settle();
        watched = new Watched(stage.sandbox());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    @Order(1)
    void an_order_of_each_of_its_bodies_is_registered_by_line_and_by_file() {
        for (Body body : district.issuers().bodies()) {
            TeacherRow teacher =
                    schools.teachers().get(district.issuers().bodies().indexOf(body));
            long since = stage.sandbox().mark();
            stage.sandbox()
                    .client(stage.id("operator"))
                    .send("/add " + body.label() + " № 7-о от 15.02.2026; 2; " + teacher.schoolCode() + "; "
                            + teacher.name().full() + "; Учитель года; участник");
            stage.settle();
            assertThat(watched.said(stage.id("operator"), since))
                    .anyMatch(m -> m.text().contains("Запись № "))
                    .anyMatch(m -> m.text().contains(body.label()));

            stage.file("приказ.docx", letter(body, teacher));
            stage.chat("""
                    operator> file приказ.docx
                    bot> …
                         …
                    bot> …
                         …
                    """.replace("> file приказ.docx", " sends приказ.docx"));
            assertThat(stage.lastText("operator"))
                    .contains(body.label() + " № 31-о от 20.02.2026", "Распознано: 1 из 1");
        }
    }

    private static byte[] letter(Body body, TeacherRow teacher) {
        String school = schools.schools().stream()
                .filter(s -> s.code().equals(teacher.schoolCode()))
                .findFirst()
                .orElseThrow()
                .name();
        return new OrderLetter(
                        new OrderKey(body.issuer(), "31-о", LocalDate.of(2026, 2, 20)),
                        "Об итогах конкурса «Мой урок»",
                        List.of(List.of(teacher.name().full(), school, "победитель")),
                        district)
                .bytes();
    }

    @Test
    @Order(2)
    void whatever_anybody_asks_or_presses_nothing_speaks_of_another_municipality() {
        Walk.Seen seen = new Walk.Seen();
        for (String who : List.of("operator", "head", "officer", "analyst")) {
            Walk walk = new Walk(who, stage, watched, stage.sandbox().client(stage.id(who)), 2, seen);
            walk.everything(List.of("/letters", "/report", "/chart", "10", "/control", "/ranking A"));
        }

        assertThat(Stream.of("operator", "head", "officer", "analyst")
                        .flatMap(who -> watched.naming(stage.id(who), 0, FOREIGN).stream()))
                .isEmpty();
        assertThat(seen.pressed()).isGreaterThan(100);
        assertThat(watched.naming(stage.id("operator"), 0, Pattern.compile("МУ ИМЦ")))
                .anyMatch(m -> m.contains(".docx"))
                .anyMatch(m -> m.contains(".xlsx"));
        assertThat(watched.naming(stage.id("head"), 0, Pattern.compile("118-о")))
                .isNotEmpty();
    }
}
