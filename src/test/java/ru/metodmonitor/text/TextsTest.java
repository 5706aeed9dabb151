package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.municipality.Sochi;

class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CALL = Pattern.compile(
            "(?:Phrase\\.of|Message\\.of|Prompt\\.of|Reply\\.text|Reply\\.toast|Reply\\.alert|Problem\\.of|Parsed\\.problem"
                    + "|\\.line|Choice\\.of)\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

    private final Texts texts = Sochi.texts();

    @Test
    void every_message_parses() {
        assertThat(texts.keys()).isNotEmpty().allSatisfy(key -> texts.argumentNames(key));
    }

    @Test
    void every_message_file_is_loaded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            List<String> names = files.map(f -> f.getFileName().toString().replace(".properties", ""))
                    .toList();
            assertThat(Texts.FILES).containsAll(names);
        }
    }

    @Test
    void every_key_that_the_code_names_exists_and_every_key_is_named() throws IOException {
        Set<String> literals = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?s)\"\"\".*?\"\"\"", "");
                Matcher literal = LITERAL.matcher(code);
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
                Matcher call = CALL.matcher(code);
                while (call.find()) {
                    named.add(call.group(1));
                }
            }
        }
        assertThat(texts.keys()).containsAll(named);
        Set<String> prefixes = new TreeSet<>();
        literals.stream()
                .filter(l -> l.matches("[a-z-]+\\.[a-z-]*|[a-z]+\\.[a-z]+\\.[a-z]+-"))
                .forEach(prefixes::add);

        List<String> unused = texts.keys().stream()
                .filter(key -> !literals.contains(key))
                // The kernel derives these from a command's name.
                .filter(key -> !key.matches("[a-z]+\\.(menu|help|example|words)"))
                .filter(key -> prefixes.stream().noneMatch(p -> key.startsWith(p) && !p.equals(key)))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void a_missing_argument_is_a_failure_and_never_a_hole() {
        assertThatThrownBy(() -> texts.plain("add.done")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_person_typed_is_escaped() {
        assertThat(texts.html(Phrase.of("find.title", "text", "<b>&")).html())
                .isEqualTo("<b>Нашлось по «&lt;b&gt;&amp;»</b>");
    }

    @Test
    void numbers_that_name_things_are_not_grouped() {
        assertThat(texts.plain("add.done", "id", 12345)).isEqualTo("✅ Запись № 12345");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 файлов", "1, 1 файл", "2, 2 файла", "5, 5 файлов", "11, 11 файлов", "21, 21 файл", "101, 101 файл"
    })
    void plurals_follow_the_number(int n, String expected) {
        String line = texts.plain("orders.line", "order", "X", "entries", 1, "files", n);
        assertThat(line).endsWith(n == 0 ? "файла нет" : expected);
    }

    @Test
    void what_names_a_teacher_is_known_however_deep_it_stands() {
        Phrase named = Phrase.of("find.title", "text", new Personal("Иванова"));

        assertThat(named.namesTeachers()).isTrue();
        assertThat(Phrase.of("find.title", "text", named).namesTeachers()).isTrue();
        assertThat(Phrase.of("find.title", "text", "Иванова").namesTeachers()).isFalse();
        assertThat(Phrase.of("find.title", "text", Phrase.of("find.title", "text", 1))
                        .namesTeachers())
                .isFalse();
        assertThat(texts.plain(named)).contains("Иванова");
    }

    @Test
    void a_date_and_a_moment_are_told_as_people_write_them() {
        assertThat(texts.plain("find.title", "text", LocalDate.of(2020, 2, 5))).contains("05.02.2020");
        assertThat(texts.plain("find.title", "text", LocalDateTime.of(2020, 2, 5, 9, 7)))
                .contains("05.02.2020")
                .contains("09:07");
    }

    @Test
    void a_message_is_there_or_its_lack_is_told_by_its_key() {
        assertThat(texts.has("find.title")).isTrue();
        assertThat(texts.has("find.nothing-like-it")).isFalse();
        assertThat(texts.argumentNames("find.title")).containsExactly("text");
        assertThatThrownBy(() -> texts.plain("find.nothing-like-it")).hasMessageContaining("find.nothing-like-it");
    }
}
