package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.text.Markup;
import ru.metodmonitor.text.Pages;

/**
 * Sends one outbox row and tells what came of it. What MAX refuses in one form, and takes in a plainer one, is sent so at once: the
 * person hears it in any case. Of the HTML of messages MAX takes every tag that our texts have.
 */
final class MaxSender implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(MaxSender.class);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final MaxClient client;
    private final Uploads uploads;

    /** A sender; the clock is the monotonic one. */
    MaxSender(MaxClient client, LongSupplier nanoTime) {
        this.client = client;
        this.uploads = new Uploads(client, nanoTime);
    }

    @Override
    public Delivery deliver(Address to, Outgoing message, Optional<String> target) {
        if (!(message instanceof Outgoing.Document document)) {
            return deliver(new Attempt(to, message, target.filter(id -> !id.isEmpty()), Form.HTML));
        }
        if (!Files.isReadable(Path.of(document.path()))) {
            // It will not come back, and what waits behind it in that chat must go on.
            return new Delivery.Refused(0, "the file is gone");
        }
        Delivery delivery = deliver(new Attempt(to, message, Optional.empty(), Form.HTML));
        boolean over = delivery instanceof Delivery.Sent
                || delivery instanceof Delivery.Refused
                || delivery instanceof Delivery.Blocked;
        if (over) {
            uploads.forget(document);
        }
        return delivery;
    }

    private Delivery deliver(Attempt attempt) {
        try {
            return new Delivery.Sent(send(attempt));
        } catch (Refusal e) {
            Optional<Attempt> plainer = plainer(attempt, e);
            return plainer.isPresent() ? deliver(plainer.get()) : refused(attempt, e);
        } catch (IOException e) {
            return new Delivery.Unreached();
        }
    }

    /** The way to say the same that is left; each step is taken once at most, so it ends. */
    private static Optional<Attempt> plainer(Attempt attempt, Refusal e) {
        if (e.isOfText() && attempt.form() == Form.HTML && attempt.message().countsAsMessage()) {
            LOG.error("a bug: MAX does not take a text of ours ({}); it is sent as plain text", e.getMessage());
            return Optional.of(attempt.in(Form.PLAIN));
        }
        // The message to be edited is deleted or too old: what was done is said all the same.
        return e.meaning() == Refusal.Meaning.REFUSED
                        && attempt.message() instanceof Outgoing.Edit
                        && attempt.target().isPresent()
                ? Optional.of(attempt.anew())
                : Optional.empty();
    }

    /**
     * One way to send.
     *
     * @param target what an edit means; empty to send it as a new message
     */
    private record Attempt(Address to, Outgoing message, Optional<String> target, Form form) {
        Attempt in(Form other) {
            return new Attempt(to, message, target, other);
        }

        Attempt anew() {
            return new Attempt(to, message, Optional.empty(), form);
        }
    }

    /** Whether a text is marked up. */
    private enum Form {
        HTML,
        PLAIN;

        ObjectNode body(String html) {
            ObjectNode body = MaxClient.JSON.createObjectNode().put("text", html.isEmpty() ? null : of(html));
            if (this == HTML) {
                body.put("format", "html");
            }
            // The schema wants the field, and what it would link to is nothing.
            return body.putNull("link");
        }

        private String of(String html) {
            if (this == HTML) {
                return html;
            }
            return TAG.matcher(html)
                    .replaceAll("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }
    }

    private String send(Attempt attempt) throws IOException, Refusal {
        Outgoing outgoing = attempt.message();
        if (outgoing instanceof Outgoing.Message message) {
            return message(attempt, message.html(), message.keyboard(), message.silent());
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return attempt.target().isPresent()
                    ? edit(attempt, edit, attempt.target().get())
                    : message(attempt, edit.html(), edit.keyboard(), false);
        }
        if (outgoing instanceof Outgoing.Document document) {
            return document(attempt, document);
        }
        if (outgoing instanceof Outgoing.Strip) {
            return attempt.target().isPresent() ? strip(attempt.target().get()) : "";
        }
        if (outgoing instanceof Outgoing.Shelf shelf) {
            // MAX has no words that stay under the field: the message is said alone.
            return message(attempt, shelf.html(), Keyboard.NONE, false);
        }
        if (outgoing instanceof Outgoing.Removal) {
            if (attempt.target().isPresent()) {
                client.delete("messages", Map.of("message_id", attempt.target().get()));
            }
            return "";
        }
        if (outgoing instanceof Outgoing.PressAnswer answer) {
            // Without an answer the button goes on waiting; the note of it may be empty.
            client.post(
                    "answers",
                    Map.of("callback_id", answer.queryId()),
                    MaxClient.JSON.createObjectNode().put("notification", answer.text()));
        }
        // A menu of one person's own is nothing that MAX has: there is one list for everybody.
        return "";
    }

    /** Pages are cut before, so that there is one as a rule; the buttons are under the last. */
    private String message(Attempt attempt, String html, Keyboard keyboard, boolean silent)
            throws IOException, Refusal {
        List<String> pages = html.length() <= MaxApi.CHANNEL.text()
                ? List.of(html)
                : Pages.of(Arrays.stream(html.split("\n", -1)).map(Markup::new).toList(), MaxApi.CHANNEL.text());
        String sent = "";
        for (int i = 0; i < pages.size(); i++) {
            ObjectNode body = attempt.form().body(pages.get(i)).put("notify", !silent);
            Keyboard under = i == pages.size() - 1 ? keyboard : Keyboard.NONE;
            Buttons.add(body.putArray("attachments"), under);
            sent = post(attempt, body);
        }
        return sent;
    }

    /** An empty list of attachments takes the former buttons away. */
    private String edit(Attempt attempt, Outgoing.Edit edit, String target) throws IOException, Refusal {
        ObjectNode body = attempt.form().body(edit.html());
        Buttons.add(body.putArray("attachments"), edit.keyboard());
        client.put("messages", Map.of("message_id", target), body);
        return target;
    }

    /** Attachments can be taken away all together only: what shows a file keeps its buttons, which are answered as out of date. */
    private String strip(String target) throws IOException, Refusal {
        JsonNode attachments =
                client.get("messages/" + target, Map.of()).path("body").path("attachments");
        boolean alone = true;
        for (JsonNode attachment : attachments) {
            alone &= attachment.path("type").asText().equals("inline_keyboard");
        }
        if (alone && !attachments.isEmpty()) {
            ObjectNode body = MaxClient.JSON.createObjectNode().putNull("text").putNull("link");
            body.putArray("attachments");
            client.put("messages", Map.of("message_id", target), body);
        }
        return target;
    }

    private String document(Attempt attempt, Outgoing.Document document) throws IOException, Refusal {
        ObjectNode body = attempt.form().body(document.caption()).put("notify", !document.silent());
        ArrayNode attachments = body.putArray("attachments").add(uploads.attachment(document));
        Buttons.add(attachments, document.keyboard());
        return post(attempt, body);
    }

    private String post(Attempt attempt, ObjectNode body) throws IOException, Refusal {
        String number = String.valueOf(attempt.to().chat().number());
        JsonNode answer = client.post(
                "messages",
                Map.of(attempt.to().chat().group() ? "chat_id" : "user_id", number, "disable_link_preview", "true"),
                body);
        return answer.path("message").path("body").path("mid").asText("");
    }

    private Delivery refused(Attempt attempt, Refusal e) {
        return switch (e.meaning()) {
            case WAIT -> new Delivery.Wait(e.pause(), true);
            case WRONG_TOKEN -> new Delivery.TokenRefused();
            case AWAY -> new Delivery.Unreached();
            case CHAT_GONE -> new Delivery.Blocked();
            case NOT_READY -> notReady(attempt, e);
            // A message that is gone, or too old to be taken away, needs nothing more.
            case REFUSED ->
                attempt.message() instanceof Outgoing.Removal
                        ? new Delivery.Sent("")
                        : new Delivery.Refused(e.status(), e.words());
        };
    }

    private Delivery notReady(Attempt attempt, Refusal e) {
        Optional<Delivery> again = attempt.message() instanceof Outgoing.Document document
                ? uploads.notReady(document).map(pause -> new Delivery.Wait(pause, false))
                : Optional.empty();
        return again.orElseGet(() -> new Delivery.Refused(e.status(), e.words()));
    }
}
