package ru.metodmonitor.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that answers {@code getUpdates} with what it was given, word for word; after that it holds the question. */
final class StrangeServer implements AutoCloseable {
    private static final String NOTHING = "{\"ok\":true,\"result\":[]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch exhausted = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private record Answer(int code, String body) {}

    StrangeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    StrangeServer answers(int code, String body) {
        answers.add(new Answer(code, body));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies of the questions so far. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    /** How long after question {@code n} (from 0) the next one came. */
    Duration gapAfter(int n) {
        return Duration.ofNanos(asked.get(n + 1) - asked.get(n));
    }

    /** Waits until every answer was fetched and one more question came. */
    void awaitExhausted() throws InterruptedException {
        if (!exhausted.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("only these questions came: " + questions);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(System.nanoTime());
            questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.poll();
            if (answer == null) {
                exhausted.countDown();
                closed.await(60, TimeUnit.SECONDS);
                answer = new Answer(200, NOTHING);
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.code(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
