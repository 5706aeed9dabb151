package ru.metodmonitor.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.StackOnly;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;

/**
 * Asks Telegram for updates, batch by batch. A batch is confirmed by the next question alone, and that is asked only after the
 * batch was handled; the library's own poller moves on before.
 *
 * <p>Threading: owns one worker.
 */
final class Poller implements Messenger.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final List<String> KINDS =
            List.of("message", "edited_message", "callback_query", "my_chat_member", "inline_query");

    private final TelegramApi api;
    private final Messenger.Inbox inbox;
    private final Worker worker;
    private List<Update> batch = List.of();
    private int next;

    /** A poller that hands each batch over, and again if that throws. */
    Poller(TelegramApi api, Vitals vitals, String name, Messenger.Inbox inbox) {
        this.api = api;
        this.inbox = inbox;
        this.worker = new Worker(vitals, name, this::once);
    }

    @Override
    public void start() {
        worker.start();
    }

    /** Not confirmed before it is done: a batch that could not be kept is handed over again, and nothing else is asked. */
    private Duration once() {
        if (batch.isEmpty()) {
            batch = ask();
        }
        if (batch.isEmpty()) {
            // All was confirmed by this very question. From here on whatever comes first is new: after a quiet week
            // Telegram
            // counts from a random number, and one below ours would be confirmed unread.
            next = 0;
            return Duration.ZERO;
        }
        inbox.accept(batch.stream().map(Poller::incoming).toList(), Optional.empty());
        next = batch.get(batch.size() - 1).getUpdateId() + 1;
        batch = List.of();
        return Duration.ZERO;
    }

    private List<Update> ask() {
        try {
            return api.client().execute(new Question(next, (int) TelegramApi.POLL.toSeconds(), KINDS));
        } catch (TelegramApiRequestException e) {
            throw refused(e);
        } catch (TelegramApiException e) {
            throw Trouble.of(Trouble.Kind.AWAY, "Telegram is not reached");
        }
    }

    /** An update of a shape that nobody foresaw is passed over; otherwise it would come again for ever, and nothing after it. */
    static Incoming incoming(Update update) {
        try {
            return Incomings.from(update);
        } catch (RuntimeException e) {
            LOG.error("update {} can't be understood\n{}", update.getUpdateId(), StackOnly.of(e));
            return Incomings.ignored(update.getUpdateId());
        }
    }

    private Trouble refused(TelegramApiRequestException e) {
        int code = Optional.ofNullable(e.getErrorCode()).orElse(0);
        if (code == 409) {
            dropWebhook();
        }
        return switch (code) {
            case 0 -> Trouble.of(Trouble.Kind.GARBAGE, "what Telegram answers can't be read");
            case 401, 404 -> Trouble.of(Trouble.Kind.TOKEN, "Telegram does not know the token: " + code);
            case 409 ->
                Trouble.of(Trouble.Kind.CONFLICT, "a webhook is set or another program polls with the same token: 409");
            case 429 ->
                Optional.ofNullable(e.getParameters())
                        .map(ResponseParameters::getRetryAfter)
                        .map(after -> Trouble.of(
                                Trouble.Kind.WAIT,
                                "Telegram asks to wait " + after + " s with questions",
                                Duration.ofSeconds(Math.max(1, after))))
                        .orElseGet(() -> Trouble.of(Trouble.Kind.WAIT, "Telegram asks to wait with questions"));
            default -> Trouble.of(Trouble.Kind.AWAY, "Telegram gives no updates: " + code);
        };
    }

    private void dropWebhook() {
        try {
            api.client().execute(new DeleteWebhook());
        } catch (TelegramApiException e) {
            LOG.warn("the webhook could not be taken off, trying again later");
        }
    }

    @Override
    public void stop() {
        // The worker is told first, so that the question that ends is not asked again.
        worker.stop();
        stopAsking();
    }

    @Override
    public void close(Patience patience) {
        stop();
        worker.close(patience);
    }

    /** Ends the question that waits for updates, and nothing else: a message cut off here would be sent again after a restart. */
    private void stopAsking() {
        for (Call call : api.http().dispatcher().runningCalls()) {
            if (call.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
                call.cancel();
            }
        }
    }
}
