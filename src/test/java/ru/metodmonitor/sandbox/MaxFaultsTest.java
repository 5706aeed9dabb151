package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaxFaultsTest {
    private static final String SEND = "POST /messages";

    private final MaxBench bench = new MaxBench();

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
        bench.max.faults().next(SEND, 2, Fault.tooManyRequests(3));

        assertThat(bench.say("text", "a").code()).isEqualTo("too.many.requests");
        assertThat(bench.say("text", "a").status()).isEqualTo(429);
        assertThat(bench.say("text", "a").status()).isEqualTo(200);
        assertThat(bench.max.chats().fromBot(MaxBench.MARIA, 0)).hasSize(1);
    }

    @Test
    void refusals_and_server_errors_come_as_max_and_as_a_proxy_say_them() {
        bench.max.faults().next(SEND, Fault.serverError());
        bench.max.faults().next(SEND, Fault.refused(403, "chat.denied", "error.dialog.suspended"));
        bench.max.faults().next(SEND, Fault.badGateway());

        JsonNode error = bench.say("text", "a").json();
        MaxBench.Answer refused = bench.say("text", "a");

        assertThat(error.path("code").asText()).isEqualTo("internal.error");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("chat.denied");
        assertThatThrownBy(() -> bench.say("text", "a")).hasMessageContaining("502 Bad Gateway");
    }

    @Test
    void a_connection_cut_before_leaves_nothing_done_and_one_cut_after_leaves_the_message() {
        bench.max.faults().next(SEND, Fault.cutBefore());
        assertThatThrownBy(() -> bench.say("text", "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(bench.max.chats().fromBot(MaxBench.MARIA, 0)).isEmpty();

        bench.max.faults().next(SEND, Fault.cutAfter());
        assertThatThrownBy(() -> bench.say("text", "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(bench.max.chats().fromBot(MaxBench.MARIA, 0)).hasSize(1);
        assertThat(bench.max.calls().of(SEND)).extracting(ApiCall::code).containsExactly(0, 0);
    }

    @Test
    void a_fault_of_one_messenger_is_none_of_the_other() {
        bench.bench.sandbox.faults().next(SEND, Fault.serverError());

        assertThat(bench.say("text", "a").status()).isEqualTo(200);
    }
}
