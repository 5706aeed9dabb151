package ru.metodmonitor.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;

/** What the sender makes of Telegram's answers. */
class TelegramSenderTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);

    private Sandbox sandbox;
    private TelegramApi api;

    @BeforeEach
    void telegram() {
        sandbox = Sandbox.start(
                SandboxOptions.of("metod_bot", "МетодМонитор", NOON).withLimits(FloodLimits.NONE));
        sandbox.people().add(Persona.of(1, "Мария", "", "", ""));
        sandbox.client(1).start();
        api = new TelegramApi(URI.create(sandbox.apiUrl()), sandbox.token(), Optional.empty());
    }

    @AfterEach
    void stop() {
        api.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void it_waits_as_long_as_telegram_asks(int seconds) {
        sandbox.faults().next("sendMessage", Fault.tooManyRequests(seconds));

        assertThat(delivered()).isEqualTo(new Delivery.Wait(Duration.ofSeconds(seconds), true));
        assertThat(delivered()).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void asked_to_wait_and_not_told_how_long_it_waits_a_second() {
        sandbox.faults().next("sendMessage", Fault.refused(429, "Too Many Requests"));

        assertThat(delivered()).isEqualTo(new Delivery.Wait(Duration.ofSeconds(1), true));
    }

    private Delivery delivered() {
        return new TelegramSender(api)
                .deliver(
                        new Transport.Address(OnTelegram.chat(1), 0),
                        new Outgoing.Message("Здравствуйте", Keyboard.NONE, Care.OPEN, false),
                        Optional.empty());
    }
}
