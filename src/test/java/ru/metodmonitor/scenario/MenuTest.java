package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.InlineButton;

/**
 * Nobody has to type: every item of everybody's menu, and every command that stands in none, sent bare, is answered without a refusal; and where the answer is a
 * question, its first button leads on, until something is shown or done. Played on Telegram alone: what is looked at is the same on MAX.
 */
class MenuTest {
    private static final Instant AUTUMN = Instant.parse("2026-12-01T09:00:00Z");
    private static final int LONGEST_WAY = 40;

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private int items;
    private int questions;

    @Test
    void every_item_leads_on_by_buttons_in_a_town_with_something_of_everything() {
        try (Stage stage = BirdTown.open(folder).stage) {
            for (String who : List.of("operator", "head", "both", "territory", "analyst", "admin")) {
                everyItem(stage, who);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(items).isGreaterThan(90);
        assertThat(questions).isGreaterThan(20);
    }

    @Test
    void every_item_leads_on_by_buttons_in_a_district_of_which_little_is_known_yet() {
        Municipality district = Core.municipality(Path.of("docs", "examples", "municipality-district.yaml"));
        City city = City.of(CityPlan.little(5, district));
        try (Stage stage = Stage.open(
                        folder, Core.config(Optional.empty(), Map.of()).of(district), AUTUMN)
                .with(city.book())) {
            String first = city.schools().get(0).code();
            stage.person("operator", Grant.of(Role.OPERATOR))
                    .person("head", stage.headOf(first))
                    .person("officer", Grant.territory(city.schools().get(0).territory()))
                    .person("analyst", Grant.of(Role.ANALYST))
                    .person("admin", Grant.of(Role.ADMIN));
            for (String who : List.of("operator", "head", "officer", "analyst", "admin")) {
                everyItem(stage, who);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_example_names_a_school_that_is_there() {
        try (Stage stage = Stage.open(folder)) {
            assertThat(stage.core().texts().plain("school.example")).isEqualTo("/school СОШ № 1");

            stage.with(Town.book());
            assertThat(stage.core().texts().plain("school.example").replace('\u00a0', ' '))
                    .isEqualTo("/school СОШ № 8");
            assertThat(stage.core().texts().plain("territory.example")).endsWith("Адлерский");
        }
    }

    @Test
    void every_item_answers_where_there_is_nothing_at_all() {
        try (Stage stage = Stage.open(folder)) {
            stage.person("operator", Grant.of(Role.OPERATOR)).person("admin", Grant.of(Role.ADMIN));
            for (String who : List.of("operator", "admin")) {
                menu(stage, who).forEach(item -> sent(stage, who, item));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void everyItem(Stage stage, String who) {
        for (String item : menu(stage, who)) {
            items++;
            sent(stage, who, item);
            walk(stage, who, item);
            shown(stage, who, item);
        }
    }

    /** The example that help shows for the item is right for this very person and store. */
    private void shown(Stage stage, String who, String item) {
        String example = stage.core().texts().plain(item + ".example").substring(1);
        if (!example.equals(item)) {
            sent(stage, who, example);
            stage.sandbox().client(stage.id(who)).send("/cancel");
            stage.settle();
        }
    }

    private static List<String> menu(Stage stage, String who) {
        Person person = stage.core()
                .database()
                .read(read -> stage.core().access().find(read, stage.account(who)))
                .orElseThrow();
        return Walk.typed(stage, person);
    }

    private void sent(Stage stage, String who, String item) {
        long mark = stage.sandbox().mark();
        stage.sandbox().client(stage.id(who)).send("/" + item);
        stage.settle();
        judge(stage, who, item, mark);
    }

    private void judge(Stage stage, String who, String way, long since) {
        List<ChatMessage> said = new Watched(stage.sandbox()).said(stage.id(who), since);
        if (said.isEmpty()) {
            wrong.add(who + " " + way + ": no answer");
        }
        said.stream()
                .map(m -> m.text())
                .filter(t -> t.startsWith("⚠️") || t.contains("Код ошибки"))
                .forEach(t -> wrong.add(who + " " + way + ": " + t));
    }

    private void walk(Stage stage, String who, String item) {
        Client client = stage.sandbox().client(stage.id(who));
        String way = item;
        Set<String> pressed = new HashSet<>();
        for (int step = 0; step < LONGEST_WAY; step++) {
            List<ChatMessage> all = new Watched(stage.sandbox()).said(stage.id(who), 0);
            ChatMessage last = all.stream()
                    .max(Comparator.comparingLong(ChatMessage::changed))
                    .orElseThrow();
            if (last.buttons().stream().noneMatch(b -> data(b).startsWith("~:"))) {
                return;
            }
            List<InlineButton> ways = last.buttons().stream()
                    .filter(b ->
                            data(b).matches("~:(pick|open):.*") && !b.text().contains("Назад"))
                    .toList();
            Optional<InlineButton> on = ways.stream()
                    .filter(b -> !pressed.contains(b.text()))
                    .findFirst()
                    .or(() -> ways.stream().findFirst());
            if (on.isEmpty()) {
                wrong.add(who + " " + way + ": a question without a way on: " + last.text());
                client.send("/cancel");
                stage.settle();
                return;
            }
            questions += step == 0 ? 1 : 0;
            way += " › " + on.get().text();
            long mark = stage.sandbox().mark();
            pressed.add(on.get().text());
            client.press(last, on.get());
            stage.settle();
            judge(stage, who, way, mark);
        }
        wrong.add(who + " " + way + ": never ends");
    }

    private static String data(InlineButton button) {
        return button.data().orElse("");
    }
}
