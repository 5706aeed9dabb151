package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;

@OnBothMessengers
class OrderFilesTest {
    private static final OrderKey KEY = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
    private static final String TITLE = "Об итогах муниципального конкурса «Учитель года Сочи»";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_order_of_forty_people_becomes_entries_in_a_minute() {
        byte[] bytes = order(KEY, forty());
        stage.file("приказ.docx", bytes);

        stage.chat("""
                operator sends приказ.docx
                bot> Файл «приказ.docx» прочитан.
                bot> Распознано: 38 из 40
                     …
                     Показатель 3: Учитель года Сочи
                     Учебный год 2019-2020
                     [Записать (38)] [Сомнения (2)]
                     [Дальше (2 из 4) ›]
                     …
                operator presses [Сомнения (2)]
                bot edits> Осталось 2 сомнения
                     Строка: «…Ковалев Андрей Ильевич…»
                     …
                operator presses [Ковалёв Андрей Ильич, учитель истории]
                bot edits> Осталось 1 сомнение
                     Строка: «…Зайцев П. Р.…»
                     …
                operator presses [Ввести иначе]
                bot> …
                operator> Зайцев Пётр Романович
                bot> Распознано: 40 из 40
                     …
                     [Записать (40)]
                     …
                operator presses [Записать (40)]
                bot edits> ✅ Записано: 40
                     УОН № 412 от 15.02.2020 «Об итогах муниципального конкурса «Учитель года Сочи»»
                     [Отменить записанное (40)] [Что записано]
                operator presses [Что записано]
                bot> Записано одним списком: 40 (страница 1 из 4)
                     …
                     [Дальше ›]
                operator presses [Дальше ›]
                bot edits> Записано одним списком: 40 (страница 2 из 4)
                     …
                     [‹ Назад] [Дальше ›]
                operator presses [Дальше ›]
                bot edits> …
                     …
                operator presses [Дальше ›]
                bot edits> Записано одним списком: 40 (страница 4 из 4)
                     …
                     [№ 10] [№ 9] [№ 8] [№ 7] [№ 6]
                     [№ 5] [№ 4] [№ 3] [№ 2] [№ 1]
                     [‹ Назад]
                operator presses [№ 1]
                bot> Запись № 1: подтверждена
                     …
                     Строка приказа: «…Иванова Мария Петровна…»
                     …
                     [📎 приказ.docx]
                     …
                operator presses [📎 приказ.docx]
                bot> 📎 приказ.docx
                     …
                """);

        assertThat(stage.lastFile("operator")).isEqualTo(bytes);
    }

    @Test
    void without_doubts_a_file_takes_two_presses_and_with_a_caption_one() {
        stage.file("приказ.docx", order(KEY, certain(38)));
        stage.chat("""
                operator sends приказ.docx: 2; Учитель года
                bot> …
                bot> Распознано: 38 из 38
                     …
                operator presses [Записать (38)]
                bot edits> ✅ Записано: 38
                     …
                operator sends приказ.docx: 2; Учитель года
                bot> …
                bot> Распознано: 38 из 38
                     Уже записаны раньше: 38
                     …
                """);
    }

    @Test
    void a_scan_becomes_the_orders_attachment() {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1};
        stage.file("скан.jpg", photo);
        stage.chat("""
                operator sends скан.jpg
                bot> Файл «скан.jpg» прочитан.
                bot> В файле «скан.jpg» нет текста: это снимок. К какому приказу его приложить? …
                     …
                     [Указать приказ] [Отмена]
                operator presses [Указать приказ]
                bot> По какому приказу? …
                operator> УОН № 412 от 15.02.2020
                bot> Файл приложен. Теперь это текущий приказ: УОН № 412 от 15.02.2020
                     [УОН № 412 от 15.02.2020]
                operator> /add 3; СОШ 10; Иванова Мария Петровна
                bot> ✅ Запись № 1
                     …
                operator presses [Карточка]
                bot> …
                     [📎 скан.jpg]
                     …
                operator presses [📎 скан.jpg]
                bot> 📎 скан.jpg
                     …
                """);
        assertThat(stage.lastFile("operator")).isEqualTo(photo);
    }

    @Test
    void a_file_that_can_not_be_evidence_is_refused_and_nothing_is_left_behind() {
        stage.file("приказ.docx", "не документ".getBytes(StandardCharsets.UTF_8));
        stage.chat("""
                operator sends приказ.docx
                bot> Файл «приказ.docx» не принят
                bot> ⚠️ Это не документ Word, не PDF и не снимок.
                     Пример: приказ документом Word (.docx), PDF или снимком …
                operator> /list
                bot> Сейчас нет начатого списка. …
                     …
                operator> /orders
                bot> Приказов ещё нет. …
                """);
    }

    @Test
    void an_order_known_under_another_title_keeps_it() {
        stage.file("приказ.docx", order(KEY, certain(3)));
        stage.chat("""
                operator> /order УОН № 412 от 15.02.2020; О другом
                bot> …
                operator sends приказ.docx: 3
                bot> …
                bot> Распознано: 3 из 3
                     Приказ уже записан под другим названием, оно останется: «О другом»
                     …
                """);
    }

    @Test
    void a_preview_survives_a_restart_and_a_file_that_is_dropped_leaves_no_entries() {
        stage.file("приказ.docx", order(KEY, certain(3)));
        stage.chat("""
                operator sends приказ.docx: 3
                bot> …
                bot> …
                     [Записать (3)]
                     …
                """);
        stage.restart();
        stage.chat("""
                operator presses [Отмена]
                bot edits> Отменено. Ничего не записано.
                operator> /entries
                bot> …
                operator> /orders
                bot> Приказов ещё нет. …
                """);
    }

    private static byte[] order(OrderKey key, List<List<String>> rows) {
        return new OrderLetter(key, TITLE, rows, Sochi.MUNICIPALITY).bytes();
    }

    private static List<List<String>> certain(int count) {
        List<List<String>> rows = new ArrayList<>(forty());
        rows.remove(2);
        rows.remove(1);
        return rows.subList(0, count);
    }

    /** Two doubts first, then known and new people of all schools. */
    private static List<List<String>> forty() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Ковалев Андрей Ильевич", "МОБУ СОШ № 10", "победитель"));
        rows.add(List.of("Зайцев П. Р.", "МОБУ СОШ № 8", "призёр"));
        rows.add(0, List.of("Иванова Мария Петровна", "МОБУ СОШ № 10", "победитель"));
        List<String> schools = List.of("МОБУ СОШ № 10", "МОБУ СОШ № 8", "МОБУ Гимназия № 8", "МОБУ ООШ № 65");
        List<String> surnames = List.of(
                "Орлова", "Соколова", "Лебедева", "Новикова", "Морозова", "Волкова", "Зуева", "Белова", "Панова");
        List<String> given =
                List.of("Анна Львовна", "Ольга Игоревна", "Елена Павловна", "Инна Олеговна", "Вера Юрьевна");
        for (int i = 0; rows.size() < 40; i++) {
            rows.add(List.of(
                    surnames.get(i % surnames.size()) + " " + given.get(i % given.size()),
                    schools.get(i % schools.size()),
                    List.of("победитель", "призёр", "лауреат").get(i % 3)));
        }
        return rows;
    }
}
