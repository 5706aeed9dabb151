package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void cells_line_up_and_empty_columns_take_no_room() {
        assertThat(Columns.lines(
                        1,
                        List.of(
                                List.of("1.", "СОШ № 7", "100,00", "▲", ""),
                                List.of("12.", "Гимназия № 44", "9,50", "", ""))))
                .containsExactly("1.  СОШ № 7       100,00 ▲", "12. Гимназия № 44   9,50");
    }

    @Test
    void only_the_name_gives_way_and_no_line_is_wider_than_a_phone() {
        List<String> lines = Columns.lines(
                1,
                List.of(
                        List.of("100.", "Лицей им. Героя Советского Союза", "100,00", "▲", "◀"),
                        List.of("1.", "СОШ № 1", "0,00", "", "")));

        assertThat(lines).allMatch(line -> line.length() <= Columns.PHONE);
        assertThat(lines.get(0)).startsWith("100. Лицей им.").endsWith("… 100,00 ▲ ◀");
        assertThat(lines.get(1)).startsWith("1.   СОШ № 1").endsWith("   0,00");
    }

    @Test
    void no_rows_are_no_block() {
        assertThat(Columns.blocks(1, List.of())).isEmpty();
    }

    @Test
    void a_long_table_is_several_blocks_and_loses_no_row() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 150; i++) {
            rows.add(List.of(i + ".", "СОШ № " + i, "0,00"));
        }

        List<Phrase> blocks = Columns.blocks(1, rows);

        assertThat(blocks).hasSizeGreaterThan(1);
        assertThat(blocks.stream()
                        .flatMap(b -> b.arguments().get("rows").toString().lines()))
                .hasSize(150);
    }
}
