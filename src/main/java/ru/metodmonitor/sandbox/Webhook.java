package ru.metodmonitor.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes updates to the address that the bot has subscribed, one after the other: what is not answered 200 in time comes again, up
 * to ten times more, then it is lost. MAX waits minutes between two tries; this waits a moment.
 *
 * <p>Threading: safe to share; one thread delivers, from the first subscription on.
 */
public final class Webhook {
    static final String SECRET_HEADER = "X-Max-Bot-Api-Secret";
    private static final int RETRIES = 10;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Monitor monitor;
    private final Updates updates;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Deque<Integer> repeats = new ArrayDeque<>();
    private Optional<Subscription> subscription = Optional.empty();
    private boolean running;
    private int reversed;
    private int unheard;

    Webhook(Monitor monitor, Updates updates) {
        this.monitor = monitor;
        this.updates = updates;
    }

    /** Delivers an update so many times more, as MAX may after a fault of its own. */
    public void repeat(int updateId, int times) {
        monitor.run(() -> repeats.addAll(Collections.nCopies(times, updateId)));
    }

    /** The next so many updates are held until all are there, then the last comes first. */
    public void reverseNext(int count) {
        monitor.run(() -> reversed = count);
    }

    /** The next so many deliveries reach the bot, but its answer comes too late. */
    public void timeOutNext(int times) {
        monitor.run(() -> unheard = times);
    }

    /** All tries until now. */
    public List<Delivery> deliveries() {
        return monitor.read(() -> List.copyOf(deliveries));
    }

    /**
     * Waits until so many tries were made.
     *
     * @throws TimedOut if they were not
     */
    public List<Delivery> awaitDeliveries(int count, Duration limit) {
        if (!monitor.await(limit, () -> deliveries.size() >= count)) {
            throw new TimedOut("waited for " + count + " deliveries, came " + deliveries());
        }
        return deliveries();
    }

    Optional<Subscription> subscription() {
        return monitor.read(() -> subscription);
    }

    void subscribe(Subscription wanted) {
        monitor.run(() -> {
            subscription = Optional.of(wanted);
            updates.allow(wanted.types());
            if (!running) {
                running = true;
                Thread thread = new Thread(this::deliverAll, "max-webhook");
                thread.setDaemon(true);
                thread.start();
            }
        });
    }

    /** False if there was no such subscription. */
    boolean unsubscribe(String url) {
        return monitor.locked(() -> {
            boolean there = subscription.filter(s -> s.url().equals(url)).isPresent();
            if (there) {
                subscription = Optional.empty();
            }
            return there;
        });
    }

    private void deliverAll() {
        while (monitor.await(FOR_EVER, () -> !due().isEmpty() || monitor.isClosed()) && !monitor.isClosed()) {
            monitor.locked(this::takeDue).forEach(this::deliver);
        }
    }

    /** What can be delivered now; the lock is held. */
    private List<Integer> due() {
        if (subscription.isEmpty()) {
            return List.of();
        }
        if (!repeats.isEmpty()) {
            return List.of(repeats.element());
        }
        List<Integer> waiting = updates.waiting();
        if (reversed == 0) {
            return waiting.stream().limit(1).toList();
        }
        if (waiting.size() < reversed) {
            return List.of();
        }
        List<Integer> backwards = new ArrayList<>(waiting.subList(0, reversed));
        Collections.reverse(backwards);
        return backwards;
    }

    private List<Integer> takeDue() {
        List<Integer> due = due();
        if (repeats.isEmpty()) {
            reversed = 0;
        } else {
            repeats.remove();
        }
        return due;
    }

    private void deliver(int number) {
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            Optional<Subscription> to = subscription();
            if (to.isEmpty() || monitor.isClosed()) {
                return;
            }
            int status = send(to.get(), updates.json(number));
            boolean heard = monitor.locked(() -> {
                boolean late = unheard > 0;
                unheard = Math.max(0, unheard - 1);
                deliveries.add(new Delivery(number, status, !late));
                return !late;
            });
            if (heard && status == 200) {
                break;
            }
            monitor.await(BETWEEN_TRIES, () -> subscription.isEmpty());
        }
        updates.received(number);
    }

    private int send(Subscription to, String update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.url()))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(update));
        if (!to.secret().isEmpty()) {
            request.header(SECRET_HEADER, to.secret());
        }
        CompletableFuture<HttpResponse<Void>> answer =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * One try.
     *
     * @param status what the bot answered; 0 if it did not
     * @param heard whether the answer counted as in time
     */
    public record Delivery(int updateId, int status, boolean heard) {}

    /**
     * Where updates are to go.
     *
     * @param types empty for all
     * @param secret empty for none
     */
    record Subscription(String url, Set<String> types, String secret, Instant since) {}
}
