package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodGateTest {
    private long nanos;
    private final FloodGate gate = new FloodGate(FloodLimits.TELEGRAM, () -> nanos, new TelegramRefusals());

    @Test
    void a_chat_takes_a_short_burst_then_one_message_a_second() {
        gate.pass(1);
        gate.pass(1);
        gate.pass(1);
        assertThat(retryAfter(1)).isEqualTo(1);

        after(Duration.ofMillis(1_010));
        gate.pass(1);
        assertThat(retryAfter(1)).isEqualTo(1);
    }

    @Test
    void a_steady_pace_of_one_a_second_is_never_refused() {
        for (int i = 0; i < 1_000; i++) {
            gate.pass(1);
            after(Duration.ofSeconds(1));
        }
    }

    @Test
    void thirty_a_second_over_all_pass_and_not_many_more() {
        for (int i = 0; i < 3_000; i++) {
            gate.pass(1_000 + i);
            after(Duration.ofNanos(1_000_000_000L / 30));
        }
        long refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += retryAfter(10_000 + i) > 0 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(30);
    }

    @Test
    void a_group_takes_twenty_a_minute() {
        for (int i = 0; i < 20; i++) {
            gate.pass(-1);
            after(Duration.ofSeconds(1));
        }

        assertThat(retryAfter(-1)).isEqualTo(40);

        after(Duration.ofSeconds(40));
        assertThatCode(() -> gate.pass(-1)).doesNotThrowAnyException();
    }

    @Test
    void the_api_answers_429_with_the_seconds_to_wait() {
        try (Bench bench = new Bench(FloodLimits.TELEGRAM)) {
            bench.maria().start();
            JsonNode last = bench.call("getMe");
            for (int i = 0; i < 4; i++) {
                last = bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "a");
            }

            assertThat(last.path("description").asText()).isEqualTo("Too Many Requests: retry after 1");
            assertThat(last.path("parameters").path("retry_after").asInt()).isEqualTo(1);
            assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).hasSize(3);
        }
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private long retryAfter(long chat) {
        ApiFailure refusal = catchThrowableOfType(ApiFailure.class, () -> gate.pass(chat));
        return refusal == null ? 0 : refusal.parameters().getOrDefault("retry_after", 0L);
    }
}
