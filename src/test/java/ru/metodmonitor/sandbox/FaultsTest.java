package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class FaultsTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_fault_hits_so_many_calls_and_no_more() {
        bench.sandbox.faults().next("sendMessage", 2, Fault.tooManyRequests(3));

        JsonNode first = send();
        JsonNode second = send();

        assertThat(first.path("parameters").path("retry_after").asInt()).isEqualTo(3);
        assertThat(second.path("error_code").asInt()).isEqualTo(429);
        assertThat(send().path("ok").asBoolean()).isTrue();
        assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).hasSize(1);
    }

    @Test
    void server_errors_come_as_telegram_and_as_a_proxy_says_them() {
        bench.sandbox.faults().next("sendMessage", Fault.serverError());
        assertThat(send().path("description").asText()).isEqualTo("Internal Server Error");

        bench.sandbox.faults().next("sendMessage", Fault.badGateway());
        assertThatThrownBy(this::execute).isInstanceOf(TelegramApiException.class);
        assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).isEmpty();
    }

    @Test
    void a_connection_cut_before_leaves_nothing_done() {
        bench.sandbox.faults().next("sendMessage", Fault.cutBefore());

        assertThatThrownBy(this::execute)
                .isInstanceOf(TelegramApiException.class)
                .isNotInstanceOf(TelegramApiRequestException.class);

        assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).isEmpty();
        assertThat(bench.sandbox.calls().of("sendMessage"))
                .extracting(ApiCall::code)
                .containsExactly(0);
    }

    @Test
    void a_connection_cut_after_leaves_the_message_there() {
        bench.sandbox.faults().next("sendMessage", Fault.cutAfter());

        assertThatThrownBy(this::execute)
                .isInstanceOf(TelegramApiException.class)
                .isNotInstanceOf(TelegramApiRequestException.class);

        assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).hasSize(1);
    }

    private JsonNode send() {
        return bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "a");
    }

    private void execute() throws TelegramApiException {
        bench.client()
                .execute(SendMessage.builder().chatId(Bench.MARIA).text("a").build());
    }
}
