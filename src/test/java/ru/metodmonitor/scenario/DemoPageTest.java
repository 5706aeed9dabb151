package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Demo;
import ru.metodmonitor.browser.Browser;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;

/** The demo as somebody new would try it, in a real browser. Leaves its pictures in {@code target/pictures}. */
class DemoPageTest {
    private static final Pattern NUMBER = Pattern.compile("Запись №[\\s\u00a0](\\d+)");
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private static Path folder;

    private static Demo demo;

    @BeforeAll
    static void the_demo_runs() {
        demo = Demo.start(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", folder.toString())),
                CityPlan.demo(Sochi.MUNICIPALITY),
                0,
                line -> {});
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void an_operator_registers_by_line_and_by_dialog_undoes_and_finds() {
        try (Browser browser = Browser.open(1280, 860)) {
            become(browser, "методист СЦРО, оператор");
            say(
                    browser,
                    "/add УОН № 412 от 15.02.2020; 3; СОШ № 5; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020");
            browser.find(".message", "Запись № ");
            say(browser, "/add");
            browser.find(".message", "По какому приказу?");
            say(browser, "УОН № 412 от 15.02.2020");
            press(browser, "3. Победители");
            browser.find(".message", "Какая школа?");
            say(browser, "СОШ № 5");
            browser.find(".message", "Кто?");
            say(browser, "Новикова Елена Сергеевна");
            browser.find(".message", "Какое мероприятие?");
            say(browser, "Учитель года");
            press(browser, "призёр");
            press(browser, "Записать");
            browser.find(".message", "Показатель 3, 2019-2020: Учитель года, призёр");
            browser.picture(PICTURES.resolve("operator.png"));
            press(browser, "Отменить");
            browser.find(".message", "отозвана");
            say(browser, "/find Новикова Елена");
            assertThat(browser.find(".message", "Нашлось по «Новикова Елена»").getText())
                    .contains("Новикова Елена Сергеевна");
        }
    }

    @Test
    void a_head_sees_the_own_school_on_a_phone() {
        try (Browser browser = Browser.open(360, 740)) {
            become(browser, "директор");
            say(browser, "/myschool");

            WebElement card = browser.find(".message", "Место:");

            assertThat(card.getText()).contains("Индекс:").contains("из").contains("Ближайший срок:");
            assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the phone")
                    .isTrue();
            browser.picture(PICTURES.resolve("head.png"));
            browser.driver().findElements(By.cssSelector(".keyboard button")).stream()
                    .filter(b -> b.getText().equals("График"))
                    .forEach(WebElement::click);
            shown(browser, 1);
            browser.picture(PICTURES.resolve("profile.png"));
            press(browser, "График по годам");
            shown(browser, 2);
            browser.picture(PICTURES.resolve("dynamics.png"));
        }
    }

    @Test
    void an_order_of_forty_people_is_read_settled_and_registered() {
        try (Browser browser = Browser.open(1280, 860)) {
            become(browser, "методист СЦРО, оператор");
            browser.find("button[aria-label='Прикрепить файл']").click();
            browser.picture(PICTURES.resolve("samples.png"));
            browser.find(".sample", "40 человек").click();
            browser.find("dialog button", "Отправить").click();
            browser.find(".message", "Распознано: 38 из 40");
            browser.picture(PICTURES.resolve("recognised.png"));
            press(browser, "Сомнения (2)");
            browser.find(".message", "такого в школе нет, но есть похожие");
            browser.picture(PICTURES.resolve("doubt.png"));
            browser.find(".keyboard button", ", учитель").click();
            browser.find(".message", "Щукарёва Э. Ю.: в школе никого с такими инициалами");
            press(browser, "Ввести иначе");
            browser.find(".message", "Кто это?");
            say(browser, "Щукарёва Эльвира Юрьевна");
            press(browser, "Записать (40)");
            browser.find(".message", "Записано: 40");
            press(browser, "Что записано");
            browser.find(".message", "Записано одним списком: 40");
            browser.click(".keyboard button", "№");
            browser.find(".message", "Строка приказа:");
            browser.picture(PICTURES.resolve("evidence.png"));
            browser.find(".keyboard button", "📎").click();
            assertThat(browser.find(".file", ".docx").getText()).contains("1431");
        }
    }

    @Test
    void a_scanned_order_shows_the_line_of_every_doubt() throws InterruptedException {
        try (Browser browser = Browser.open(1280, 860)) {
            become(browser, "методист СЦРО, оператор");
            browser.find("button[aria-label='Прикрепить файл']").click();
            browser.find(".sample", "Скан приказа").click();
            browser.find("dialog button", "Отправить").click();
            browser.find(".message", "Скан приказа");
            settled();
            browser.find(".message", "Распознано: 8 из 10");
            press(browser, "Сомнения (2)");
            shown(browser, 1);
            browser.find(".message", "Прочитано: ");
            browser.picture(PICTURES.resolve("scan.png"));
            press(browser, "Пропустить");
            browser.find(".message", "Осталось 1 сомнение");
            settled();
            shown(browser, 1);
            press(browser, "Пропустить");
            press(browser, "Записать (8)");
            browser.find(".message", "Записано: 8");
            press(browser, "Что записано");
            browser.find(".message", "Записано одним списком: 8");
            browser.click(".keyboard button", "№");
            press(browser, "🔍 Строка на снимке");
            shown(browser, 1);
        }
    }

    /** One entry, two messengers: the operator writes on Telegram, the head on MAX. */
    @Test
    void a_head_on_max_disputes_what_the_operator_on_telegram_has_registered() {
        try (Browser browser = Browser.open(1280, 860)) {
            become(browser, "методист СЦРО, оператор");
            say(
                    browser,
                    "/add УОН № 413 от 16.02.2020; 3; СОШ № 2; Синицына Вера Павловна; Учитель года; победитель; 10.02.2020");
            Matcher number =
                    NUMBER.matcher(browser.find(".message", "Запись № ").getText());
            assertThat(number.find()).isTrue();

            become(browser, "директор, МОБУ СОШ № 2 г. Сочи");
            say(browser, "/dispute " + number.group(1) + " участвовала заочно");
            browser.find(".message", "отправлено оператору");

            become(browser, "методист СЦРО, оператор");
            say(browser, "/review");
            browser.find(".message", "участвовала заочно");
            press(browser, "Оставить");
            say(browser, "В протоколе она победитель");

            become(browser, "директор, МОБУ СОШ № 2 г. Сочи");
            browser.find(".message", "В протоколе она победитель");
            browser.picture(PICTURES.resolve("max.png"));
        }
        assertThat(demo.sandbox().max().violations().all()).isEmpty();
    }

    @Test
    void a_stranger_is_refused_and_asks_and_the_administrator_sees_it() {
        try (Browser browser = Browser.open(360, 740)) {
            become(browser, "без приглашения");
            browser.find(".big-action").click();
            browser.find(".message", "по приглашению");
            press(browser, "Попросить доступ");
            browser.find(".message", "Просьба отправлена");
            browser.picture(PICTURES.resolve("stranger.png"));
            browser.go(demo.address());
            become(browser, "администратор бота");
            browser.find(".message", "Просит доступ");
        }
    }

    @Test
    void the_page_is_usable_without_a_mouse() {
        try (Browser browser = Browser.open(1280, 860)) {
            browser.go(demo.address());
            browser.find(".person", "рабочая группа УОН").sendKeys(Keys.ENTER);
            browser.find("#text").sendKeys("/ranking A", Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.find(".message", "Кластер A");
            browser.picture(PICTURES.resolve("ranking.png"));
        }
    }

    /** The bot has done all that it was asked for. */
    private static void settled() throws InterruptedException {
        demo.sandbox().updates().awaitAllConfirmed(Duration.ofMinutes(2));
        assertThat(demo.bot().awaitIdle(Duration.ofMinutes(2))).isTrue();
    }

    /** So many pictures have come and are drawn. */
    private static void shown(Browser browser, int pictures) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> browser.script(
                                "return [...document.querySelectorAll('.photo img')].filter(i => i.complete && i.naturalWidth > 0).length")
                        .equals((long) pictures));
    }

    private static void become(Browser browser, String description) {
        browser.go(demo.address());
        browser.find("#search").sendKeys(description);
        browser.click(".person", description);
    }

    private static void say(Browser browser, String text) {
        browser.find("#text").sendKeys(text, Keys.chord(Keys.CONTROL, Keys.ENTER));
    }

    private static void press(Browser browser, String label) {
        browser.click(".keyboard button", label);
    }
}
