package ru.metodmonitor.max;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Answers as it was told to, word for word, and keeps what it was asked. A question for updates that has no answer is held. */
final class ScriptedMax implements AutoCloseable {
    static final String NOTHING = "{\"updates\":[],\"marker\":null}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** One answer; a status of 0 breaks the connection off. */
    private record Answer(int status, ByteBuffer body, Map<String, String> headers) {}

    /** One question. */
    record Asked(String call, Map<String, String> query, Optional<String> token, String body) {}

    ScriptedMax() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The next answer to a call such as {@code GET /me}. */
    ScriptedMax answers(String call, int status, String body) {
        return answers(call, status, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    synchronized ScriptedMax answers(String call, int status, byte[] body, Map<String, String> headers) {
        answers.computeIfAbsent(call, any -> new ArrayDeque<>())
                .add(new Answer(status, ByteBuffer.wrap(body), headers));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    MaxSettings settings() {
        return new MaxSettings(url(), "secret-token", Optional.empty(), Optional.empty());
    }

    MaxSettings settings(MaxSettings.Webhook webhook) {
        return new MaxSettings(url(), "secret-token", Optional.empty(), Optional.of(webhook));
    }

    /** The questions of one kind so far. */
    synchronized List<Asked> asked(String call) {
        return asked.stream().filter(one -> one.call().equals(call)).toList();
    }

    /** All calls so far, in order. */
    synchronized List<String> calls() {
        return asked.stream().map(Asked::call).toList();
    }

    /** Waits until so many questions of one kind came. */
    synchronized List<Asked> await(String call, int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (asked(call).size() < count) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("only these calls came: " + calls());
            }
            wait(left);
        }
        return asked(call);
    }

    private synchronized Optional<Answer> next(Asked question) {
        asked.add(question);
        notifyAll();
        return Optional.ofNullable(answers.get(question.call())).map(Deque::poll);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<String> token =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
            Optional<Answer> told = next(new Asked(call, query(exchange.getRequestURI()), token, body));
            if (told.isEmpty() && call.equals("GET /updates")) {
                closed.await(60, TimeUnit.SECONDS);
            }
            Answer answer = told.orElseGet(() -> usual(call));
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().array();
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer usual(String call) {
        String body = switch (call) {
            case "GET /updates" -> NOTHING;
            case "GET /subscriptions" -> "{\"subscriptions\":[]}";
            case "POST /messages" -> "{\"message\":{\"body\":{\"mid\":\"mid.new\"}}}";
            default -> "{\"success\":true}";
        };
        return new Answer(200, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> all = new HashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
