package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.InlineButton;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/** What a command was not told is asked with buttons; then it goes on as if it had been typed whole. */
@OnBothMessengers
class PickingTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    private Stage stage;

    @BeforeEach
    void a_town(@TempDir Path folder) {
        stage = Stage.open(folder).with(Town.book());
        stage.person("operator", Grant.of(Role.OPERATOR), Grant.of(Role.ADMIN))
                .person("head", stage.headOf("S10"))
                .person("officer", Grant.territory("Хостинский"))
                .person("analyst", Grant.of(Role.ANALYST));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_number_that_several_schools_bear_gives_them_as_buttons_and_the_command_goes_on() {
        stage.chat("""
                operator> /why 8 3 2019-2020
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [Гимназия № 8]
                bot edits> Кто за цифрами: Гимназия № 8, 2019-2020
                     3. …
                     …
                operator> /school 8 2019-2020
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator> сош 8
                bot> СОШ № 8…
                     …
                operator> /recommendations 8
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator presses [СОШ № 8]
                bot edits> …
                     …
                operator> /letters 8
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator presses [Гимназия № 8]
                bot edits> Документы, 2019-2020
                     Гимназия № 8
                     …
                operator> /teachers 8
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator presses [Гимназия № 8]
                bot edits> Педагоги: Гимназия № 8
                     …
                operator> /invite head 8
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator presses [СОШ № 8]
                bot edits> …
                     …
                """);
    }

    @Test
    void what_stands_under_a_card_can_be_typed_too_and_asks_which_school() {
        stage.person("both", stage.headOf("S10"), stage.headOf("G8"));
        stage.chat("""
                analyst> /dynamics
                bot> Какая школа? (показатели школы по годам)
                     Выберите или напишите номер либо название.
                     [СОШ № 8] [СОШ № 10]
                     [Гимназия № 8] [ООШ № 65]
                     [Отмена]
                analyst presses [СОШ № 10]
                bot edits> Динамика: …
                     …
                operator> /higher 8 2019-2020
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [Гимназия № 8]
                bot edits> …
                     …
                operator> /compare 8
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [СОШ № 8]
                bot edits> С какой школой сравнить СОШ № 8?
                     …
                operator presses [СОШ № 10]
                bot> СОШ № 8 и СОШ № 10, 2019-2020
                     …
                officer> /compare
                bot> Сравнить СОШ № 8 не с кем: …
                     …
                officer> /dynamics 10
                bot> Нет доступа…
                head> /dynamics
                bot> Динамика: …
                     …
                both> /higher
                bot> Какая школа? …
                     Выберите или напишите номер либо название.
                     [СОШ № 10] [Гимназия № 8]
                     [Отмена]
                """);
    }

    @Test
    void a_filter_by_an_ambiguous_number_asks_and_keeps_the_other_filters() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 8; Смирнова Ольга Викторовна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                operator> /add УОН № 412 от 15.02.2020; 2; СОШ № 8; Смирнова Ольга Викторовна; Сердце отдаю детям; участник
                bot> ✅ Запись № 2
                     …
                operator> /entries показатель:3 школа:8
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [СОШ № 8]
                bot edits> Записей: 1 (страница 1 из 1)
                     ✅ № 1 · …
                     …
                """);
    }

    @Test
    void a_headcount_is_changed_without_a_letter_typed() {
        stage.chat("""
                operator> /headcount
                bot> Какая школа? (число педагогов школы)
                     Выберите или напишите номер либо название.
                     [СОШ № 8] [СОШ № 10]
                     [Гимназия № 8] [ООШ № 65]
                     [Отмена]
                operator presses [ООШ № 65]
                bot edits> ООШ № 65: за какой учебный год?
                     [2019-2020]
                     [Отмена]
                operator presses [2019-2020]
                bot edits> ООШ № 65, 2019-2020: сколько педагогов? …
                     [11] [12] [13]
                     [Отмена]
                operator presses [13]
                bot edits> ООШ № 65, 2019-2020
                     Педагогов: 12 → 13
                     …
                """);
    }

    @Test
    void a_teacher_is_found_by_school_and_by_the_beginning_of_the_name() {
        stage.chat("""
                operator> /teacher
                bot> Какой педагог? (карточка педагога)
                     Напишите фамилию или выберите школу.
                     …
                operator presses [СОШ № 10]
                bot edits> Какой педагог? (карточка педагога)
                     Выберите или напишите начало фамилии.
                     [Иванова Мария Петровна]
                     [Ковалёв Андрей Ильич]
                     [‹ Назад] [Отмена]
                operator> ковал
                bot> 👤 Ковалёв Андрей Ильич, учитель истории
                     …
                head> /teacher
                bot> Какой педагог? (карточка педагога)
                     Выберите или напишите начало фамилии.
                     [Иванова Мария Петровна]
                     [Ковалёв Андрей Ильич]
                     [Отмена]
                head> смирнова
                bot> ⚠️ Педагог «смирнова» не найден.
                     …
                head presses [Иванова Мария Петровна]
                bot edits> 👤 Иванова Мария Петровна, учитель физики
                     …
                """);
    }

    @Test
    void a_name_that_is_a_schools_too_is_asked_about() {
        stage.with(book(
                List.of(school("R", "Лицей «Иванова»", SchoolKind.LYCEUM, "Центральный")),
                List.of(new TeacherRow("R", name("Беглова Инна Юрьевна"), ""))));
        stage.chat("""
                operator> /teacher Иванова
                bot> …
                     [Иванова Мария Петровна, СОШ № 10]
                     [Лицей «Иванова»]
                     [Отмена]
                operator presses [Лицей «Иванова»]
                bot edits> …
                     Выберите или напишите начало фамилии.
                     [Беглова Инна Юрьевна]
                     [‹ Назад] [Отмена]
                operator presses [‹ Назад]
                bot edits> …
                operator presses [Иванова Мария Петровна, СОШ № 10]
                bot edits> 👤 Иванова Мария Петровна, учитель физики
                     …
                """);
    }

    @Test
    void entries_are_chosen_from_the_latest_or_by_words() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 8; Смирнова Ольга Викторовна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                operator> /add УОН № 412 от 15.02.2020; 2; СОШ № 10; Ковалёв Андрей Ильич; Учитель года; участник
                bot> ✅ Запись № 2
                     …
                operator> /entry
                bot> Какая запись? …
                     Выберите или напишите номер либо фамилию.
                     [№ 2 · Ковалёв А. И. · СОШ № 10 · П2]
                     [№ 1 · Смирнова О. В. · СОШ № 8 · П3]
                     [Отмена]
                operator> смирнова
                bot> Какая запись? По словам «смирнова» есть:
                     [№ 1 · Смирнова О. В. · СОШ № 8 · П3]
                     [‹ Назад] [Отмена]
                operator presses [№ 1 · Смирнова О. В. · СОШ № 8 · П3]
                bot edits> Запись № 1: подтверждена
                     …
                head> /dispute
                bot> Какая запись? …
                     Выберите или напишите номер либо фамилию.
                     [№ 2 · Ковалёв А. И. · П2]
                     [Отмена]
                head> 1
                bot> ⚠️ …
                     …
                head> /edit
                bot> Подходящих записей пока нет (исправить запись). Искать среди всех: /find
                """);
    }

    @Test
    void who_heads_two_schools_and_names_none_is_asked_which() {
        stage.person("both", stage.headOf("S10"), stage.headOf("G8"));
        stage.chat("""
                both> /propose УОН № 412 от 15.02.2020; 3; Петрова Анна Сергеевна; Учитель года; победитель
                bot> У вас несколько школ. Какая?
                     [СОШ № 10] [Гимназия № 8]
                     [Отмена]
                both presses [Гимназия № 8]
                bot edits> 🕓 Запись № 1 на проверке
                     Петрова Анна Сергеевна, Гимназия № 8
                     …
                bot to operator> …
                     …
                """);
    }

    @Test
    void a_choice_in_the_middle_of_something_asks_before_it_is_lost() {
        stage.chat("""
                operator> /add
                bot> …
                     …
                operator> УОН № 500 от 01.03.2020
                bot> УОН № 500 от 01.03.2020
                     …
                operator> /school 8
                bot> …
                     …
                operator> 3
                bot> УОН № 500 от 01.03.2020, показатель 3
                     …
                """);
    }

    @Test
    void plain_words_go_before_a_question_of_choice_that_they_do_not_answer() {
        stage.chat("""
                operator> /school
                bot> Какая школа? …
                     …
                operator> рейтинг
                bot> Кластер A…
                     …
                bot> Кластер B…
                     …
                bot> Кластер C…
                     …
                operator> /why
                bot> Какая школа? …
                     …
                operator> найти
                bot> Кого или что найти? …
                     …
                operator> /entry
                bot> …
                     …
                operator> домой
                bot> 🏠 …
                     …
                head> /teacher
                bot> Какой педагог? …
                     …
                head> моя школа
                bot> СОШ № 10…
                     …
                """);
    }

    @Test
    void a_name_that_is_a_word_too_answers_the_question() {
        stage.with(book(
                List.of(school("R", "Лицей «Рейтинг»", SchoolKind.LYCEUM, "Центральный")),
                List.of(new TeacherRow("R", name("Место Инна Юрьевна"), ""))));
        stage.chat("""
                operator> /school
                bot> Какая школа? …
                     …
                operator> рейтинг
                bot> Лицей «Рейтинг»…
                     …
                operator> /teacher
                bot> Какой педагог? …
                     …
                operator> место
                bot> 👤 Место Инна Юрьевна
                     …
                operator> рейтинг
                bot> Кластер A…
                     …
                bot> Кластер B…
                     …
                bot> Кластер C…
                     …
                """);
    }

    @Test
    void plain_words_break_no_work() {
        stage.chat("""
                operator> /add
                bot> …
                     …
                operator> УОН № 500 от 01.03.2020
                bot> УОН № 500 от 01.03.2020
                     …
                operator> 3
                bot> УОН № 500 от 01.03.2020, показатель 3
                     …
                operator> рейтинг
                bot> …
                     …
                """);
        assertThat(stage.lastText("operator")).contains("показатель 3").doesNotContain("Кластер");
    }

    @Test
    void an_officer_is_offered_the_own_territory_and_told_of_no_other() {
        stage.chat("""
                officer> /school
                bot> СОШ № 8…
                     …
                officer> /school 10
                bot> Нет доступа…
                officer> /school 8
                bot> СОШ № 8…
                     …
                """);
    }

    @Test
    void a_question_dies_with_the_right_and_with_what_it_asks_about() {
        stage.chat("""
                officer> /school 65
                bot> Нет доступа…
                operator> /why 8 3
                bot> Под «8» подходят несколько школ. Какая?
                     …
                """);
        stage.core().database().write(tx -> {
            long person = stage.core()
                    .access()
                    .find(tx, stage.account("operator"))
                    .orElseThrow()
                    .id();
            stage.core().access().held(tx, person).stream()
                    .filter(h -> h.grant().role() == Role.OPERATOR)
                    .forEach(h -> stage.core().access().revoke(tx, Actor.CONSOLE, h.id()));
            return true;
        });
        stage.chat("""
                operator presses [Гимназия № 8]
                bot edits> Нет доступа…
                """);
    }

    @Test
    void a_press_of_a_stranger_or_of_another_ends_nothing() {
        stage.chat("""
                operator> /why 8 3
                bot> Под «8» подходят несколько школ. Какая?
                     …
                """);
        List<ChatMessage> asked = new Watched(stage.sandbox()).said(stage.id("operator"), 0);
        ChatMessage question = asked.get(asked.size() - 1);
        InlineButton school = question.buttons().get(0);
        List<ChatMessage> own = new Watched(stage.sandbox()).said(stage.id("head"), 0);
        stage.sandbox().client(stage.id("head")).press(own.get(own.size() - 1), school);
        stage.settle();

        assertThat(stage.lastText("head")).doesNotContain("Кто за цифрами");
        stage.chat("""
                operator presses [СОШ № 8]
                bot edits> Кто за цифрами: СОШ № 8, 2019-2020
                     …
                """);
        stage.sandbox().client(stage.id("operator")).press(question, school);
        stage.settle();
        assertThat(stage.lastText("operator")).startsWith("Кто за цифрами");
    }

    @Test
    void a_list_or_a_file_is_never_the_answer_to_a_choice() {
        stage.file("приказ.txt", new byte[] {1, 2, 3});
        stage.chat("""
                operator> /why 8 3
                bot> Под «8» подходят несколько школ. Какая?
                     …
                operator sends приказ.txt
                bot> …
                     …
                operator presses [Гимназия № 8]
                bot notes> …
                """);
    }

    @Test
    void many_schools_are_behind_buttons_of_kinds_and_numbers() {
        List<SheetRow<SchoolRow>> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            rows.add(Town.row(
                    ImportSheet.SCHOOLS,
                    i + 1,
                    school("M" + i, "МОБУ СОШ № " + i + " г. Сочи", SchoolKind.SOSH, "Северный")
                            .value()
                            .orElseThrow()));
        }
        rows.add(school("N", "МОБУ Гимназия «Росток»", SchoolKind.GYMNASIUM, "Северный"));
        stage.with(new ImportBook(rows, List.of(), List.of(), List.of(), List.of()));
        stage.chat("""
                operator> /why
                bot> Какая школа? …
                     Выберите или напишите номер либо название.
                     [СОШ 1–20] [СОШ 21–40]
                     [СОШ 41–60] [СОШ 61–80]
                     [СОШ 81–100] [СОШ 101–120]
                     [СОШ 121–140] [СОШ 141–160]
                     [СОШ 161–180] [СОШ 181–200]
                     [СОШ 201–220] [СОШ 221–240]
                     [СОШ 241–260] [СОШ 261–280]
                     [СОШ 281–300] [Гимназии]
                     [ООШ]
                     [Отмена]
                operator presses [Гимназии]
                bot edits> Какая школа? …
                     Выберите или напишите номер либо название.
                     [Гимназия № 8]
                     [Гимназия «Росток»]
                     [‹ Назад] [Отмена]
                operator presses [‹ Назад]
                bot edits> Какая школа? …
                     …
                operator presses [СОШ 281–300]
                bot edits> Какая школа? …
                     …
                operator presses [СОШ № 299]
                bot edits> Кто за цифрами: СОШ № 299, 2019-2020
                     …
                """);
    }

    @Test
    void teachers_are_behind_letters_of_whatever_alphabet() {
        List<TeacherRow> teachers = new ArrayList<>();
        for (String surname : List.of("Ёлкина", "Ђурић", "Яшина", "Абаева", "Ўктамова")) {
            for (int i = 0; i < 6; i++) {
                teachers.add(new TeacherRow("G8", name(surname + " Инна " + "АБВГДЕ".charAt(i) + "итовна"), ""));
            }
        }
        stage.with(book(List.of(), teachers));
        stage.chat("""
                operator> /teacher G8
                bot> Какой педагог? …
                     Выберите или напишите начало фамилии.
                     [А–Я] [Ђ–Ў]
                     [Отмена]
                operator presses [Ђ–Ў]
                bot edits> …
                     …
                operator presses [Ђурић Инна Аитовна]
                bot edits> 👤 Ђурић Инна Аитовна
                     …
                """);
    }

    private static PersonName name(String text) {
        return PersonName.parse(text).orElseThrow();
    }

    private static SheetRow<SchoolRow> school(String code, String name, SchoolKind kind, String territory) {
        return Town.row(
                ImportSheet.SCHOOLS,
                2,
                new SchoolRow(code, name, kind, territory, YEAR, Optional.of(500), Optional.of(20)));
    }

    private static ImportBook book(List<SheetRow<SchoolRow>> schools, List<TeacherRow> teachers) {
        List<SheetRow<TeacherRow>> rows = new ArrayList<>();
        for (TeacherRow teacher : teachers) {
            rows.add(Town.row(ImportSheet.TEACHERS, rows.size() + 2, teacher));
        }
        return new ImportBook(schools, rows, List.of(), List.of(), List.of());
    }
}
