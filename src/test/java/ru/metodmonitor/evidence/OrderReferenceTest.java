package ru.metodmonitor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.municipality.Sochi;

class OrderReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "УОН № 412 от 15.02.2020 | УОН 412 2020-02-15",
                "уон №412 от 15.2.20 | УОН 412 2020-02-15",
                "УОН N 412 от 15.02.2020 | УОН 412 2020-02-15",
                "УОН 412 от 15.02.2020 | УОН 412 2020-02-15",
                "УОН № 412-о от 15.02.2020 г. | УОН 412-о 2020-02-15",
                "приказ УОН от 15.02.2020 № 412 | УОН 412 2020-02-15",
                "МКУ СЦРО № 01-12/345 от 15/02/2020 | СЦРО 01-12/345 2020-02-15",
                "СЦРО №7 от 2020-02-15 | СЦРО 7 2020-02-15",
                "УОН№412от15.02.2020 | УОН 412 2020-02-15",
            })
    void an_order_is_read_as_people_write_it(String text, String expected) {
        String read = Sochi.reference()
                .parse(text)
                .fold(
                        k -> k.issuer().label() + " " + k.number() + " " + k.date(),
                        problem -> problem.what().key());
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "МВД № 412 от 15.02.2020, order.no-issuer",
        "№ 412 от 15.02.2020, order.no-issuer",
        "УОН № 412, order.not-whole",
        "УОН от 15.02.2020, order.not-whole",
        "УОН № а от 15.02.2020, order.bad-number",
        "УОН № 412 от 31.02.2020, date.impossible",
        "'', order.no-issuer",
    })
    void what_is_wrong_with_an_order_is_told(String text, String problem) {
        assertThat(Sochi.reference()
                        .parse(text)
                        .<String>fold(k -> "read", p -> p.what().key()))
                .isEqualTo(problem);
    }
}
