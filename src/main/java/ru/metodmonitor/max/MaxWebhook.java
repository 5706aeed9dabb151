package ru.metodmonitor.max;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.StackOnly;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;
import ru.metodmonitor.storage.StorageFailure;

/**
 * Where MAX brings its updates, one a call. A call is answered with 200 only once its update was handled; MAX repeats every other one for
 * hours. It listens on 127.0.0.1: a server with a certificate stands before it.
 *
 * <p>Threading: owns a worker, which keeps MAX knowing of this webhook, and some threads that answer; these hand over one after the
 * other, as they came.
 */
final class MaxWebhook implements Messenger.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(MaxWebhook.class);
    private static final String SECRET = "X-Max-Bot-Api-Secret";
    /** MAX forgets a webhook that gave no good answer for 8 hours; well below what counts as stuck. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private static final Duration LAST_CALL = Duration.ofSeconds(2);
    private static final int LARGEST = 1024 * 1024;
    private static final int THREADS = 8;

    private final Subscriptions subscriptions;
    private final MaxSettings.Webhook webhook;
    private final Messenger.Inbox inbox;
    private final Worker worker;
    private final ExecutorService threads;
    private final ReentrantLock turn = new ReentrantLock(true);
    /** Of the worker, but for stopping. */
    private volatile Optional<HttpServer> server = Optional.empty();

    private volatile boolean stopping;
    private boolean told;

    /** A webhook that hands each update to the intake. */
    MaxWebhook(MaxClient client, MaxSettings.Webhook webhook, Vitals vitals, String name, Messenger.Inbox inbox) {
        this.subscriptions = new Subscriptions(client);
        this.webhook = webhook;
        this.inbox = inbox;
        this.worker = new Worker(vitals, name, this::keepKnown);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name + " call");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        worker.start();
    }

    /** Where it listens; empty until it does. */
    Optional<URI> address() {
        return server.map(
                open -> URI.create("http://127.0.0.1:" + open.getAddress().getPort() + webhook.path()));
    }

    /** Listens first: MAX may come at once. Then the secret is told anew, since it may have changed; later only what MAX has forgotten. */
    private Duration keepKnown() {
        if (server.isEmpty()) {
            server = Optional.of(listen());
        }
        String own = webhook.publicUrl().toString();
        List<String> all = subscriptions.all();
        if (!told || !all.contains(own)) {
            subscriptions.add(webhook);
            told = true;
        }
        all.stream().filter(url -> !url.equals(own)).forEach(subscriptions::remove);
        return LOOK_AGAIN;
    }

    private HttpServer listen() {
        try {
            HttpServer open =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), webhook.port()), 0);
            open.setExecutor(threads);
            open.createContext("/", this::answer);
            open.start();
            return open;
        } catch (IOException e) {
            throw Trouble.of(
                    Trouble.Kind.CONFLICT, "port " + webhook.port() + " of 127.0.0.1 can't be opened: it is taken");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            if (status == 413) {
                // What is left of it is not waited for.
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        boolean ours = webhook.path().equals(exchange.getRequestURI().getPath())
                && exchange.getRequestMethod().equals("POST");
        if (!ours) {
            return 404;
        }
        String secret = Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET))
                .orElse("");
        if (!MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), webhook.secret().getBytes(StandardCharsets.UTF_8))) {
            return 403;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        return body.length > LARGEST ? 413 : status(body);
    }

    private int status(byte[] body) {
        try {
            JsonNode update = MaxClient.JSON.readTree(body);
            return update != null && update.isObject() ? handOver(Incomings.of(update)) : 400;
        } catch (JacksonException e) {
            return 400;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Calls come side by side, and the intake takes one at a time: in turn, as they came. */
    private int handOver(List<Incoming> incomings) {
        turn.lock();
        try {
            if (stopping) {
                return 503;
            }
            inbox.accept(incomings, Optional.empty());
            return 200;
        } catch (StorageFailure | Trouble e) {
            LOG.warn("an update can't be kept now, MAX will bring it again: {}", e.getMessage());
            return 503;
        } catch (RuntimeException e) {
            LOG.error("an update can't be taken, MAX will bring it again: a bug\n{}", StackOnly.of(e));
            return 503;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void stop() {
        worker.stop();
        stopping = true;
    }

    /** Waits for the call under way: cut off, MAX would bring the same again. */
    @Override
    public void close(Patience patience) {
        stop();
        worker.close(patience);
        try {
            if (turn.tryLock(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.ifPresent(open -> open.stop(0));
        threads.shutdownNow();
    }
}
