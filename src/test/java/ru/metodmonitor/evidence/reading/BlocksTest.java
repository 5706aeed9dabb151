package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlocksTest {
    @ParameterizedTest
    @MethodSource
    void lines_become_paragraphs_headers_and_rows(String lines, List<String> blocks) {
        assertThat(Blocks.of(lines.lines().toList()).stream()
                        .map(b -> b.number() + " " + b.kind() + " " + b.text().replace('\t', '|')))
                .containsExactlyElementsOf(blocks);
    }

    static Stream<Arguments> lines_become_paragraphs_headers_and_rows() {
        return Stream.of(
                Arguments.of(
                        "Победители:\n\nВербина А. Ш.",
                        List.of("1 PARAGRAPH Победители:", "3 PARAGRAPH Вербина А. Ш.")),
                Arguments.of(
                        "Вербина А. Ш., учитель\nгимназии № 8",
                        List.of("1 PARAGRAPH Вербина А. Ш., учитель гимназии № 8")),
                Arguments.of(
                        "Вербина А. Ш., учитель\nгимназия № 8",
                        List.of("1 PARAGRAPH Вербина А. Ш., учитель", "2 PARAGRAPH гимназия № 8")),
                Arguments.of("Вербина Анна\nШалвовна", List.of("1 PARAGRAPH Вербина Анна Шалвовна")),
                Arguments.of("Вербина А. Ш., учитель СОШ\n№ 9", List.of("1 PARAGRAPH Вербина А. Ш., учитель СОШ № 9")),
                Arguments.of(
                        "учителя СОШ\n9. Вербина А. Ш.",
                        List.of("1 PARAGRAPH учителя СОШ", "2 PARAGRAPH 9. Вербина А. Ш.")),
                Arguments.of("Вербина А. Ш., учителя СОШ №\n9", List.of("1 PARAGRAPH Вербина А. Ш., учителя СОШ № 9")),
                Arguments.of("педагог-\nпсихолог", List.of("1 PARAGRAPH педагог- психолог")),
                Arguments.of("победитель –\nа) Вербина", List.of("1 PARAGRAPH победитель –", "2 PARAGRAPH а) Вербина")),
                Arguments.of(
                        "1. Признать Вербину А. Ш. Наградить Рябинину И. Ш.",
                        List.of("1 PARAGRAPH 1. Признать Вербину А. Ш.", "1 PARAGRAPH Наградить Рябинину И. Ш.")),
                Arguments.of(
                        "№\tФИО\tОО\n1\tВербина Анна\nШалвовна\tСОШ № 9\n2\tРябинина И. Ш.\tСОШ № 10",
                        List.of(
                                "1 HEADER №|ФИО|ОО",
                                "2 ROW 1|Вербина Анна Шалвовна|СОШ № 9",
                                "4 ROW 2|Рябинина И. Ш.|СОШ № 10")),
                Arguments.of(
                        "№\tФИО\tОО\tРезультат\nучастия\n1\tВербина А. Ш.\tСОШ № 9\tпризёр",
                        List.of(
                                "1 HEADER №|ФИО|ОО|Результат",
                                "2 PARAGRAPH участия",
                                "3 ROW 1|Вербина А. Ш.|СОШ № 9|призёр")),
                Arguments.of(
                        "Фамилия\tИмя\tОтчество\tШкола\nВербина\tАнна\tШалвовна\tСОШ № 9",
                        List.of("1 HEADER Фамилия Имя Отчество|Школа", "2 ROW Вербина Анна Шалвовна|СОШ № 9")),
                Arguments.of(
                        "№\nФИО\nОО\n1\nВербина А. Ш.\nСОШ № 9\n2\nРябинина И. Ш.\nСОШ № 10\nНачальник",
                        List.of(
                                "1 HEADER №|ФИО|ОО",
                                "4 ROW 1|Вербина А. Ш.|СОШ № 9",
                                "7 ROW 2|Рябинина И. Ш.|СОШ № 10",
                                "10 PARAGRAPH Начальник")),
                Arguments.of("1\nВербина А. Ш.", List.of("1 PARAGRAPH 1", "2 PARAGRAPH Вербина А. Ш.")),
                Arguments.of(
                        "№\tФИО\tОО\n1\tВербина А. Ш.\tСОШ № 9\n2. Наградить:\nДиректор\tТополева И. Ш.",
                        List.of(
                                "1 HEADER №|ФИО|ОО",
                                "2 ROW 1|Вербина А. Ш.|СОШ № 9",
                                "3 PARAGRAPH 2. Наградить:",
                                "4 ROW Директор|Тополева И. Ш.")));
    }
}
