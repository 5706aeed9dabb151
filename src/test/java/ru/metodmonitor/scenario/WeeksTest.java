package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Demo;
import ru.metodmonitor.browser.Browser;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;

/**
 * The weeks of the five people ({@code weeks/*.txt}) walked in a real browser, at a desk and on a phone: nothing is wider than the screen, and axe
 * finds no barrier in what was said by the end of a week. Leaves its pictures in {@code target/pictures/weeks}; those of the guide are copied from there.
 *
 * <p>A line of a week: {@code > } what is written, {@code [ ]} a button under a message, {@code { }} a word under the field, {@code @ } a file of the
 * samples, {@code ? } what is answered, {@code ! } a picture, {@code # } what the day is about.
 */
class WeeksTest {
    private static final Path WEEKS = Path.of("src", "test", "resources", "weeks");
    private static final Path PICTURES = Path.of("target", "pictures", "weeks");
    /** What was there before an act is no answer to it; the page draws anew what changes. */
    private static final String SEEN = "document.querySelectorAll('.message').forEach(m => m.dataset.seen = 'yes')";

    private static final List<String> PEOPLE = List.of("operator", "head", "officer", "analyst", "admin");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1280, 860", "360, 740"})
    void five_people_get_through_their_week(int width, int height) {
        List<String> amiss = new ArrayList<>();
        try (Demo demo = Demo.start(
                        Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", folder.toString())),
                        CityPlan.demo(Sochi.MUNICIPALITY),
                        0,
                        line -> {});
                Browser browser = Browser.open(width, height)) {
            for (String person : PEOPLE) {
                List<String> week = lines(WEEKS.resolve(person + ".txt"));
                browser.go(demo.address());
                browser.find("#search").sendKeys(week.get(0));
                browser.click(".person", week.get(0));
                for (int i = 1; i < week.size(); i++) {
                    try {
                        walk(browser, width, week.get(i));
                    } catch (AssertionError e) {
                        amiss.add(person + ".txt, line " + (i + 1) + ": " + week.get(i) + "\n" + e.getMessage());
                    }
                }
                // All that was said this week is on the page still.
                String barriers = browser.barriers();
                if (!barriers.isEmpty()) {
                    amiss.add(person + ": " + barriers);
                }
            }
        }
        assertThat(amiss).isEmpty();
    }

    private static void walk(Browser browser, int width, String line) {
        String rest = line.isEmpty() ? "" : line.substring(1).strip();
        switch (line.isEmpty() ? '#' : line.charAt(0)) {
            case '#' -> {}
            case '>' -> {
                browser.script(SEEN);
                browser.find("#text").sendKeys(rest, Keys.chord(Keys.CONTROL, Keys.ENTER));
            }
            case '[' -> {
                browser.script(SEEN);
                browser.click(".keyboard button", inner(line));
            }
            case '{' -> {
                browser.script(SEEN);
                browser.click(".shelf button", inner(line));
            }
            case '@' -> {
                browser.script(SEEN);
                browser.find("button[aria-label='Прикрепить файл']").click();
                browser.find(".sample", rest).click();
                browser.find("dialog button", "Отправить").click();
            }
            case '?' -> {
                browser.find(".message:not(.own):not([data-seen])", rest);
                assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing is wider than the screen after " + rest)
                        .isTrue();
            }
            case '!' -> browser.picture(PICTURES.resolve(rest + "-" + width + ".png"));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static String inner(String line) {
        return line.substring(1, line.length() - 1).strip();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
