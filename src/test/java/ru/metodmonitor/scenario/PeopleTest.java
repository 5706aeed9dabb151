package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.journal.JournalFilter;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Teacher;

@OnBothMessengers
class PeopleTest {
    private static final byte[] SCAN = "%PDF-1.4 a scan".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_entries_of_every_kind() {
        open(folder.resolve("town"), Map.of());
    }

    private void open(Path data, Map<String, String> settings) {
        stage = Stage.open(data, settings).with(Town.book());
        stage.person("operator", Grant.of(Role.OPERATOR))
                .person("head", stage.headOf("S10"))
                .person("other-head", stage.headOf("S8"))
                .person("analyst", Grant.of(Role.ANALYST));
        long order = order();
        register(order, 3, "Иванова", "Учитель года", "победитель", "", "3. Ивановой М.П., СОШ 10, победителя");
        register(order, 2, "Иванова", "Педагог-психолог", "участник", "", "");
        register(order, 2, "Ковалёв", "Учитель года", "участник", "", "");
        register(order, 2, "Ковалёв", "Сердце отдаю детям", "участник", "2018-11-05", "");
        register(order, 2, "Ковалёв", "Воспитать человека", "участник", "", "");
        stage.core().database().write(tx -> stage.core().entries().retract(tx, operator(), 5, "не участвовал"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_figure_leads_to_its_people_their_orders_and_the_very_line() {
        stage.chat("""
                operator> /why СОШ № 10 2
                bot> Кто за цифрами: СОШ № 10, 2019-2020
                     2. …: 2 из 25, 8,0 %
                     Педагог считается один раз, сколько бы записей у него ни было.
                     Сюда входят записи показателей 2, 3.
                     1. Иванова Мария Петровна
                     • № 1 · П3 · Учитель года, победитель · УОН № 412 от 15.02.2020
                     Строка приказа: «3. Ивановой М.П., СОШ 10, победителя»
                     • № 2 · П2 · Педагог-психолог, участник · УОН № 412 от 15.02.2020
                     2. Ковалёв Андрей Ильич
                     • № 3 · П2 · Учитель года, участник · УОН № 412 от 15.02.2020
                     В другие годы засчитано педагогов: 2018-2019 — 1
                     [№ 1] [№ 2] [№ 3]
                     [📎 № 412: приказ.pdf]
                     [Не засчитано: 2]
                     [1] [3] [4] [5]
                operator presses [📎 № 412: приказ.pdf]
                bot> …
                """);

        assertThat(stage.lastFile("operator")).isEqualTo(SCAN);
    }

    @Test
    void what_does_not_count_says_why() {
        stage.chat("""
                head> /why 2
                bot> Кто за цифрами: СОШ № 10, 2019-2020
                     …
                head presses [Не засчитано: 2]
                bot edits> Почему не засчитано: СОШ № 10, 2019-2020
                     2. …
                     Ковалёв Андрей Ильич: отозвано, причина: не участвовал
                     • № 5 · П2 · Воспитать человека, участник · УОН № 412 от 15.02.2020
                     Ковалёв Андрей Ильич: засчитано за 2018-2019: дата мероприятия 05.11.2018
                     • № 4 · П2 · Сердце отдаю детям, участник · УОН № 412 от 15.02.2020
                     [№ 5] [№ 4]
                     [‹ Кто за цифрами]
                head presses [‹ Кто за цифрами]
                bot edits> Кто за цифрами: СОШ № 10, 2019-2020
                     …
                """);
    }

    @Test
    void what_waits_or_was_rejected_is_told_apart() {
        stage.chat("""
                other-head> /propose УОН № 412 от 15.02.2020; 2; Смирнова Ольга Викторовна; Учитель года; участник
                bot> …
                other-head> /why 2
                bot> Кто за цифрами: СОШ № 8, 2019-2020
                     …
                other-head presses [Не засчитано: 1]
                bot edits> Почему не засчитано: СОШ № 8, 2019-2020
                     2. …
                     Смирнова Ольга Викторовна: ещё не подтверждено
                     • № 6 · П2 · Учитель года, участник · УОН № 412 от 15.02.2020
                     …
                """);
        stage.core().database().write(tx -> stage.core().entries().reject(tx, operator(), 6, "нет в приказе"));
        stage.chat("""
                other-head presses [‹ Кто за цифрами]
                bot edits> …
                other-head presses [Не засчитано: 1]
                bot edits> Почему не засчитано: СОШ № 8, 2019-2020
                     2. …
                     Смирнова Ольга Викторовна: отклонено, причина: нет в приказе
                     • № 6 · П2 · Учитель года, участник · УОН № 412 от 15.02.2020
                     …
                """);
    }

    @Test
    void the_card_of_a_school_leads_there_without_typing() {
        stage.chat("""
                head> /myschool
                bot> …
                head presses [Кто за цифрами]
                bot> Кто за цифрами: СОШ № 10, 2019-2020
                     Какой показатель?
                     …
                head presses [3. Победители, призёры, лауреаты конкурсов]
                bot edits> Кто за цифрами: СОШ № 10, 2019-2020
                     3. …: 1 из 25, 4,0 %
                     1. Иванова Мария Петровна
                     …
                """);
    }

    @Test
    void names_are_for_operators_and_the_own_head() {
        stage.chat("""
                other-head> /why СОШ № 10 2
                bot> ⚠️ Школа «СОШ № 10 2» не найдена.
                     …
                other-head> /why 2
                bot> Кто за цифрами: СОШ № 8, 2019-2020
                     2. …: 0 из 40, 0,0 %
                     За этот год не засчитан никто.
                     [1] [3] [4] [5]
                other-head> /teacher Иванова
                bot> ⚠️ Педагог «Иванова» не найден.
                     …
                other-head> /teachers СОШ 10
                bot> ⚠️ Школа «СОШ 10» не найдена.
                     …
                other-head> /find Иванова
                bot> ⚠️ По словам «Иванова» ничего не найдено.
                     …
                analyst> /why СОШ № 10 2
                bot> Нет доступа…
                """);
    }

    @Test
    void a_number_that_belongs_to_the_school_is_not_an_indicator() {
        stage.chat("""
                operator> /why СОШ № 10
                bot> Кто за цифрами: СОШ № 10, 2019-2020
                     Какой показатель?
                     …
                operator> /why 8 3
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [СОШ № 8]
                bot edits> Кто за цифрами: СОШ № 8, 2019-2020
                     3. …
                     …
                operator> /why
                bot> Какая школа? (кто за цифрами)
                     Выберите или напишите номер либо название.
                     [СОШ № 8] [СОШ № 10]
                     [Гимназия № 8] [ООШ № 65]
                     [Отмена]
                """);
    }

    @Test
    void a_teachers_card_tells_the_years_and_gives_the_paper() {
        stage.chat("""
                operator> /teacher ковалев а.и.
                bot> 👤 Ковалёв Андрей Ильич, учитель истории
                     СОШ № 10
                     2019-2020: 1 запись, показатели 2
                     • № 3 · П2 · Учитель года, участник · УОН № 412 от 15.02.2020
                     2018-2019: 1 запись, показатели 2
                     • № 4 · П2 · Сердце отдаю детям, участник · УОН № 412 от 15.02.2020
                     Отозвано: 1
                     [№ 3] [№ 4]
                     [Справка для аттестации]
                operator> /teacher Иванова Марина Петровна
                bot> 👤 Иванова Мария Петровна, учитель физики
                     …
                """);
    }

    @Test
    void a_head_walks_from_the_list_to_a_teacher() {
        stage.chat("""
                head> /teachers
                bot> Педагоги: СОШ № 10
                     В списке: 2; записи за 2019-2020 (страница 1 из 1)
                     • Иванова Мария Петровна, учитель физики — 2 записи
                     • Ковалёв Андрей Ильич, учитель истории — 1 запись
                     [Иванова Мария Петровна] [Ковалёв Андрей Ильич]
                head presses [Иванова Мария Петровна]
                bot> 👤 Иванова Мария Петровна, учитель физики
                     …
                """);
    }

    @Test
    void a_name_without_a_command_finds_the_teacher() {
        stage.chat("""
                operator> смирнова
                bot> 👤 Смирнова Ольга Викторовна, учитель химии
                     СОШ № 8
                     Подтверждённых записей нет.
                     [Справка для аттестации]
                """);
    }

    @Test
    void where_chats_show_no_names_these_show_none_either() {
        stage.close();
        open(folder.resolve("private"), Map.of("METODMONITOR_PRIVACY_CHAT_NAMES", "none"));
        stage.chat("""
                operator> /why СОШ № 10 3
                bot> …
                     1. педагог № 1
                     • № 1 · П3 · Учитель года, победитель · УОН № 412 от 15.02.2020
                     [№ 1]
                     …
                operator> /teachers СОШ № 10
                bot> …
                     • педагог № 1, учитель физики — 2 записи
                     • педагог № 2, учитель истории — 1 запись
                     [педагог № 1] [педагог № 2]
                operator presses [педагог № 1]
                bot> 👤 педагог № 1, учитель физики
                     …
                operator> /find Иванова
                bot> Нашлось по «Иванова»
                     👤 педагог № 1, СОШ № 10
                     …
                """);
    }

    @Test
    void every_list_of_names_is_kept_in_the_journal() {
        stage.chat("""
                operator> /why СОШ № 10 2
                bot> …
                operator> /teachers СОШ № 10
                bot> …
                """);

        List<String> subjects =
                stage
                        .core()
                        .database()
                        .read(read -> stage.core().journal().latest(read, JournalFilter.ALL, 10, 0))
                        .stream()
                        .filter(row -> row.action().equals("names.view"))
                        .map(row -> row.subject())
                        .toList();
        assertThat(subjects).contains("list:why", "list:teachers");
    }

    private long operator() {
        return stage.core()
                .database()
                .read(read -> stage.core().access().find(read, stage.account("operator")))
                .orElseThrow()
                .id();
    }

    private long order() {
        Path file = folder.resolve("sent.pdf");
        try {
            Files.copy(new ByteArrayInputStream(SCAN), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EvidenceFiles files = stage.core().files();
        String sha = files.keep(file);
        OrderKey key = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
        Orders.Author by = Orders.Author.person(operator());
        return stage.core().database().write(tx -> {
            Order order = stage.core().orders().register(tx, by, key, "").order();
            stage.core().orders().attach(tx, by, order.id(), sha, "приказ.pdf", "application/pdf", SCAN.length);
            return order.id();
        });
    }

    private void register(
            long order, int indicator, String surname, String activity, String result, String date, String line) {
        stage.core().database().write(tx -> {
            long school =
                    stage.core().registry().byCode(tx, "S10").orElseThrow().id();
            Teacher teacher = stage.core().registry().teachers(tx, school).stream()
                    .filter(t -> isCalled(t.name(), surname))
                    .findFirst()
                    .orElseThrow();
            Optional<LocalDate> event = date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
            NewEntry.Source source = new NewEntry.Source(Way.FILE, Optional.empty(), line);
            return stage.core()
                    .entries()
                    .register(
                            tx,
                            Orders.Author.person(operator()),
                            new NewEntry(order, indicator, school, teacher.id(), activity, result, event, source));
        });
    }

    private static boolean isCalled(PersonName name, String surname) {
        return name.surname().equals(surname);
    }
}
