package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherSearchTest {
    private static final TeacherSearch SEARCH = new TeacherSearch(new Listed(
            List.of(
                    teacher(1, "Иванова Мария Петровна"),
                    teacher(2, "Иванова Анна Ивановна"),
                    teacher(3, "Римская-Королёва Ольга Львовна"),
                    teacher(4, "Ивановский Пётр Олегович"),
                    teacher(5, "Александров Александр Ильич"),
                    teacher(6, "Орлова-Ким Анна Сергеевна (физика)"),
                    teacher(7, "Орлова-Ким Анна Сергеевна (химия)"),
                    teacher(8, "Ли Анна Олеговна")),
            List.of(teacher(3, "Кузнецова Ольга Львовна"))));

    record Listed(List<Teacher> all, List<Teacher> former) implements TeacherSearch.Among {
        @Override
        public List<Teacher> holding(List<String> words) {
            return all;
        }

        @Override
        public Optional<Teacher> numbered(long id) {
            return all.stream().filter(t -> t.id() == id).findFirst();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, 1",
        "мария иванова, 1",
        "Иванова М.П., 1",
        "М. П. Иванова, 1",
        "Иванова, 2 1",
        "Иванов, 2 1 4",
        "королева, 3",
        "Римская Королева, 3",
        "Кузнецова, 3",
        "Иванова Марина Петровна, 1",
        "Сидорова, ''",
        "ли, 8",
        "александр александров, 5",
        "л, ''",
        "Римскаякоролева Ольга Львовна, 3",
        "Орловаким Анна Сергеевна, 6 7",
        "Иванова Иванова Иванова, ''",
        "и, ''",
        "???, ''"
    })
    void words_of_a_name_find_whom_they_may_mean(String text, String ids) {
        List<String> found =
                SEARCH.find(text).stream().map(t -> String.valueOf(t.id())).toList();

        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(SEARCH.find("")).isEmpty();
    }

    private static Teacher teacher(long id, String name) {
        return new Teacher(id, 1, PersonName.parse(name).orElseThrow(), "");
    }
}
