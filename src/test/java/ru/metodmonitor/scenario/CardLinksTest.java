package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.sandbox.Inlines;

/** Words after the bot's name in any chat, which Telegram alone has, and the links to cards that they bring. */
class CardLinksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_entry() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("analyst", Grant.of(Role.ANALYST))
                .person("stranger");
        stage.person("head", stage.headOf("S10")).person("other", stage.headOf("S8"));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                """);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Inlines.Found> typed(String who, String text) {
        return stage.sandbox().client(stage.id(who)).inline(text, PATIENCE);
    }

    @Test
    void each_finds_what_they_may_see_and_no_name_goes_into_the_chat() {
        assertThat(typed("operator", "иванова"))
                .extracting(Inlines.Found::title)
                .containsExactly("Иванова Мария Петровна", "Запись № 1");
        assertThat(typed("head", "иванова")).hasSize(2);
        assertThat(typed("other", "иванова")).isEmpty();
        assertThat(typed("analyst", "иванова")).isEmpty();
        assertThat(typed("stranger", "иванова")).isEmpty();
        assertThat(typed("analyst", "СОШ 10")).extracting(Inlines.Found::title).containsExactly("СОШ № 10");
        assertThat(typed("operator", "и")).isEmpty();
        assertThat(typed("operator", "иванова"))
                .allSatisfy(found ->
                        assertThat(found.text()).doesNotContain("Иванов").contains("?start=" + found.id()));
    }

    @Test
    void a_link_opens_the_card_for_those_who_may_see_it() {
        stage.chat("""
                operator> /start e1
                bot> Запись № 1…
                     …
                head> /start e1
                bot> Запись № 1…
                     …
                analyst> /start e1
                bot> Нет доступа
                analyst> /start s1
                bot> …
                     Индекс: …
                     …
                operator> /start e999
                bot> …
                """);
        stage.sandbox().client(stage.id("other")).send("/start e1");
        stage.settle();
        assertThat(stage.lastText("other")).doesNotContain("Иванова");
        stage.sandbox().client(stage.id("stranger")).send("/start e1");
        stage.settle();
        assertThat(stage.lastText("stranger")).contains("по приглашению");
    }
}
