package ru.metodmonitor.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.metodmonitor.max.MaxApi;

class SharingTest {
    @Test
    void a_link_is_passed_on_with_words_where_the_messenger_has_an_address_for_that() {
        assertThat(TelegramApi.CHANNEL.sharing("https://t.me/bot?start=a-b_c", "Роль & школа № 10"))
                .contains("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fbot%3Fstart%3Da-b_c"
                        + "&text=%D0%A0%D0%BE%D0%BB%D1%8C%20%26%20%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%20%E2%84%96%2010");
        assertThat(MaxApi.CHANNEL.sharing("https://max.ru/bot?start=a", "Роль")).isEmpty();
    }
}
