package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.TemporaryStore;

class RegistryTest {
    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final Clock clock = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);
    private final Registry registry = new Registry(new Journal(clock), clock);

    @BeforeEach
    void a_school() {
        store.database().writeOnly(tx -> registry.save(tx, Actor.CONSOLE, school("СОШ № 10")));
    }

    private static School school(String name) {
        return new School(0, "S10", name, SchoolKind.SOSH, "Центр");
    }

    private List<String> named() {
        return store.database()
                .read(read ->
                        registry.schools(read).all().stream().map(School::name).toList());
    }

    @Test
    void a_school_that_was_renamed_is_known_by_its_new_name_at_once() {
        assertThat(named()).containsExactly("СОШ № 10");

        store.database().writeOnly(tx -> {
            registry.save(tx, Actor.CONSOLE, school("СОШ № 11"));
            assertThat(registry.schools(tx).match("11")).isInstanceOf(SchoolMatch.One.class);
            assertThat(registry.names(tx).name(registry.byCode(tx, "S10").orElseThrow()))
                    .isEqualTo("СОШ № 11");
        });

        assertThat(named()).containsExactly("СОШ № 11");
    }

    @Test
    void a_renaming_that_was_taken_back_is_not_remembered() {
        assertThatThrownBy(() -> store.database().writeOnly(tx -> {
                    registry.save(tx, Actor.CONSOLE, school("СОШ № 11"));
                    assertThat(registry.schools(tx).all().get(0).name()).isEqualTo("СОШ № 11");
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(named()).containsExactly("СОШ № 10");
        store.database().writeOnly(tx -> registry.save(tx, Actor.CONSOLE, school("СОШ № 12")));
        assertThat(named()).containsExactly("СОШ № 12");
    }

    /** Looking up who is called just so is a short cut: it must not answer otherwise than looking at everybody. */
    @Test
    void a_name_means_whom_it_means_among_all_teachers_of_the_school() {
        Random random = new Random(7);
        List<String> surnames =
                List.of("Иванова", "Иванова-Петрова", "Иванова Петрова", "Иванов", "Ивановаа", "Ёлкина", "Елкина");
        List<String> firsts = List.of("Мария", "Марина", "Анна", "Ан");
        List<String> patronymics = List.of("Петровна", "Павловна", "", "на Петровна");
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            names.add(new PersonName(
                    surnames.get(random.nextInt(surnames.size())),
                    firsts.get(random.nextInt(firsts.size())),
                    patronymics.get(random.nextInt(patronymics.size())),
                    random.nextInt(4) == 0 ? "химия" : random.nextInt(6) == 0 ? "физика" : ""));
        }
        store.database().writeOnly(tx -> {
            long school = registry.byCode(tx, "S10").orElseThrow().id();
            names.subList(0, 30).forEach(name -> registry.enter(tx, Actor.CONSOLE, school, name, ""));
            List<Teacher> all = registry.teachers(tx, school);
            assertThat(all).hasSizeGreaterThan(20);
            for (PersonName name : names) {
                assertThat(registry.match(tx, school, name))
                        .as("%s", name)
                        .isEqualTo(new TeacherMatcher(all).match(name));
            }
        });
    }

    /** The store is asked for those who hold the words: it must not leave anybody out whom looking at each name would find. */
    @Test
    void a_search_finds_whom_it_finds_when_it_looks_at_every_name() {
        List<String> names = List.of(
                "Иванова Мария Петровна",
                "Иванова-Петрова Анна Ивановна",
                "Римская-Королёва Ольга Львовна",
                "Ли Анна Олеговна",
                "Мамедов Али Гасан оглы",
                "Орлова Анна Сергеевна (физика)",
                "О'Коннор Пётр Ильич");
        store.database().writeOnly(tx -> {
            long school = registry.byCode(tx, "S10").orElseThrow().id();
            names.forEach(name -> registry.enter(
                    tx, Actor.CONSOLE, school, PersonName.parse(name).orElseThrow(), ""));
            TeacherSearch atEach = new TeacherSearch(new TeacherSearchTest.Listed(registry.allTeachers(tx), List.of()));
            for (String text : List.of(
                    "иванова",
                    "ИВАНОВА а",
                    "петрова анна",
                    "королева",
                    "римская королёва о.л.",
                    "ли",
                    "гасан оглы али",
                    "физика",
                    "коннор",
                    "о коннор",
                    "О'Коннор П. И.",
                    "анна",
                    "ан ан",
                    "иванова мария петровна учитель из десятой школы города",
                    "%",
                    "_в",
                    "Иванова Марина Петровна")) {
                assertThat(registry.search(tx).find(text)).as("«%s»", text).isEqualTo(atEach.find(text));
            }
            assertThat(registry.search(tx).find("королева")).hasSize(1);
            assertThat(registry.search(tx).find("анна")).hasSize(3);
        });
    }
}
