package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`<b>a</b>b`                                  | `ab`     | bold 0 1",
                "`<B>a</B>`                                   | `a`      | bold 0 1",
                "`<b>a<i>b</i></b>`                           | `ab`     | bold 0 2, italic 1 1",
                "`&lt;b&gt; &amp;amp; &quot; &#1078;&#x1F600;`| `<b> &amp; \" ж😀` | ``",
                "`😀<u>a</u>`                                 | `😀a`    | underline 2 1",
                "`<a href=\"https://x.ru/?a=1&amp;b=2\">a</a>`| `a`      | text_link 0 1 https://x.ru/?a=1&b=2",
                "`<a href='nowhere'>a</a>`                    | `a`      | ``",
                "`<pre><code class=\"language-java\">a</code></pre>` | `a` | code 0 1 java, pre 0 1",
                "`<span class=\"tg-spoiler\">a</span>`        | `a`      | spoiler 0 1",
                "`<blockquote>a</blockquote>`                 | `a`      | blockquote 0 1",
                "`  <b> a </b>  `                             | `a`      | bold 0 1",
                "`<code>/add</code> /add`                     | `/add /add` | code 0 4, bot_command 5 4",
            })
    void html_becomes_text_and_marks(String html, String text, String marks) {
        FormattedText parsed = HtmlMarkup.parse(html).trimmed().withFound();

        assertThat(parsed.text()).isEqualTo(text);
        assertThat(told(parsed)).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`/start abc`                       | bot_command 0 6",
                "`см. /school_10@metod_bot.`        | bot_command 4 20",
                "`1/2 и a/b`                        | ``",
                "`смотри t.me/metod_bot?start=abc.` | url 7 24",
                "`(https://sochi.edu.ru/a)`         | url 1 22",
                "`пиши @maria_iv, a@b.ru`           | mention 5 9",
            })
    void commands_addresses_and_mentions_are_found(String text, String marks) {
        assertThat(told(FormattedText.plain(text))).isEqualTo(marks);
    }

    private static String told(FormattedText text) {
        return text.entities().stream()
                .map(e -> (e.type() + " " + e.offset() + " " + e.length() + " " + e.detail()).strip())
                .collect(Collectors.joining(", "));
    }
}
