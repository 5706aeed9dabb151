package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final int LIMIT = 4_096;

    @Test
    void a_short_message_is_one_page() {
        assertThat(Pages.of(List.of(new Markup("a"), new Markup("b")), LIMIT)).containsExactly("a\nb");
    }

    @Test
    void a_long_one_is_split_at_a_line_and_loses_nothing() {
        List<String> pages = Pages.of(Collections.nCopies(500, new Markup("строка из двадцати.")), LIMIT);

        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(p -> assertThat(p.length()).isLessThanOrEqualTo(LIMIT));
        assertThat(String.join("\n", pages).lines()).hasSize(500);
    }

    @Test
    void a_single_line_over_the_limit_is_shortened_without_torn_markup() {
        List<String> pages = Pages.of(List.of(new Markup("<b>" + "&amp;".repeat(5_000) + "</b>")), LIMIT);

        assertThat(String.join("", pages)).doesNotContain("<b>");
        assertThat(pages)
                .allSatisfy(
                        p -> assertThat(p.replace("&amp;", "").replace("…", "")).isEmpty());
    }

    @Test
    void a_page_is_filled_to_the_limit_and_not_past_it() {
        Markup half = new Markup("а".repeat(2_000));

        assertThat(Pages.of(List.of(half, new Markup("б".repeat(2_095))), LIMIT))
                .hasSize(1);
        assertThat(Pages.of(List.of(half, new Markup("б".repeat(2_096))), LIMIT))
                .containsExactly(half.html(), "б".repeat(2_096));
        assertThat(Pages.of(List.of(new Markup("а".repeat(LIMIT))), LIMIT)).containsExactly("а".repeat(LIMIT));
        assertThat(Pages.of(List.of(), LIMIT)).containsExactly("");
    }

    @Test
    void a_long_message_of_several_lines_is_torn_at_its_line_breaks() {
        String line = "<b>" + "в".repeat(1_500) + "</b>";

        assertThat(Pages.of(List.of(new Markup("сначала"), new Markup(String.join("\n", line, line, line))), LIMIT))
                .containsExactly("сначала\n" + line + "\n" + line, line);
    }

    @Test
    void a_line_that_fits_without_its_markup_loses_that_alone() {
        assertThat(Pages.of(List.of(new Markup("<b>" + "г".repeat(LIMIT) + "</b>")), LIMIT))
                .containsExactly("г".repeat(LIMIT));
        assertThat(Pages.of(List.of(new Markup("д".repeat(LIMIT + 1))), LIMIT))
                .containsExactly("д".repeat(LIMIT - 1) + "…");
    }

    @ParameterizedTest
    @CsvSource({"4090, true", "4091, false", "4094, false", "4095, false"})
    void an_escaped_sign_is_cut_out_whole(int at, boolean stays) {
        String line = "е".repeat(at) + "&amp;" + "е".repeat(100);

        assertThat(Pages.of(List.of(new Markup(line)), LIMIT))
                .containsExactly("е".repeat(at) + (stays ? "&amp;" : "") + "…");
    }
}
