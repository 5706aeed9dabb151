package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.municipality.Body;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;

/** The file that says whose schools these are: right, wrong, and what follows from it. */
class MunicipalityFileTest {
    private static final Path DISTRICT = Path.of("docs", "examples", "municipality-district.yaml");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void a_district_has_its_own_bodies_orders_and_places() {
        Municipality district = MunicipalityFile.read(DISTRICT);

        assertThat(district.issuers().bodies())
                .extracting(Body::label)
                .containsExactly("Комитет", "ИМЦ", "Дом учителя");
        assertThat(district.territories()).hasSize(5);
        assertThat(district.newest()).isEqualTo(new AcademicYear(2025));
        assertThat(district.order(new AcademicYear(2025)).written()).isEqualTo("Комитет № 118-о от 03.08.2026");
        assertThat(district.order(new AcademicYear(2024)).named()).isEqualTo("Комитета от 28.07.2025 № 96-о");
        assertThat(district.order(new AcademicYear(2030)).number())
                .as("a year without an order of its own goes by the latest")
                .isEqualTo("118-о");
        assertThat(district.order(new AcademicYear(2010)).number()).isEqualTo("96-о");
        assertThat(district.contacts().email()).contains("monitoring@example.org");
        assertThat(district.words())
                .containsEntry("issuersOr", "Комитет, ИМЦ или Дом учителя")
                .containsEntry("issuersOf", "Комитета, МУ ИМЦ и Дома учителя")
                .containsEntry("kindOf", "района");
    }

    @Test
    void calendar_and_indicators_speak_of_it() {
        Municipality district = MunicipalityFile.read(DISTRICT);
        ConfigFiles files = ConfigFiles.in(Optional.empty(), district.words());

        CampaignFile.Calendar calendar = CampaignFile.read(files, ZoneId.of("Europe/Moscow"), district, Instant.EPOCH);

        assertThat(calendar.plan().year()).isEqualTo(new AcademicYear(2025));
        assertThat(calendar.plan().order()).isEqualTo("Комитет № 118-о от 03.08.2026");
        assertThat(calendar.plan().start()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(calendar.plan().milestones())
                .extracting(Milestone::title)
                .contains("Ознакомиться с приказом № 118-о", "План работы ИМЦ на 2027 год по итогам анализа");
        assertThat(IndicatorsFile.read(files).of(new AcademicYear(2025)).indicators())
                .extracting(Indicator::title)
                .anyMatch(t -> t.contains("мероприятиях МУ ИМЦ"));
    }

    @Test
    void an_own_file_beside_the_configuration_is_taken_and_places_may_be_set_apart() throws IOException {
        Files.copy(DISTRICT, folder.resolve("municipality.yaml"));
        Path config =
                Files.writeString(folder.resolve("metodmonitor.yaml"), "city:\n  places: Новый Угол, Старый Угол\n");

        assertThat(Core.config(Optional.of(config), Map.of()).municipality().places())
                .containsExactly("Новый Угол", "Старый Угол");
        assertThat(Core.config(Optional.of(config), Map.of("METODMONITOR_CITY_PLACES", ""))
                        .municipality()
                        .places())
                .contains("Боровое");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: Светлоозёрский муниципальный район|  name: \"\"|municipality: name is missing",
                "  name-of: Светлоозёрского муниципального района||municipality: name-of is missing",
                "oktmo: \"99650000\"|oktmo: \"9965\"|municipality: oktmo must be 8 or 11 digits",
                "kind: район|kind: волость|municipality: kind must be город, район or округ",
                "label: ИМЦ|label: Комитет|issuer IMC: another issuer has the label Комитет",
                "code: IMC|code: KO|issuer KO stands twice",
                "department: KO|department: KO2|department must be the code of an issuer, not KO2",
                "centre: IMC||centre must be the code of an issuer",
                "date: 03.08.2026|date: 33.08.2026|founding order 2025-2026: date must be like 01.08.2020",
                "year: 2025-2026|year: 2024-2025|founding order 2024-2025 stands twice",
                "year: 2025-2026|year: autumn|founding order autumn: year must be like 2019-2020",
                "number: 118-о|number: о|founding order 2025-2026: number must be a number of an order",
                "contacts:|kontacts:|municipality-district.yaml, line",
                "    label: Дом учителя||issuer DU: label is missing"
            })
    void a_wrong_place_is_named(String right, String wrong, String problem) throws IOException {
        String text = Files.readString(DISTRICT);
        assertThat(text).contains(right);
        Path file = Files.writeString(
                folder.resolve("municipality-district.yaml"), text.replaceFirst(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> MunicipalityFile.read(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("\n");
    }

    @Test
    void orders_of_an_issuer_that_the_file_names_no_more_stay_and_are_named() {
        Config before = Core.config(
                Optional.empty(),
                Map.of("METODMONITOR_DATA_DIR", folder.resolve("data").toString()));
        try (Core core = Core.open(before, Clock.systemUTC())) {
            core.database()
                    .writeOnly(tx -> core.orders()
                            .register(
                                    tx,
                                    Orders.Author.console(),
                                    new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15)),
                                    "Об итогах"));
            assertThat(core.database().read(core.orders()::issuersUnknown)).isEmpty();
        }

        try (Core core = Core.open(before.of(MunicipalityFile.read(DISTRICT)), Clock.systemUTC())) {
            assertThat(core.database().read(core.orders()::issuersUnknown)).containsExactly("UON");
            List<Order> kept = core.database().read(read -> core.orders().lastRegistered(read, 1));
            assertThat(kept).extracting(order -> order.key().issuer().label()).containsExactly("UON");
        }
    }

    @Test
    void nothing_at_all_is_told_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "issuers: []\n");

        assertThatThrownBy(() -> MunicipalityFile.read(file))
                .hasMessageContainingAll(
                        "empty.yaml",
                        "municipality: name is missing",
                        "there must be issuers",
                        "department must be",
                        "there must be founding-orders");
        assertThatThrownBy(() -> MunicipalityFile.read(folder.resolve("nowhere.yaml")))
                .hasMessageContaining("not found");
    }
}
