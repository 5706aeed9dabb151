package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;

/**
 * Asks MAX for updates, batch by batch. A batch is confirmed by the next question's marker alone, and that is asked only after the batch
 * was handled. Without a marker MAX tells the last update alone and counts those before it as read (dev.max.ru, {@code GET /updates}):
 * so the marker is kept in the store, together with the batch that it follows.
 *
 * <p>Threading: owns one worker; stopping and closing are safe from any.
 */
final class MaxPoller implements Messenger.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(MaxPoller.class);
    private static final Duration ODD = Duration.ofSeconds(1);
    /** Questions count among the 30 requests a second that MAX allows: when much comes at once, it comes in larger batches. */
    private static final Duration BREATH = Duration.ofMillis(150);

    private static final int MOST = 100;

    private final MaxClient client;
    private final Subscriptions subscriptions;
    private final Messenger.Inbox inbox;
    private final Worker worker;
    private volatile boolean stopping;
    private volatile Optional<Call> question = Optional.empty();
    private boolean alone;
    private OptionalLong marker = OptionalLong.empty();
    private Batch batch = Batch.NONE;

    /**
     * What came and is not handled yet.
     *
     * @param next where the next question begins; empty if MAX doesn't tell
     */
    private record Batch(List<Incoming> incomings, OptionalLong next) {
        static final Batch NONE = new Batch(List.of(), OptionalLong.empty());
    }

    /** A poller that hands each batch over, and again if that throws. */
    MaxPoller(MaxClient client, Vitals vitals, String name, Messenger.Inbox inbox) {
        this.client = client;
        this.subscriptions = new Subscriptions(client);
        this.inbox = inbox;
        this.worker = new Worker(vitals, name, this::once);
    }

    @Override
    public void start() {
        worker.start();
    }

    /** Not confirmed before it is done: a batch that could not be kept is handed over again, and nothing else is asked. */
    private Duration once() {
        if (!alone) {
            takeOffWebhooks();
            alone = true;
        }
        if (marker.isEmpty()) {
            marker = inbox.bookmark().stream().mapToLong(Long::parseLong).findFirst();
        }
        if (batch.incomings().isEmpty()) {
            batch = ask();
        }
        boolean further = batch.next().isPresent() && !batch.next().equals(marker);
        if (!batch.incomings().isEmpty() || further) {
            inbox.accept(
                    batch.incomings(),
                    batch.next().stream().mapToObj(String::valueOf).findFirst());
        }
        // The same would come at once and for ever.
        boolean some = !batch.incomings().isEmpty();
        boolean odd = some && batch.next().isEmpty();
        marker = batch.next().isPresent() ? batch.next() : marker;
        batch = Batch.NONE;
        return odd ? ODD : some ? BREATH : Duration.ZERO;
    }

    private void takeOffWebhooks() {
        List<String> all = subscriptions.all();
        all.forEach(subscriptions::remove);
        if (!all.isEmpty()) {
            LOG.warn("{} webhooks were set and are taken off, since updates are asked for", all.size());
        }
    }

    private Batch ask() {
        Map<String, String> query = new HashMap<>(Map.of(
                "limit", String.valueOf(MOST),
                "timeout", String.valueOf(MaxClient.POLL.toSeconds()),
                "types", String.join(",", Subscriptions.KINDS)));
        marker.ifPresent(last -> query.put("marker", String.valueOf(last)));
        try {
            Call call = client.question("updates", query);
            question = Optional.of(call);
            if (stopping) {
                // Whoever stopped us may have come before there was a question to be taken back.
                call.cancel();
            }
            return batch(MaxClient.answer(call));
        } catch (Refusal e) {
            throw refused(e);
        } catch (IOException e) {
            throw Trouble.of(Trouble.Kind.AWAY, "MAX is not reached");
        }
    }

    private static Batch batch(JsonNode answer) {
        if (!answer.path("updates").isArray()) {
            throw Trouble.of(Trouble.Kind.GARBAGE, "what MAX answers can't be read");
        }
        List<Incoming> incomings = new ArrayList<>();
        answer.path("updates").forEach(update -> incomings.addAll(Incomings.of(update)));
        JsonNode next = answer.path("marker");
        return new Batch(incomings, next.isIntegralNumber() ? OptionalLong.of(next.longValue()) : OptionalLong.empty());
    }

    private Trouble refused(Refusal e) {
        if (e.status() == 405 || e.status() == 409) {
            alone = false;
            return Trouble.of(
                    Trouble.Kind.CONFLICT,
                    "a webhook is set or another program polls with the same token: " + e.status());
        }
        return e.trouble();
    }

    @Override
    public void stop() {
        // The worker is told first, so that the question that ends is not asked again.
        worker.stop();
        stopping = true;
        // Nothing but the question: a message cut off would be sent again after a restart.
        question.ifPresent(Call::cancel);
    }

    @Override
    public void close(Patience patience) {
        stop();
        worker.close(patience);
    }
}
