package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void a_short_message_is_one_page() {
        assertThat(Pages.of(List.of(new Markup("a"), new Markup("b")))).containsExactly("a\nb");
    }

    @Test
    void a_long_one_is_split_at_a_line_and_loses_nothing() {
        List<String> pages = Pages.of(Collections.nCopies(500, new Markup("строка из двадцати.")));

        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(p -> assertThat(p.length()).isLessThanOrEqualTo(Pages.LIMIT));
        assertThat(String.join("\n", pages).lines()).hasSize(500);
    }

    @Test
    void a_single_line_over_the_limit_is_shortened_without_torn_markup() {
        List<String> pages = Pages.of(List.of(new Markup("<b>" + "&amp;".repeat(5_000) + "</b>")));

        assertThat(String.join("", pages)).doesNotContain("<b>");
        assertThat(pages)
                .allSatisfy(
                        p -> assertThat(p.replace("&amp;", "").replace("…", "")).isEmpty());
    }
}
