package ru.metodmonitor.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.notify.StackOnly;

/**
 * Asks Telegram for updates, batch by batch. A batch is confirmed by the next question alone, and that is asked only after the
 * batch was handled; the library's own poller moves on before.
 *
 * <p>Threading: owns one thread.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;
    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private final TelegramApi api;
    private final Consumer<List<Incoming>> intake;
    private final Thread thread = new Thread(this::run, "poller");
    private final CountDownLatch closed = new CountDownLatch(1);
    private int next;
    private int failures;

    /** A poller that hands each batch to the intake, and again if the intake throws. */
    public Poller(TelegramApi api, Consumer<List<Incoming>> intake) {
        this.api = api;
        this.intake = intake;
        this.thread.setDaemon(true);
    }

    /** Begins to ask. */
    public void start() {
        thread.start();
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                List<Update> updates = ask();
                failures = 0;
                if (!updates.isEmpty()) {
                    handle(updates.stream().map(Poller::incoming).toList());
                    next = updates.get(updates.size() - 1).getUpdateId() + 1;
                }
            } catch (Closed e) {
                return;
            } catch (TelegramApiRequestException e) {
                refused(e);
            } catch (TelegramApiException e) {
                pause("Telegram is not reached");
            }
        }
    }

    private List<Update> ask() throws TelegramApiException {
        return api.client().execute(new Question(next, (int) TelegramApi.POLL.toSeconds(), KINDS));
    }

    /** An update of a shape that nobody foresaw is passed over; otherwise it would come again for ever, and nothing after it. */
    private static Incoming incoming(Update update) {
        try {
            return Incomings.from(update);
        } catch (RuntimeException e) {
            LOG.error("update {} can't be understood\n{}", update.getUpdateId(), StackOnly.of(e));
            return Incomings.ignored(update.getUpdateId());
        }
    }

    /** Not confirmed before it is done: a batch that could not be kept is handed over again. */
    private void handle(List<Incoming> batch) {
        while (closed.getCount() > 0) {
            try {
                intake.accept(batch);
                failures = 0;
                return;
            } catch (RuntimeException e) {
                // The intake answers for each update's own failures; what comes out here is the store's.
                pause("a batch of updates could not be kept: " + e.getMessage());
            }
        }
        throw new Closed();
    }

    private void refused(TelegramApiRequestException e) {
        Integer code = e.getErrorCode();
        if (code != null && code == CONFLICT) {
            pause("Telegram says that a webhook is set or another program polls with the same token");
            dropWebhook();
            return;
        }
        if (code != null && code == UNAUTHORIZED) {
            pause("Telegram does not know the token");
            return;
        }
        pause("Telegram refused to give updates: " + code);
    }

    private void dropWebhook() {
        try {
            api.client().execute(new DeleteWebhook());
        } catch (TelegramApiException e) {
            LOG.warn("the webhook could not be taken off, trying again later");
        }
    }

    private void pause(String why) {
        if (closed.getCount() == 0) {
            return;
        }
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(failures, 5));
        failures++;
        LOG.warn("{}; next try in {} s", why, seconds);
        try {
            closed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        stopAsking();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the question that waits for updates, and nothing else: a message cut off here would be sent again after a restart. */
    private void stopAsking() {
        for (Call call : api.http().dispatcher().runningCalls()) {
            if (call.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
                call.cancel();
            }
        }
    }

    /** Leaves the loop without confirming the batch at hand. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
