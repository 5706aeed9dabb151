package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import ru.metodmonitor.browser.Browser;

class MaxPageTest {
    private static final String MARIA = "/sandbox/max/chats/101/as/101/";

    private final MaxBench bench = new MaxBench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void the_page_hears_of_both_messengers_apart() {
        bench.maria().start();
        bench.call("PATCH", "/me/commands", "{\"commands\":[{\"name\":\"add\",\"description\":\"Добавить\"}]}");

        JsonNode all = changes();

        assertThat(all.path("people")).hasSize(2);
        assertThat(all.path("messages")).isEmpty();
        assertThat(all.path("max").path("people")).hasSize(1);
        assertThat(all.path("max").path("messages").path(0).path("notice").asText())
                .isEqualTo("bot_started");
        assertThat(all.path("max")
                        .path("menus")
                        .path("101")
                        .path(0)
                        .path("command")
                        .asText())
                .isEqualTo("add");
        assertThat(all.path("menus").path("101")).isEmpty();
    }

    @Test
    void a_person_of_max_writes_presses_and_stops_the_bot_over_http() {
        act(MARIA + "start");
        act(MARIA + "text", "text", "привет");
        bench.say("text", "Выберите", "attachments", List.of(MaxBench.keyboard(List.of(MaxBench.button("Да", "yes")))));
        int message = bench.max.chats().fromBot(MaxBench.MARIA, 0).get(0).id();
        assertThat(act(MARIA + "press", "message", message, "row", 0, "column", 0, "label", "Нет")
                        .path("done")
                        .asBoolean(true))
                .isFalse();
        act(MARIA + "block");
        act("/sandbox/max/people", "id", 103, "firstName", "Анна", "lastName", "", "username", "", "description", "");

        assertThat(bench.max.people().tie(MaxBench.MARIA)).isEqualTo(Tie.BLOCKED);
        assertThat(bench.bench.sandbox.people().tie(Bench.MARIA)).isEqualTo(Tie.STRANGER);
        assertThat(bench.max.people().find(103)).isPresent();
        assertThat(bench.bench.sandbox.people().find(103)).isEmpty();
    }

    @Test
    void one_list_tells_in_words_who_uses_which_messenger() {
        try (Browser browser = Browser.open(1280, 860)) {
            browser.go(bench.bench.sandbox.pageUrl());
            browser.click(".person", "MAX Мария Иванова");
            browser.find(".big-action", "ЗАПУСТИТЬ").click();
            browser.find("#text").sendKeys("привет");
            browser.find(".send").click();
            browser.find(".message.own", "привет");
            bench.say(
                    "text",
                    "<h1>Итог</h1> <b>готов</b>",
                    "format",
                    "html",
                    "attachments",
                    List.of(MaxBench.keyboard(List.of(MaxBench.button("Ещё", "more")))));
            browser.find(".keyboard button", "Ещё").click();

            List<String> marks = browser.driver().findElements(By.cssSelector(".messenger")).stream()
                    .map(WebElement::getText)
                    .map(String::strip)
                    .toList();
            assertThat(marks).contains("Telegram", "MAX");
            assertThat(browser.find("#chat-status", "Вы в MAX: Мария Иванова").getText())
                    .endsWith("Директор");
            assertThat(browser.barriers()).isEmpty();
            bench.max.chats().awaitMessage(MaxBench.MARIA, 0, m -> m.text().equals("Итог готов"), Bench.SOON);
            assertThat(StreamSupport.stream(bench.updates(0).path("updates").spliterator(), false)
                            .map(update -> update.path("update_type").asText()))
                    .contains("bot_started", "message_created", "message_callback");
            assertThat(bench.bench.sandbox.chats().history(Bench.MARIA)).isEmpty();
        }
    }

    private JsonNode changes() {
        return Bench.json(bench.bench.send(
                HttpRequest.newBuilder(URI.create(bench.bench.sandbox.apiUrl() + "/sandbox/changes?after=0"))
                        .build()));
    }

    private JsonNode act(String path, Object... namesAndValues) {
        return bench.bench.post(URI.create(bench.bench.sandbox.apiUrl() + path), namesAndValues);
    }
}
