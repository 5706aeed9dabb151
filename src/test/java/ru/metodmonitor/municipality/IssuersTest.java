package ru.metodmonitor.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.OrderReference;

/** Who issued an order, by how people write it and by its letterhead. */
class IssuersTest {
    private static final Body COMMITTEE = new Body(
            new Issuer("KO", "Комитет"),
            "Комитета",
            "Комитет образования администрации Светлоозёрского муниципального района",
            "Комитет",
            List.of("КО"),
            List.of("Комитет образования"));
    private static final Body CENTRE = new Body(
            new Issuer("IMC", "ИМЦ"),
            "ИМЦ",
            "Муниципальное учреждение «Информационно-методический центр»",
            "МУ ИМЦ",
            List.of(),
            List.of("Информационно-методический центр"));
    private static final Body HOUSE = new Body(
            new Issuer("DU", "Дом учителя"),
            "Дома учителя",
            "Муниципальное учреждение «Районный дом учителя»",
            "Дом учителя",
            List.of(),
            List.of("Дом учителя"));
    private static final Issuers ISSUERS = new Issuers(List.of(COMMITTEE, CENTRE, HOUSE));

    @ParameterizedTest
    @CsvSource({
        "Комитет, KO",
        "КОМИТЕТА, KO",
        "ко, KO",
        "МУ  ИМЦ, IMC",
        "имц, IMC",
        "дом   учителя, DU",
        "УОН, ''",
        "Комитет по спорту, ''",
        "Дом, ''"
    })
    void a_written_name_is_one_of_theirs_or_nobodys(String written, String code) {
        assertThat(ISSUERS.parse(written).map(Issuer::code).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "АДМИНИСТРАЦИЯ РАЙОНА КОМИТЕТ ОБРАЗОВАНИЯ ПРИКАЗ, KO",
        "приложение к приказу Комитета образования от 3 марта, KO",
        "КОМИТЕТ ОБРАЗОВАНИЯ МУ «ИНФОРМАЦИОННО-МЕТОДИЧЕСКИЙ ЦЕНТР» ПРИКАЗ, IMC",
        "приказом информационно-методического центра, IMC",
        "директор Дома учителя, DU",
        "комитетами образования, KO",
        "ко дню учителя и в доме, ''",
        "спорткомитет образованный вчера, ''",
        "центр информационный и методический, ''"
    })
    void a_letterhead_tells_the_lowest_body_that_stands_in_it(String head, String code) {
        assertThat(ISSUERS.in(head).map(Issuer::code).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Комитет № 118-о от 03.08.2026, KO",
        "приказ Комитета от 03.08.2026 № 118-о, KO",
        "КО №118-о от 3.8.26, KO",
        "Дом  учителя № 118-о от 03.08.2026, DU",
        "МУ ИМЦ N 118-о от 03.08.2026, IMC"
    })
    void an_order_is_read_as_people_write_it(String written, String code) {
        OrderReference reference = new OrderReference(ISSUERS);

        assertThat(reference.looksLikeOne(written)).isTrue();
        assertThat(reference.parse(written).<OrderKey>fold(key -> key, problem -> {
                    throw new AssertionError(problem);
                }))
                .isEqualTo(new OrderKey(ISSUERS.stored(code), "118-о", LocalDate.of(2026, 8, 3)));
    }

    @ParameterizedTest
    @CsvSource({"УОН № 412 от 15.02.2020", "Комитетский № 1 от 15.02.2020", "Домик № 1 от 15.02.2020"})
    void an_order_of_somebody_else_is_none_of_theirs(String written) {
        OrderReference reference = new OrderReference(ISSUERS);

        assertThat(reference.looksLikeOne(written)).isFalse();
        assertThat(reference
                        .parse(written)
                        .<String>fold(key -> "read", problem -> problem.what().key()))
                .isEqualTo("order.no-issuer");
    }

    @Test
    void an_issuer_that_is_named_no_more_is_shown_by_its_code() {
        assertThat(ISSUERS.stored("OLD")).isEqualTo(new Issuer("OLD", "OLD"));
        assertThat(ISSUERS.knows("OLD")).isFalse();
        assertThat(ISSUERS.stored("IMC").label()).isEqualTo("ИМЦ");
    }
}
