package ru.metodmonitor.report.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Documents;
import ru.metodmonitor.browser.Browser;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.report.Findings;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.text.Numbers;

class SiteTest {
    private static final Instant NOON = Instant.parse("2020-12-01T09:00:00Z");

    @TempDir
    static Path folder;

    static Core core;
    static List<Site.Year> years;
    static Map<String, byte[]> files;

    @BeforeAll
    static void publish() {
        core = Core.open(
                Core.config(
                        Optional.empty(),
                        Map.of("METODMONITOR_DATA_DIR", FreshStore.in(folder).toString())),
                Clock.fixed(NOON, ZoneOffset.UTC));
        core.database()
                .write(tx -> core.importer()
                        .load(
                                tx,
                                Orders.Author.console(),
                                City.of(CityPlan.demo(Sochi.MUNICIPALITY)).book()));
        AcademicYear year = core.database().read(core.results()::defaultYear);
        years = years(year);
        files = new Site(core.texts(), Sochi.MUNICIPALITY, Map.of()).files(years, percent -> {});
    }

    private static List<Site.Year> years(AcademicYear year) {
        Papers papers = Documents.over(core);
        return core.database().read(read -> {
            List<Site.Year> found = new ArrayList<>();
            List<YearResults> all = papers.figures(read, year).years();
            for (int i = 0; i < all.size(); i++) {
                found.add(new Site.Year(
                        new YearFigures(all.subList(0, i + 1)),
                        papers.mark(read, all.get(i).year())));
            }
            return found;
        });
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static YearResults now() {
        return years.get(years.size() - 1).figures().now();
    }

    private static String file(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Test
    void the_table_of_open_data_holds_the_figures() {
        String csv = file("data/" + now().year() + ".csv");
        assertThat(csv).startsWith("\uFEFFyear;cluster;code;school;");
        String[] rows = csv.split("\r\n");
        assertThat(rows).hasSize(now().lines().size() + 1);
        List<String> head = List.of(rows[0].split(";"));
        Map<String, String[]> byCode = new HashMap<>();
        for (int i = 1; i < rows.length; i++) {
            String[] cells = rows[i].split(";", -1);
            byCode.put(cells[2], cells);
        }
        for (SchoolLine line : now().lines().values()) {
            String[] cells = byCode.get(line.school().code());
            assertThat(cells[head.indexOf("index")])
                    .isEqualTo(line.result()
                            .standing()
                            .map(s -> Numbers.decimal(s.index(), 2))
                            .orElse(""));
            assertThat(cells[head.indexOf("place")])
                    .isEqualTo(line.result().standing().map(s -> "" + s.rank()).orElse(""));
            for (int i = 0; i < now().scheme().indicators().size(); i++) {
                int number = now().scheme().indicators().get(i).number();
                assertThat(cells[head.indexOf("active_" + number)])
                        .isEqualTo("" + line.result().figures().get(i).active());
                assertThat(cells[head.indexOf("share_" + number)])
                        .isEqualTo(line.tally(i)
                                .map(t -> Numbers.decimal(t.share() * 100, 1))
                                .orElse(""));
            }
        }
    }

    @Test
    void json_holds_the_figures_and_no_field_that_its_schema_does_not_name() throws IOException {
        JsonNode json = new ObjectMapper().readTree(file("data/" + now().year() + ".json"));
        JsonNode schema = new ObjectMapper().readTree(file("data/schema.json"));
        assertFits(json, schema, "$");
        assertThat(json.path("status").asText()).isEqualTo("preliminary");
        Map<String, JsonNode> byCode = new HashMap<>();
        json.path("schools").forEach(s -> byCode.put(s.path("code").asText(), s));
        assertThat(byCode).hasSize(now().lines().size());
        for (SchoolLine line : now().lines().values()) {
            JsonNode school = byCode.get(line.school().code());
            assertThat(Optional.of(school.path("place")).filter(JsonNode::isInt).map(JsonNode::asInt))
                    .isEqualTo(line.result().standing().map(s -> s.rank()));
            for (int i = 0; i < now().scheme().indicators().size(); i++) {
                assertThat(school.path("indicators").path(i).path("active").asInt())
                        .isEqualTo(line.result().figures().get(i).active());
            }
        }
    }

    /** As much of JSON Schema as ours uses. */
    private static void assertFits(JsonNode value, JsonNode schema, String at) {
        if (schema.path("required").isArray()) {
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.asText()))
                            .as(at + "." + name)
                            .isTrue());
            value.fieldNames().forEachRemaining(name -> {
                assertThat(schema.path("properties").has(name))
                        .as(at + "." + name)
                        .isTrue();
                assertFits(value.path(name), schema.path("properties").path(name), at + "." + name);
            });
        }
        if (schema.has("items")) {
            assertThat(value.isArray()).as(at).isTrue();
            value.forEach(one -> assertFits(one, schema.path("items"), at + "[]"));
        }
        if (schema.has("enum")) {
            assertThat(schema.path("enum")).as(at).contains(value);
        }
        if (value.isNull() && schema.has("type")) {
            assertThat(schema.path("type").toString()).as(at).contains("null");
        }
    }

    @Test
    void equal_figures_give_equal_bytes_and_a_list_of_checksums() {
        Map<String, byte[]> again = new Site(core.texts(), Sochi.MUNICIPALITY, Map.of()).files(years, percent -> {});
        assertThat(again.keySet()).isEqualTo(files.keySet());
        again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files.get(name)));
        assertThat(file("SHA256SUMS").lines()).hasSize(files.size() - 1);
    }

    @Test
    void no_page_asks_anything_from_outside_or_names_a_teacher() {
        List<String> people = core.database()
                .read(read -> read.handle()
                        .createQuery("SELECT DISTINCT surname || ' ' || first_name FROM teacher")
                        .mapTo(String.class)
                        .list());
        assertThat(people).isNotEmpty();
        files.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.replace("http://www.w3.org/2000/svg", "").replace("https://json-schema.org", ""))
                    .as(name)
                    .doesNotContain("http://", "https://");
            people.forEach(person -> assertThat(text.contains(person)).as(name).isFalse());
        });
    }

    @Test
    void a_year_without_data_has_a_calm_page() {
        AcademicYear empty = new AcademicYear(2050);
        Map<String, byte[]> made =
                new Site(core.texts(), Sochi.MUNICIPALITY, Map.of()).files(years(empty), percent -> {});
        assertThat(new String(made.get("index.html"), StandardCharsets.UTF_8))
                .contains("данных пока нет")
                .contains("archive/")
                .doesNotContain("<script");
    }

    @Test
    void what_was_corrected_after_the_approval_is_not_shown_as_approved() {
        List<Site.Year> before = new ArrayList<>(years);
        Site.Year last = before.remove(before.size() - 1);
        DocumentMark mark = last.mark();
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 10, 12));
        assertThat(page(before, last, new DocumentMark(day, false, mark.journalCode(), mark.day(), mark.founding())))
                .contains("Утверждено 12.10.2020<");
        assertThat(page(before, last, new DocumentMark(day, true, mark.journalCode(), mark.day(), mark.founding())))
                .contains("Утверждено 12.10.2020, изменено после утверждения");
        Map<String, byte[]> corrected =
                made(before, last, new DocumentMark(day, true, mark.journalCode(), mark.day(), mark.founding()));
        assertThat(new String(corrected.get("data/" + now().year() + ".json"), StandardCharsets.UTF_8))
                .contains("\"status\" : \"corrected\"");
    }

    private String page(List<Site.Year> before, Site.Year last, DocumentMark mark) {
        return new String(made(before, last, mark).get("index.html"), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> made(List<Site.Year> before, Site.Year last, DocumentMark mark) {
        List<Site.Year> all = new ArrayList<>(before);
        all.add(new Site.Year(last.figures(), mark));
        return new Site(core.texts(), Sochi.MUNICIPALITY, Map.of()).files(all, percent -> {});
    }

    @Test
    void the_page_begins_with_the_findings_of_the_report_and_says_when_who_and_under_which_licence() {
        String page = file("index.html");
        List<String> findings =
                Findings.of(core.texts(), years.get(years.size() - 1).figures());
        assertThat(findings).hasSizeGreaterThan(2);
        findings.forEach(sentence -> assertThat(page).contains("<li>" + Html.escape(sentence) + "</li>"));
        assertThat(page.indexOf("id=\"findings\"")).isPositive().isLessThan(page.indexOf("id=\"about\""));
        assertThat(page)
                .contains(
                        "Опубликовано 01.12.2020",
                        "CC BY 4.0",
                        Sochi.MUNICIPALITY.centre().full());
        assertThat(file("data/" + now().year() + ".json")).contains("\"licence\" : \"CC-BY-4.0\"");
    }

    @Test
    void a_folder_is_replaced_whole_and_a_foreign_one_never() throws IOException {
        Path target = folder.resolve("public");
        SiteFolder.at(target).replace(files);
        SiteFolder.at(target).replace(Map.of("index.html", new byte[] {1}, "SHA256SUMS", new byte[0]));
        assertThat(target.resolve("data")).doesNotExist();
        assertThat(Files.readAllBytes(target.resolve("index.html"))).containsExactly(1);
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> SiteFolder.at(foreign).replace(files)).isInstanceOf(IOException.class);
        assertThat(foreign.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("foreign.part")).doesNotExist();
    }

    @Test
    void the_page_fits_a_phone_and_a_desk_sorts_filters_and_is_accessible() throws IOException {
        Path target = folder.resolve("shown");
        SiteFolder.at(target).replace(files);
        for (int width : List.of(360, 1280)) {
            try (Browser browser = Browser.open(width, 900)) {
                browser.go(target.resolve("index.html").toUri().toString());
                assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("nothing but tables scrolls sideways at " + width)
                        .isEqualTo(true);
                assertThat(browser.barriers()).isEmpty();
                wholePage(browser, width);
                String first = "return document.querySelector('tbody.sortable th').textContent";
                Object before = browser.script(first);
                browser.script("document.querySelectorAll('thead button')[1].click();"
                        + "document.querySelectorAll('thead button')[1].click()");
                assertThat(browser.script(first)).isNotEqualTo(before);
                browser.find("#filter").sendKeys("гимназия");
                assertThat(browser.script("return [...document.querySelectorAll('tbody.sortable tr')]"
                                + ".filter(r => !r.hidden).every(r => /гимназия/i.test(r.textContent))"))
                        .isEqualTo(true);
            }
        }
    }

    private static void wholePage(Browser browser, int width) throws IOException {
        Object data = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Path picture = Path.of("target", "pictures", "site-" + width + ".png");
        Files.createDirectories(requireNonNull(picture.getParent()));
        Files.write(picture, Base64.getDecoder().decode(String.valueOf(data)));
    }

    @Test
    void without_scripts_the_page_is_whole_and_offers_no_dead_control() throws IOException {
        Path target = folder.resolve("plain");
        SiteFolder.at(target).replace(files);
        try (Browser browser = Browser.open(1280, 900)) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.go(target.resolve("index.html").toUri().toString());
            assertThat(browser.driver().findElements(By.cssSelector("tbody.sortable tr")))
                    .hasSize(now().lines().size());
            assertThat(browser.driver().findElements(By.cssSelector("thead button")))
                    .isEmpty();
            assertThat(browser.driver().findElement(By.id("filter")).isDisplayed())
                    .isFalse();
        }
    }
}
