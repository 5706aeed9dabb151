package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import ru.metodmonitor.notify.Trouble;

/** MAX answered, and not with what was asked for. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;
    /** Of whom it speaks is not there, or does not want to hear of us. */
    private static final Set<String> CHAT_GONE =
            Set.of("chat.denied", "chat.not.found", "user.not.found", "dialog.not.found", "user.blocked");

    private final int status;
    private final String code;
    private final String message;
    private final transient Duration pause;
    private final Meaning meaning;

    /** What can be done about it. */
    enum Meaning {
        /** Asked too fast. */
        WAIT,
        /** The token is unknown. */
        WRONG_TOKEN,
        /** The server is broken, or it was another one on the way. */
        AWAY,
        /** Nobody there hears us. */
        CHAT_GONE,
        /** A file that was uploaded is still looked at. */
        NOT_READY,
        /** This very question is wrong. */
        REFUSED
    }

    /**
     * Reads an answer.
     *
     * @param status of HTTP; 200 with {@code success: false} in the body is a refusal as well
     * @param pause for which MAX asks, if it does so
     */
    Refusal(int status, JsonNode body, Duration pause) {
        super(null, null, false, false);
        this.status = status;
        this.code = body.path("code").asText("");
        this.message = body.path("message").asText("");
        this.pause = pause;
        this.meaning = meaning(status, body);
    }

    private Meaning meaning(int http, JsonNode body) {
        if (http == 429 || code.equals("too.many.requests")) {
            return Meaning.WAIT;
        }
        if (http == 401 || code.equals("verify.token")) {
            return Meaning.WRONG_TOKEN;
        }
        // Without a word of MAX's own it was a page of some server on the way (502 and the like), not a refusal.
        boolean ofMax = http < 500 && (!code.isEmpty() || body.path("success").isBoolean());
        if (!ofMax) {
            return Meaning.AWAY;
        }
        if (code.equals("attachment.not.ready") || message.contains("file.not.processed")) {
            return Meaning.NOT_READY;
        }
        if (http == 403 || CHAT_GONE.contains(code) || message.contains("dialog.suspended")) {
            return Meaning.CHAT_GONE;
        }
        return Meaning.REFUSED;
    }

    Meaning meaning() {
        return meaning;
    }

    int status() {
        return status;
    }

    Duration pause() {
        return pause;
    }

    /** Whether MAX complains of the text or of how it is marked up. */
    boolean isOfText() {
        return meaning == Meaning.REFUSED
                && message.matches("(?is).*\\b(text|format|html|markup|markdown|tag|parse)\\b.*");
    }

    /** MAX's words, without what they may quote of a person: names are not in Latin letters here. */
    String words() {
        String words = (code + " " + message).replaceAll("[^\\x20-\\x7E]+", "").strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** For a worker that can't go on. */
    Trouble trouble() {
        if (status < 300 && meaning == Meaning.AWAY) {
            return Trouble.of(Trouble.Kind.GARBAGE, "what MAX answers can't be read");
        }
        return switch (meaning) {
            case WAIT -> Trouble.of(Trouble.Kind.WAIT, "MAX asks to wait " + pause.toSeconds() + " s", pause);
            case WRONG_TOKEN -> Trouble.of(Trouble.Kind.TOKEN, "MAX does not know the token: " + status);
            case AWAY, CHAT_GONE, NOT_READY, REFUSED ->
                Trouble.of(Trouble.Kind.AWAY, "MAX refuses: " + status + " " + words());
        };
    }

    /** A word for the log alone. */
    @Override
    public String getMessage() {
        return status + " " + words();
    }
}
