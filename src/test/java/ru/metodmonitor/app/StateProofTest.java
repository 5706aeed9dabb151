package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Registration;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Integrity;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.telegram.OnTelegram;

/** Whoever has the file can change anything in it; what was changed past the journal is named. */
class StateProofTest {
    @RegisterExtension
    private final Office office = new Office("trust");

    private final Core core = office.core();
    private final Actor by = Actor.person(1);
    private final Orders.Author author = Orders.Author.person(1);

    /** Every act that sets what is proven, at least once. Entries: 1 plain, 2 retracted, 3 corrected, 4 moved to a merged record. */
    @BeforeEach
    void a_town_in_which_much_has_happened() {
        core.database().writeOnly(tx -> {
            long order = core.orders()
                    .register(tx, author, new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15)), "")
                    .order()
                    .id();
            long other = core.orders()
                    .register(tx, author, new OrderKey(Sochi.SCRO, "7-о", LocalDate.of(2020, 3, 1)), "О конкурсе")
                    .order()
                    .id();
            core.orders().register(tx, author, new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15)), "Об итогах");
            core.orders().attach(tx, author, order, "a".repeat(64), "a.pdf", "application/pdf", 10);
            core.orders().attach(tx, author, order, "b".repeat(64), "b.pdf", "application/pdf", 20);
            core.orders().attach(tx, author, other, "c".repeat(64), "c.pdf", "application/pdf", 30);
            Teacher anna = teacher(tx, 1, "Иванова Анна Петровна", "учитель физики");
            Teacher maria = teacher(tx, 1, "Петрова Мария Ильинична", "");
            Teacher twice = teacher(tx, 1, "Петрова Марья Ильинична", "");
            Teacher mover = teacher(tx, 2, "Сидорова Ольга Олеговна", "");
            core.registry()
                    .enterAll(
                            tx,
                            by,
                            List.of(new Teacher(
                                    core.registry().nextTeacherId(tx),
                                    2,
                                    PersonName.parse("Ли Вера Ким").orElseThrow(),
                                    "")));
            teacher(tx, 1, "Петрова Мария Ильинична", "методист");
            register(tx, order, 1, 1, anna, "Учитель года");
            long second = register(tx, order, 3, 1, anna, "Учитель года");
            long third = register(tx, other, 2, 1, maria, "Форум");
            long fourth = register(tx, other, 4, 1, twice, "Форум");
            core.entries().retract(tx, 1, second, "ошибка");
            Entry before = core.entries().find(tx, third).orElseThrow();
            core.entries()
                    .correct(
                            tx,
                            1,
                            third,
                            EntryChange.of(before).withActivity("Слёт").onOrder(order),
                            "опечатка");
            core.entries().reassign(tx, 1, core.entries().find(tx, fourth).orElseThrow(), maria.id(), "одно лицо");
            core.registry().merge(tx, by, maria, twice, "");
            core.registry().move(tx, by, mover, 1);
            core.registry().qualify(tx, by, anna, "физика");
            Optional<Person> head = core.access().find(tx, OnTelegram.chat(Office.HEAD));
            core.access().grant(tx, by, head.orElseThrow(), Grant.of(Role.ANALYST));
            core.access()
                    .held(tx, head.orElseThrow().id())
                    .forEach(held -> core.access().revoke(tx, by, held.id()));
            core.access().invite(tx, by, Grant.of(Role.OPERATOR));
            core.access().invite(tx, by, Grant.of(Role.ANALYST));
            core.access().withdraw(tx, by, 2);
            core.registry()
                    .save(
                            tx,
                            by,
                            new School(0, "8", "МОБУ Гимназия № 8 им. Пушкина", SchoolKind.GYMNASIUM, "Центральный"));
            core.registry().save(tx, by, new SchoolYear(2, new AcademicYear(2019), Optional.of(310), Optional.of(44)));
        });
    }

    private Teacher teacher(Tx tx, long school, String name, String position) {
        return core.registry()
                .enter(tx, by, school, PersonName.parse(name).orElseThrow(), position)
                .value();
    }

    private long register(Tx tx, long order, int indicator, long school, Teacher teacher, String activity) {
        NewEntry entry = new NewEntry(
                order, indicator, school, teacher.id(), activity, "", Optional.empty(), NewEntry.Source.of(Way.DIALOG));
        return ((Registration.Done) core.entries().register(tx, author, entry)).entry();
    }

    @Test
    void what_was_done_through_the_program_follows_from_the_journal() {
        assertThat(core.database().read(StateProofTest::problems)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an entry past the journal     | entry:5      | INSERT INTO entry (order_id, indicator, school_id, teacher_id, activity, activity_key, result, year, status, way, created_at) VALUES (1, 5, 1, 1, '', '', '', 2019, 'CONFIRMED', 'LINE', 'x')
            confirmed after retraction    | entry:2      | UPDATE entry SET status = 'CONFIRMED' WHERE id = 2
            ... with all that belongs     | entry:2      | UPDATE entry SET status = 'CONFIRMED', reason = '', decided_by = NULL, decided_at = NULL, version = 1 WHERE id = 2; DELETE FROM entry_version WHERE entry_id = 2
            an entry's teacher            | entry:1      | UPDATE entry SET teacher_id = 2 WHERE id = 1
            an entry's indicator          | entry:1      | UPDATE entry SET indicator = 2 WHERE id = 1
            an entry's school             | entry:1      | UPDATE entry SET school_id = 2 WHERE id = 1
            an entry's order              | entry:1      | UPDATE entry SET order_id = 2 WHERE id = 1
            an entry's result             | entry:1      | UPDATE entry SET result = 'победитель' WHERE id = 1
            an entry's year               | entry:1      | UPDATE entry SET year = 2018 WHERE id = 1
            an entry's event              | entry:1      | UPDATE entry SET event_date = '2020-01-01' WHERE id = 1
            who decided                   | entry:2      | UPDATE entry SET decided_by = 2 WHERE id = 2
            a reason                      | entry:2      | UPDATE entry SET reason = 'иначе' WHERE id = 2
            a proposal made a record      | entry:1      | UPDATE entry SET proposed = 1 WHERE id = 1
            a corrected entry             | entry:3      | UPDATE entry SET activity = 'Форум' WHERE id = 3
            an earlier version            | entry:3      | UPDATE entry_version SET activity = 'Слёт' WHERE entry_id = 3
            an earlier version's status   | entry:2      | UPDATE entry_version SET status = 'REJECTED' WHERE entry_id = 2
            an earlier version removed    | entry:3      | DELETE FROM entry_version WHERE entry_id = 3
            an entry removed              | entry:1      | DELETE FROM entry WHERE id = 1
            a headcount halved            | school:1     | UPDATE school_year SET headcount = 12 WHERE school_id = 1
            a headcount removed           | school:1     | UPDATE school_year SET headcount = NULL WHERE school_id = 1
            pupils                        | school:2     | UPDATE school_year SET pupils = 501 WHERE school_id = 2
            a year removed                | school:2     | DELETE FROM school_year WHERE school_id = 2
            a year added                  | school:1     | INSERT INTO school_year VALUES (1, 2018, 100, 10)
            a school's kind               | school:2     | UPDATE school SET kind = 'OOSH' WHERE id = 2
            a school's territory          | school:2     | UPDATE school SET territory = 'Адлер' WHERE id = 2
            a school added                | school:3     | INSERT INTO school VALUES (3, '99', 'МОБУ СОШ № 99', 'SOSH', 'Адлер')
            an order's date               | order:1      | UPDATE orders SET date = '2020-02-16' WHERE id = 1
            an order's number             | order:2      | UPDATE orders SET number = '8-о' WHERE id = 2
            an order's title              | order:1      | UPDATE orders SET title = 'О другом' WHERE id = 1
            an order added                | order:3      | INSERT INTO orders (issuer, number, number_key, date, created_at) VALUES ('UON', '1', '1', '2020-01-01', 'x')
            files of two orders exchanged | order:       | UPDATE attachment SET order_id = 3 - order_id
            files of one order exchanged  | order:1      | UPDATE attachment SET name = CASE name WHEN 'a.pdf' THEN 'b.pdf' ELSE 'a.pdf' END WHERE order_id = 1
            a file's row changed          | order:2      | UPDATE attachment SET sha256 = 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd' WHERE order_id = 2
            a file removed                | order:2      | DELETE FROM attachment WHERE order_id = 2
            a name                        | teacher:1    | UPDATE teacher SET surname = 'Ильина' WHERE id = 1
            two names exchanged           | teacher:     | UPDATE teacher SET surname = o.surname, first_name = o.first_name, patronymic = o.patronymic FROM teacher o WHERE teacher.id IN (1, 2) AND o.id = 3 - teacher.id
            two names with their keys     | teacher:     | UPDATE teacher SET surname = o.surname, first_name = o.first_name, patronymic = o.patronymic FROM teacher o WHERE teacher.id IN (1, 2) AND o.id = 3 - teacher.id; UPDATE teacher_key SET key = o.key FROM teacher_key o WHERE teacher_key.teacher_id IN (1, 2) AND o.teacher_id = 3 - teacher_key.teacher_id
            a name's key alone            | teacher:1    | UPDATE teacher SET name_key = 'другая' WHERE id = 1
            a qualifier                   | teacher:1    | UPDATE teacher SET qualifier = 'химия' WHERE id = 1
            a position                    | teacher:1    | UPDATE teacher SET position = 'директор' WHERE id = 1
            a teacher's school            | teacher:5    | UPDATE teacher SET school_id = 1 WHERE id = 5
            a merger undone               | teacher:3    | UPDATE teacher SET merged_into = NULL WHERE id = 3
            a teacher added               | teacher:7    | INSERT INTO teacher (school_id, surname, first_name, patronymic, name_key, created_at) VALUES (1, 'А', 'Б', 'В', 'а б в', 'x')
            a role granted                | person:4     | INSERT INTO role_grant (person_id, role, granted_at) VALUES (4, 'ADMIN', 'x')
            a role made another           | person:1     | UPDATE role_grant SET role = 'ADMIN' WHERE person_id = 1
            a revoked role                | person:3     | UPDATE role_grant SET revoked_at = NULL WHERE person_id = 3 AND role = 'ANALYST'
            a role taken                  | person:1     | UPDATE role_grant SET revoked_at = 'x' WHERE person_id = 1
            a role of another account     | person:1     | UPDATE account SET chat_id = 'telegram:666' WHERE person_id = 1
            an invitation added           | invitation:3 | INSERT INTO invitation (token_hash, role, created_at, expires_at) VALUES ('eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 'ADMIN', 'x', 'y')
            an invitation for more        | invitation:1 | UPDATE invitation SET role = 'ADMIN' WHERE id = 1
            an invitation for longer      | invitation:1 | UPDATE invitation SET expires_at = '2099-01-01T00:00:00.000Z' WHERE id = 1
            an invitation's maker         | invitation:1 | UPDATE invitation SET made_by = NULL WHERE id = 1
            an invitation brought back    | invitation:2 | UPDATE invitation SET withdrawn_at = NULL WHERE id = 2
            an invitation withdrawn       | invitation:1 | UPDATE invitation SET withdrawn_at = '2020-12-01T09:00:00.000Z' WHERE id = 1
            tallies of a teacher          | tallies      | UPDATE teacher_tally SET entries = 3 WHERE indicator = 1
            the set of a teacher          | tallies      | UPDATE teacher_mask SET mask = 7
            tallies of a school           | tallies      | UPDATE school_mask SET teachers = teachers + 1
            a state adopted anew          | state        | INSERT INTO adopted_state VALUES ('entry:9', '', 1, 'said', 'x')
            """)
    void a_change_past_the_journal_is_named(String what, String subject, String sql) {
        List<String> found = new ArrayList<>();

        assertThatThrownBy(() -> core.database().writeOnly(tx -> {
                    force(tx, sql);
                    found.addAll(problems(tx));
                    throw new IllegalStateException("as if nothing had been");
                }))
                .hasMessage("as if nothing had been");

        assertThat(found).as(what).isNotEmpty().anyMatch(line -> line.contains(subject));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an entry  | entry:1  | UPDATE entry SET teacher_id = 2 WHERE id = 1
            a figure  | school:1 | UPDATE school_year SET pupils = 900 WHERE school_id = 1
            a role    | person:4 | INSERT INTO role_grant (person_id, role, granted_at) VALUES (4, 'ADMIN', 'x')
            a name    | teacher:1| UPDATE teacher SET surname = 'Ильина' WHERE id = 1
            an order  | order:1  | UPDATE orders SET date = '2020-02-16' WHERE id = 1
            """)
    void a_later_act_through_the_program_does_not_vouch_for_it(String what, String subject, String sql) {
        core.database().writeOnly(tx -> force(tx, sql));

        core.database().writeOnly(tx -> {
            Entry entry = core.entries().find(tx, 1).orElseThrow();
            core.entries().correct(tx, 1, 1, EntryChange.of(entry).withActivity("Иначе"), "опечатка");
            SchoolYear year =
                    core.registry().year(tx, 1, new AcademicYear(2019)).orElseThrow();
            core.registry().save(tx, by, new SchoolYear(1, year.year(), year.pupils(), Optional.of(26)));
            core.access().grant(tx, by, core.access().byId(tx, 4).orElseThrow(), Grant.of(Role.ANALYST));
            Teacher teacher = core.registry().teacher(tx, 1).orElseThrow();
            core.registry().enter(tx, by, 1, teacher.name(), "учитель химии");
            core.orders().attach(tx, author, 1, "e".repeat(64), "e.pdf", "application/pdf", 40);
        });

        assertThat(core.database().read(StateProofTest::problems))
                .as(what)
                .isNotEmpty()
                .allMatch(line -> line.contains(subject));
    }

    @Test
    void an_erased_persons_words_are_sealed_anew_wherever_they_stand_and_figures_stay_proven() {
        core.database().writeOnly(tx -> {
            force(
                    tx,
                    "UPDATE teacher SET surname = 'удалено', name_key = 'erased|' || id, position = '' WHERE id IN (2, 3);"
                            + " UPDATE entry SET activity = 'удалено' WHERE id IN (1, 3);"
                            + " UPDATE entry_version SET activity = 'удалено' WHERE entry_id = 3;"
                            + " UPDATE orders SET title = 'О удалено' WHERE id = 1;"
                            + " UPDATE attachment SET name = 'удалено.pdf' WHERE order_id = 2");
            core.journal().append(tx, by, Fact.of("teacher.erase", "teacher:2"));
        });
        assertThat(core.database().read(StateProofTest::problems)).isEmpty();

        core.database()
                .writeOnly(tx -> force(
                        tx,
                        "UPDATE entry SET teacher_id = 1 WHERE id = 3;"
                                + " UPDATE entry_version SET indicator = 5 WHERE entry_id = 3;"
                                + " UPDATE teacher SET surname = 'Петрова' WHERE id = 2"));
        assertThat(core.database().read(StateProofTest::problems))
                .anyMatch(line -> line.contains("entry:3 has another said"))
                .anyMatch(line -> line.contains("teacher:2 has another name"));
    }

    @Test
    void an_erased_persons_old_digests_say_nothing_about_the_name_any_more() {
        String key = key();

        core.database().writeOnly(tx -> core.journal().append(tx, by, Fact.of("teacher.erase", "teacher:1")));

        assertThat(key()).isNotEqualTo(key);
        assertThat(core.database().read(StateProofTest::problems)).isEmpty();
    }

    @Test
    void the_journal_holds_no_word_that_people_wrote() {
        String lines = office.journal().toString();

        assertThat(lines).doesNotContain("Иванова", "Анна", "физик", "Учитель года", "ошибка", "Об итогах", "a.pdf");
    }

    private String key() {
        return core.database()
                .read(read -> read.handle()
                        .createQuery("SELECT key FROM teacher_key WHERE teacher_id = 1")
                        .mapTo(String.class)
                        .one());
    }

    private static List<String> problems(Read read) {
        List<String> problems = new ArrayList<>(new StateCheck().problems(read));
        new Integrity()
                .problems(read).stream().filter(p -> p.contains("tallies")).forEach(problems::add);
        return problems;
    }

    /** As somebody would who has the file and drops what protects it. */
    private static void force(Tx tx, String sql) {
        tx.handle().execute("DROP TRIGGER IF EXISTS entry_never_deleted");
        for (String statement : sql.split(";")) {
            tx.handle().execute(statement);
        }
    }
}
