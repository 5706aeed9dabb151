package ru.metodmonitor.audit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.municipality.Sochi;

class SampleTest {
    @RegisterExtension
    final Office office = new Office("trust");

    private void entries(int n) {
        for (int i = 1; i <= n; i++) {
            office.says(
                    Office.OPERATOR, "/add УОН № 412 от 15.02.2020; 1; СОШ № 10; Белова Анна Павловна; Доклад " + i);
        }
    }

    @Test
    void the_seed_is_public_before_the_draw_and_a_clean_sample_runs_to_its_verdict() {
        entries(30);
        assertThat(office.says(Office.SECOND, "/sample"))
                .contains("Подтверждённых записей: 30", "меньше 5 %: записей 23");
        String announced = office.presses(Office.SECOND, "Ошибок меньше 5 %");
        assertThat(announced).contains("Зерно:", "2020-04-01", "[Тянуть]");
        assertThat(office.journal())
                .last()
                .satisfies(row -> assertThat(row.action()).isEqualTo("sample.announce"));

        String card = office.presses(Office.SECOND, "Тянуть");
        assertThat(card).contains("1 из 23", "Педагог:", "[Верно]").contains("Файла приказа нет");
        for (int i = 0; i < 10; i++) {
            office.presses(Office.SECOND, "Верно");
        }
        office.restart();
        assertThat(office.says(Office.SECOND, "/sample")).contains("11 из 23");
        for (int i = 0; i < 12; i++) {
            office.presses(Office.SECOND, "Верно");
        }
        assertThat(office.presses(Office.SECOND, "Верно"))
                .contains("Проверено: 23 из 30", "Ошибок: 0", "не выше 12,2", "Ошибок меньше 5 % от всех 30");
        assertThat(office.journal())
                .last()
                .satisfies(row -> assertThat(row.action()).isEqualTo("sample.finish"));
    }

    @Test
    void errors_give_a_rate_with_its_upper_end_and_name_the_stratum() {
        entries(30);
        office.says(Office.SECOND, "/sample");
        office.presses(Office.SECOND, "Ошибок меньше 5 %");
        office.presses(Office.SECOND, "Тянуть");
        office.presses(Office.SECOND, "Ошибка");
        office.presses(Office.SECOND, "Нет документа");
        for (int i = 0; i < 20; i++) {
            office.presses(Office.SECOND, "Верно");
        }
        assertThat(office.presses(Office.SECOND, "Верно"))
                .contains("Ошибок: 2, из них без документа: 1", "Доля ошибок: 8,7", "Оператор, одной строкой: ошибок 2")
                .doesNotContain("Ошибок меньше");
    }

    @Test
    void a_sample_that_is_given_up_says_so() {
        entries(5);
        office.says(Office.SECOND, "/sample");
        office.presses(Office.SECOND, "Ошибок меньше 5 %");
        office.presses(Office.SECOND, "Тянуть");
        office.presses(Office.SECOND, "Верно");
        assertThat(office.presses(Office.SECOND, "Прекратить"))
                .contains("Проверено: 1 из 5", "вывод о доле ошибок предварительный");
    }

    @Test
    void orders_are_held_against_entries() {
        entries(12);
        office.core().database().writeOnly(tx -> {
            Orders orders = office.core().orders();
            long order = Sochi.reference()
                    .parse("УОН № 412 от 15.02.2020")
                    .fold(key -> orders.find(tx, key).orElseThrow().id(), problem -> -1L);
            orders.attach(tx, Orders.Author.console(), order, "a".repeat(64), "приказ.pdf", "application/pdf", 10);
        });
        assertThat(office.says(Office.SECOND, "/sample")).contains("приказов с файлами: 1");
        office.presses(Office.SECOND, "Сверить приказы с записями");
        assertThat(office.presses(Office.SECOND, "Тянуть"))
                .contains("Записей по приказу: 12", "[📎 приказ.pdf]", "[Все записаны: 12]");
        office.presses(Office.SECOND, "Не все");
        assertThat(office.says(Office.SECOND, "2 14")).contains("⚠️");
        assertThat(office.says(Office.SECOND, "14, нет 2"))
                .contains("Названо в приказах: 14, не записано: 2", "Доля пропусков: 14,3");
    }
}
