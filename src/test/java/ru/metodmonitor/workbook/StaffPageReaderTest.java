package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.text.Parsed;

class StaffPageReaderTest {
    private static final Charset OLD = Charset.forName("windows-1251");

    private static final String IVANOVA = """
            <tr itemprop="teachingStaff"><td>1</td><td itemprop="fio"><b>Иванова</b> Мария&nbsp;Петровна</td>
            <td itemProp="post">учитель</td><td itemprop="teachingDiscipline">физика</td>
            <td itemprop="profDevelopment">«Цифровая школа» (2020)</td></tr>
            """;

    @TempDir
    private Path folder;

    @Test
    void each_marked_row_is_a_person() {
        String empty = """
                <tr itemprop="teachingStaff"><td itemprop="fio">Ким Олег</td><td itemprop="post">-</td>
                <td itemprop="profDevelopment">нет</td></tr>
                """;

        Roster roster = read(page(IVANOVA + empty), StandardCharsets.UTF_8).fold(r -> r, p -> {
            throw new AssertionError(p.what().key());
        });

        assertThat(roster.from()).isEqualTo("Педагогический состав");
        assertThat(roster.people())
                .containsExactly(
                        new Roster.Line(
                                1, "Иванова Мария Петровна", "учитель", "физика", "", "«Цифровая школа» (2020)"),
                        new Roster.Line(2, "Ким Олег", "", "", "", ""));
    }

    @Test
    void a_page_of_the_old_encoding_is_read_whether_it_says_so_or_not() {
        String said = page(IVANOVA).replace("<title>", "<meta charset=\"windows-1251\"><title>");

        assertThat(name(read(said, OLD))).isEqualTo("Иванова Мария Петровна");
        assertThat(name(read(page(IVANOVA), OLD))).isEqualTo("Иванова Мария Петровна");
    }

    @Test
    void what_is_no_such_page_is_refused_with_its_reason() {
        assertThat(name(read(page("<tr><td>Иванова</td></tr>"), StandardCharsets.UTF_8)))
                .isEqualTo("page.nobody");
        assertThat(name(read(page(IVANOVA.repeat(900)), StandardCharsets.UTF_8)))
                .isEqualTo("page.too-many");
        assertThat(name(read("просто текст", StandardCharsets.UTF_8))).isEqualTo("page.none");
        assertThat(name(read("", StandardCharsets.UTF_8))).isEqualTo("page.none");
    }

    private static String page(String rows) {
        return "<html><head><title>Педагогический состав</title></head><body><table>" + rows + "</table></body></html>";
    }

    private static String name(Parsed<Roster> read) {
        return read.fold(
                r -> r.people().get(0).name(), problem -> problem.what().key());
    }

    private Parsed<Roster> read(String text, Charset charset) {
        try {
            return new StaffPageReader().read(Files.write(folder.resolve("page.html"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
