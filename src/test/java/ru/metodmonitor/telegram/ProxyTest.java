package ru.metodmonitor.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.bot.Taken;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;

/** Telegram behind a proxy; where the stand-in lets it, under a name that leads nowhere but through the proxy. */
class ProxyTest {
    private static final URI NOWHERE = URI.create("http://telegram.invalid");
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);

    private Sandbox sandbox;

    @BeforeEach
    void telegram() {
        sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "МетодМонитор", NOON));
        sandbox.people().add(Persona.of(1, "Мария", "", "", ""));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        Authenticator.setDefault(null);
    }

    @Test
    void an_http_proxy_is_used() throws InterruptedException {
        try (HttpProxy proxy = new HttpProxy(URI.create(sandbox.apiUrl()), Optional.empty())) {
            aMessageArrives(NOWHERE, "http://127.0.0.1:" + proxy.port());
            assertThat(proxy.hosts()).containsOnly("telegram.invalid").hasSizeGreaterThan(1);
        }
    }

    @Test
    void an_http_proxy_gets_the_password_it_wants() throws InterruptedException {
        String basic = "Basic " + Base64.getEncoder().encodeToString("bot:p%w".getBytes(StandardCharsets.UTF_8));
        try (HttpProxy proxy = new HttpProxy(URI.create(sandbox.apiUrl()), Optional.of(basic))) {
            aMessageArrives(NOWHERE, "http://bot:p%25w@127.0.0.1:" + proxy.port());
            nobodyIsReached("http://bot:wrong@127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void a_socks_proxy_is_used_and_finds_the_name_itself() throws IOException, InterruptedException {
        try (SocksProxy proxy = new SocksProxy(port(), Optional.empty())) {
            aMessageArrives(here(), "socks5://127.0.0.1:" + proxy.port());
            assertThat(proxy.hosts()).isNotEmpty().containsOnly("localhost");
        }
    }

    @Test
    void a_socks_proxy_gets_the_password_it_wants() throws IOException, InterruptedException {
        try (SocksProxy proxy = new SocksProxy(port(), Optional.of("bot:secret"))) {
            aMessageArrives(here(), "socks5://bot:secret@127.0.0.1:" + proxy.port());
            nobodyIsReached("socks5://bot:wrong@127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void a_proxy_that_is_not_there_means_that_telegram_is_not_reached() throws IOException {
        int port;
        try (SocksProxy proxy = new SocksProxy(port(), Optional.empty())) {
            port = proxy.port();
        }
        nobodyIsReached("socks5://127.0.0.1:" + port);
        nobodyIsReached("http://127.0.0.1:" + port);
    }

    private void aMessageArrives(URI server, String proxy) throws InterruptedException {
        BlockingQueue<List<Incoming>> batches = new ArrayBlockingQueue<>(10);
        try (TelegramApi api = api(server, proxy);
                Poller poller = new Poller(api, new Vitals(), "poller", Taken.by(batches::add))) {
            assertThat(api.identity()).isEqualTo(new Messenger.Identity.Known("metod_bot"));
            poller.start();
            sandbox.client(1).send("привет");

            assertThat(batches.poll(60, TimeUnit.SECONDS)).singleElement().isInstanceOf(Incoming.Text.class);
        }
    }

    private void nobodyIsReached(String proxy) {
        try (TelegramApi api = api(here(), proxy)) {
            assertThat(api.identity()).isInstanceOf(Messenger.Identity.Unreached.class);
        }
    }

    private TelegramApi api(URI server, String proxy) {
        return new TelegramApi(server, sandbox.token(), Optional.of(URI.create(proxy)));
    }

    /** The stand-in answers to its own name and port alone; a proxy that resolves names sees this one. */
    private URI here() {
        return URI.create("http://localhost:" + port());
    }

    private int port() {
        return URI.create(sandbox.apiUrl()).getPort();
    }
}
