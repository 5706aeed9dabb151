package ru.metodmonitor.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageTest {
    @ParameterizedTest
    @CsvSource({
        // asked, lines, number, pages, offset, buttons
        "0, 0, 0, 1, 0, ''",
        "-1, 25, 0, 3, 0, page.next",
        "1, 25, 1, 3, 10, page.previous page.next",
        "2, 25, 2, 3, 20, page.previous",
        "99, 25, 2, 3, 20, page.previous",
        "1, 10, 0, 1, 0, ''",
        "9223372036854775807, 11, 1, 2, 10, page.previous"
    })
    void a_page_stays_within_its_list(long asked, long lines, long number, long pages, int offset, String buttons) {
        ListPage page = new ListPage(asked, 10, lines);

        assertThat(page.number()).isEqualTo(number);
        assertThat(page.pages()).isEqualTo(pages);
        assertThat(page.offset()).isEqualTo(offset);
        assertThat(page.ways(n -> ButtonData.of("list", "page", n)).stream()
                        .map(b -> b.label().key())
                        .toList())
                .isEqualTo(buttons.isEmpty() ? List.of() : List.of(buttons.split(" ")));
    }

    @Test
    void its_lines_are_those_from_its_place_on() {
        assertThat(new ListPage(1, 2, 3).of(List.of("a", "b", "c"))).containsExactly("c");
        assertThat(new ListPage(3, 2, 9).of(List.of("a", "b", "c")))
                .as("a part of a longer list")
                .isEmpty();
    }
}
