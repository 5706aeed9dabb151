package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** A sandbox with two people and a group, a clock one can move, and two ways to call it. */
final class Bench implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(5);
    static final long MARIA = 101;
    static final long STRANGER = 102;
    static final long GROUP = -201;
    static final ObjectMapper MAPPER = new ObjectMapper();

    final HandClock clock = new HandClock();
    final Sandbox sandbox;
    // Asked to change to the second version with a body, a server may hang up.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Bench() {
        this(FloodLimits.NONE);
    }

    Bench(FloodLimits limits) {
        this(limits, FloodLimits.NONE);
    }

    Bench(FloodLimits limits, FloodLimits maxLimits) {
        sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "Метод", clock)
                .withLimits(limits)
                .withMaxLimits(maxLimits)
                .withClockControl(clock));
        sandbox.people().add(Persona.of(MARIA, "Мария", "Иванова", "maria", "Директор"));
        sandbox.people().add(Persona.of(STRANGER, "Пётр", "", "", "Никто"));
        sandbox.people().addGroup(new Group(GROUP, "Рабочая группа"), List.of(MARIA));
    }

    Client maria() {
        return sandbox.client(MARIA);
    }

    OkHttpTelegramClient client() {
        URI url = URI.create(sandbox.apiUrl());
        TelegramUrl address = new TelegramUrl(url.getScheme(), url.getHost(), url.getPort(), false);
        return new OkHttpTelegramClient(
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build(), sandbox.token(), address);
    }

    /** Calls a method with JSON and gives the whole answer. */
    JsonNode call(String method, Object... namesAndValues) {
        return post(URI.create(sandbox.apiUrl() + "/bot" + sandbox.token() + "/" + method), namesAndValues);
    }

    JsonNode post(URI uri, Object... namesAndValues) {
        ObjectNode body = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.set(String.valueOf(namesAndValues[i]), MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Sandbox", "test")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return json(send(request));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** A clock that stands until it is moved. */
    static final class HandClock extends Clock implements ClockControl {
        private volatile Instant now = Instant.parse("2020-12-01T07:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public synchronized void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public synchronized void moveTo(Instant time) {
            now = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Moscow");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone == null ? ZoneOffset.UTC : zone);
        }
    }
}
