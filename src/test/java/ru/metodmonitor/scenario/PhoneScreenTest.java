package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;

/** What a head reads on a phone of 360 pixels, without moving a finger: so many letters a line, so many lines a screen. */
@OnBothMessengers
class PhoneScreenTest {
    /** Letters of a line of text in Telegram and MAX at 360 pixels. */
    private static final int LINE = 38;
    /** Lines above the buttons. */
    private static final int SCREEN = 12;
    /** Monospaced letters of a line. */
    private static final int COLUMNS = 30;

    private static Stage stage;

    @BeforeAll
    static void a_city_with_a_school_of_a_long_name(@TempDir Path folder) {
        stage = Stage.open(folder)
                .with(City.of(CityPlan.little(5, Sochi.MUNICIPALITY)).book());
        stage.core().database().writeOnly(tx -> {
            long id = stage.core()
                    .registry()
                    .save(
                            tx,
                            Actor.CONSOLE,
                            new School(
                                    0,
                                    "L99",
                                    "МОБУ Гимназия № 144 города Сочи имени дважды Героя Советского Союза",
                                    SchoolKind.GYMNASIUM,
                                    "Центральный"))
                    .value()
                    .id();
            stage.core()
                    .registry()
                    .save(
                            tx,
                            Actor.CONSOLE,
                            new SchoolYear(id, new AcademicYear(2019), Optional.of(1600), Optional.of(110)));
        });
        stage.person("operator", Grant.of(Role.OPERATOR))
                .person("territory", Grant.territory("Центральный"))
                .person("head", stage.headOf("L99"));
        stage.core().database().writeOnly(tx -> {
            Person operator =
                    stage.core().access().find(tx, stage.account("operator")).orElseThrow();
            stage.core().campaigns().start(tx, operator, stage.core().campaignPlan());
        });
        stage.settle();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void a_heads_first_screen_holds_group_place_range_what_to_do_and_the_next_date() {
        String card = ask("head", "/myschool");
        List<String> screen = wrapped(card).subList(0, SCREEN);

        assertThat(screen.get(0)).isEqualTo("Гимназия № 144, 2019-2020");
        assertThat(String.join("\n", screen)).contains("Группа: ", "Место: ", "случа", "👉 ", "Ближайший срок: ");
        assertThat(screen.stream()
                        .filter(l -> l.startsWith("Группа: "))
                        .findFirst()
                        .orElseThrow())
                .as("group before place")
                .isEqualTo(screen.get(2));
        assertThat(card).doesNotContain("МОБУ", "дважды Героя");
    }

    @Test
    void every_card_is_short_in_lines_and_letters() {
        List<String> cards = new ArrayList<>(List.of(ask("head", "/myschool")));
        for (String button : List.of("Подробнее", "‹ Назад", "Что даст место выше", "По показателям")) {
            stage.chat("head presses [" + button + "]\nbot edits> …\n     …");
            cards.add(stage.lastText("head"));
        }
        cards.add(ask("head", "/dynamics"));
        cards.add(ask("operator", "/school L99"));

        assertThat(cards).allSatisfy(card -> {
            assertThat(card.length()).as(card).isLessThan(1_200);
            assertThat(wrapped(card).size()).as(card).isLessThan(40);
        });
        assertThat(cards.get(0).lines().filter(l -> l.matches("\\d\\. \\d+ из \\d+, [\\d,]+ % — .*")))
                .hasSize(5)
                .allMatch(l -> l.length() <= LINE);
    }

    @Test
    void columns_line_up_within_a_phone() {
        List<String> places = ask("head", "/ranking")
                .lines()
                .filter(l -> l.matches("\\d+\\. .*\\d,\\d\\d.*"))
                .toList();

        assertThat(places).hasSize(5).allMatch(l -> l.length() <= COLUMNS);
        assertThat(places.stream().map(l -> l.indexOf(',')).distinct()).hasSize(1);
        assertThat(places)
                .filteredOn(l -> l.endsWith("◀"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Гимназия № 144");
        assertThat(ask("operator", "/scalings A").lines().filter(l -> l.matches(".*№ \\d+ +\\d+ +\\d+ +\\d+")))
                .hasSize(5)
                .allMatch(l -> l.length() <= COLUMNS);
        assertThat(ask("operator", "/control").lines().filter(l -> l.matches("\\S+ .*\\d+/\\d+")))
                .isNotEmpty()
                .allMatch(l -> l.length() <= COLUMNS);
    }

    private static String ask(String who, String text) {
        stage.sandbox().client(stage.id(who)).send(text);
        stage.settle();
        return stage.lastText(who);
    }

    /** The lines as a narrow phone breaks them. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            StringBuilder row = new StringBuilder();
            for (String word : line.strip().split(" ", -1)) {
                if (!row.isEmpty() && row.length() + 1 + word.length() > LINE) {
                    lines.add(row.toString());
                    row.setLength(0);
                }
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
            lines.add(row.toString());
        }
        return lines;
    }
}
