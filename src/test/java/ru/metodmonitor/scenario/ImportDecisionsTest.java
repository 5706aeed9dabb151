package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.metodmonitor.scenario.Sheets.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;

/** A workbook never undoes by itself what people have decided; a person may, row by row. */
@OnBothMessengers
class ImportDecisionsTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_three_entries_from_a_workbook() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
        stage.file(
                "первая.xlsx",
                Sheets.book(
                        "Записи",
                        Sheets.ENTRIES,
                        List.of(
                                entry(3, "S10", "Иванова Мария Петровна", "Учитель года", "победитель"),
                                entry(2, "S10", "Ковалёв Андрей Ильич", "Учитель года", "участник"),
                                entry(2, "S8", "Смирнова Ольга Викторовна", "Учитель года", "участник"))));
        stage.chat("""
                operator sends первая.xlsx
                bot> …
                bot> …
                     Новых: 3
                     …
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 3
                """);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_retracted_entry_comes_back_neither_by_its_first_workbook_nor_by_the_exported_one_but_by_a_press() {
        retract(1, "не тот конкурс");

        stage.chat("""
                operator sends первая.xlsx
                bot> …
                bot> первая.xlsx
                     Новых: 0
                     Повторов: 2
                     Ошибок: 0
                     Отозванных или отклонённых раньше: 1 — не загрузятся, пока не решите
                     Новых строк нет. Решите, брать ли остальные.
                     [Показать отозванные и отклонённые (1)]
                     [Отмена]
                """);
        stage.file("записи.xlsx", exported());
        stage.chat("""
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 2
                     Ошибок: 0
                     Отозванных или отклонённых раньше: 1 — не загрузятся, пока не решите
                     Лист «Записи» записал бот. …
                     …
                     [Показать отозванные и отклонённые (1)]
                     [Отмена]
                operator presses [Показать отозванные и отклонённые (1)]
                bot edits> Отозванные или отклонённые раньше: 1
                     Взятая строка станет новой записью.
                     ▫️ 1. Иванова Мария Петровна, СОШ № 10, показатель 3: Учитель года, победитель
                     Запись № 1 отозвана …, operator: «не тот конкурс»
                     [1: взять]
                     [‹ К книге]
                operator presses [1: взять]
                bot edits> …
                     ✅ 1. Иванова …
                     …
                     [1: не брать]
                     [‹ К книге]
                operator presses [‹ К книге]
                bot edits> записи.xlsx
                     …
                     Взято по вашему решению строк: 1
                     [Показать отозванные и отклонённые (1)]
                     [Загрузить] [Отмена]
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 1
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 3
                     Ошибок: 0
                     Лист «Записи» записал бот. …
                     Загружать нечего: …
                """);
        assertThat(statuses())
                .containsExactly(
                        EntryStatus.RETRACTED, EntryStatus.CONFIRMED, EntryStatus.CONFIRMED, EntryStatus.CONFIRMED);
    }

    @Test
    void what_was_corrected_is_not_brought_back_by_the_first_workbook() {
        correctResult();

        stage.chat("""
                operator sends первая.xlsx
                bot> …
                bot> первая.xlsx
                     Новых: 0
                     Повторов: 2
                     Ошибок: 0
                     Изменённых: 1 — не загрузятся, пока не решите
                     …
                operator presses [Показать изменённые (1)]
                bot edits> Изменённые: 1
                     …
                     Запись № 2 изменится:
                     Показатель: 1 → 2
                """);
        assertThat(statuses()).hasSize(3);
    }

    @Test
    void a_changed_row_is_shown_from_what_to_what_and_corrects_its_entry_only_where_somebody_wants_it() {
        stage.file("записи.xlsx", Sheets.changed(exported(), sheet -> {
            Sheets.type(sheet, 2, "Результат", "лауреат");
            Sheets.type(sheet, 3, "ФИО", "Ковалёв Андрей Игоревич");
        }));

        stage.chat("""
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 1
                     Ошибок: 0
                     Изменённых: 2 — не загрузятся, пока не решите
                     …
                operator presses [Показать изменённые (2)]
                bot edits> Изменённые: 2
                     …
                     ▫️ 1. Иванова Мария Петровна, …
                     Запись № 1 изменится:
                     Результат: победитель → лауреат
                     ▫️ 2. Ковалёв Андрей Игоревич, …
                     Запись № 2 изменится:
                     ФИО: Ковалёв Андрей Ильич → Ковалёв Андрей Игоревич
                     [1: взять] [2: взять]
                     [Взять все] [Не брать ни одной]
                     [‹ К книге]
                operator presses [1: взять]
                bot edits> …
                operator presses [‹ К книге]
                bot edits> …
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 1
                     Не взято строк: 1. Чтобы решить иначе, пришлите книгу снова.
                operator> /entry 1
                bot> Запись № 1: подтверждена
                     …
                     Мероприятие и результат: Учитель года, лауреат
                     …
                     ✏️ …, operator («книга записи.xlsx»):
                     Результат: победитель → лауреат
                """);
    }

    @Test
    void a_status_that_was_typed_by_hand_changes_nothing_and_is_answered() {
        stage.file("записи.xlsx", Sheets.changed(exported(), sheet -> {
            Sheets.type(sheet, 2, "Статус", "Отозвано");
            Sheets.type(sheet, 3, "Статус", "ок");
            Sheets.type(sheet, 4, "Статус", "на проверке");
        }));

        stage.chat("""
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 1
                     Ошибок: 2
                     У 1 строки статус в книге не тот, что в базе. Статус книгой не меняется.
                     …
                bot> 📎 ошибки.xlsx
                     …
                """);
        assertThat(Sheets.rows(stage.lastFile("operator")))
                .satisfiesExactly(
                        row -> assertThat(row).contains("в базе № 1 действует. Отозвать — /retract 1"),
                        row -> assertThat(row).contains("«ок» — нет такого статуса"));
        assertThat(statuses()).containsOnly(EntryStatus.CONFIRMED);
    }

    @Test
    void rows_that_are_sorted_coloured_hidden_or_gone_say_nothing_and_new_ones_not_confirmed_wait() {
        stage.file("записи.xlsx", Sheets.changed(exported(), sheet -> {
            sheet.shiftRows(2, 2, 1);
            sheet.removeRow(sheet.getRow(3));
            sheet.getRow(1).setZeroHeight(true);
            sheet.copyRows(1, 1, 2, new org.apache.poi.ss.usermodel.CellCopyPolicy());
            Sheets.type(sheet, 3, "№", "900");
            Sheets.type(sheet, 3, "Мероприятие", "Педагог-наставник");
            Sheets.type(sheet, 3, "Статус", "на проверке");
        }));

        stage.chat("""
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 1
                     Ошибок: 0
                     С неподтверждённым статусом: 1 — не загрузятся, пока не решите
                     Лист «Записи» записал бот. …
                     На листе «Записи» 1 строка скрыта и тоже прочитана
                     …
                operator presses [Показать неподтверждённые (1)]
                bot edits> С неподтверждённым статусом: 1
                     …
                     ▫️ 1. Иванова Мария Петровна, …: Педагог-наставник, победитель
                     В книге: на проверке
                """);
        assertThat(statuses()).hasSize(3);
    }

    @Test
    void a_name_a_typo_away_is_asked_about_once_and_remembered() {
        stage.file(
                "вторая.xlsx",
                Sheets.book(
                        "Записи",
                        Sheets.ENTRIES,
                        List.of(
                                entry(1, "S10", "Иваноова Мария Петровна", "Семинар 1", ""),
                                entry(1, "S10", "Иваноова Мария Петровна", "Семинар 2", ""),
                                entry(1, "S8", "Смирнова Олга Викторовна", "Семинар 1", ""))));

        stage.chat("""
                operator sends вторая.xlsx
                bot> …
                bot> вторая.xlsx
                     Новых: 0
                     Повторов: 0
                     Ошибок: 0
                     С именами, похожими на известные: 3 — не загрузятся, пока не решите
                     …
                     [Показать похожие имена (2)]
                     [Отмена]
                operator presses [Показать похожие имена (2)]
                bot edits> Имена, похожие на известные: 2
                     …
                     ▫️ 1. Иваноова Мария Петровна, СОШ № 10 (2 строки)
                     В базе: Иванова Мария Петровна
                     ▫️ 2. Смирнова Олга Викторовна, СОШ № 8 (1 строка)
                     В базе: Смирнова Ольга Викторовна
                     [1: это она же]
                     [1: новый человек]
                     [2: это она же]
                     [2: новый человек]
                     [‹ К книге]
                operator presses [1: это она же]
                bot edits> …
                operator presses [2: новый человек]
                bot edits> …
                     [✅ 1: это она же]
                     [1: новый человек]
                     [2: это она же]
                     [✅ 2: новый человек]
                     [‹ К книге]
                operator presses [‹ К книге]
                bot edits> …
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 3
                operator sends вторая.xlsx
                bot> …
                bot> вторая.xlsx
                     Новых: 0
                     Повторов: 3
                     Ошибок: 0
                     Загружать нечего: …
                operator> /quality 2019-2020
                bot> Качество данных за 2019-2020: замечаний нет.
                """);
        int known = stage.core()
                .database()
                .read(read -> stage.core().registry().allTeachers(read).size());
        assertThat(known).isEqualTo(5);
    }

    @Test
    void who_changed_the_entry_after_the_preview_is_not_overridden() {
        stage.file("записи.xlsx", Sheets.changed(exported(), sheet -> Sheets.type(sheet, 2, "Результат", "лауреат")));
        stage.chat("""
                operator sends записи.xlsx
                bot> …
                bot> …
                operator presses [Показать изменённые (1)]
                bot edits> …
                operator presses [1: взять]
                bot edits> …
                operator presses [‹ К книге]
                bot edits> …
                """);
        retract(1, "не тот конкурс");

        stage.chat("""
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 0
                     Не взято строк: 1. …
                """);
        assertThat(statuses().get(0)).isEqualTo(EntryStatus.RETRACTED);
    }

    private byte[] exported() {
        stage.chat("""
                operator> /entries
                bot> …
                operator presses [Excel]
                bot> …
                bot> 📎 записи.xlsx
                     …
                """);
        return stage.lastFile("operator");
    }

    private void retract(long entry, String reason) {
        stage.core().database().writeOnly(tx -> stage.core().entries().retract(tx, operator(), entry, reason));
    }

    private void correctResult() {
        stage.core().database().writeOnly(tx -> {
            var entry = stage.core().entries().find(tx, 2).orElseThrow();
            stage.core()
                    .entries()
                    .correct(
                            tx,
                            operator(),
                            2,
                            ru.metodmonitor.evidence.EntryChange.of(entry).under(1),
                            "доклад, не конкурс");
        });
    }

    private long operator() {
        return stage.core()
                .database()
                .read(read -> stage.core()
                        .access()
                        .find(read, stage.account("operator"))
                        .orElseThrow()
                        .id());
    }

    private List<EntryStatus> statuses() {
        return stage.core()
                .database()
                .read(read -> stage.core().entries().list(read, EntryFilter.ALL, 100, 0).stream()
                        .sorted(java.util.Comparator.comparing(e -> e.id()))
                        .map(e -> e.status())
                        .toList());
    }
}
