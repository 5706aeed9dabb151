package ru.metodmonitor.sandbox;

/**
 * What goes wrong with a call on purpose.
 *
 * @param number seconds for {@link Kind#TOO_MANY_REQUESTS}, the HTTP status for {@link Kind#ANSWER}
 * @param body for {@link Kind#ANSWER}
 */
public record Fault(Kind kind, int number, String body) {
    /** 429 with {@code retry_after}; nothing is carried out. */
    public static Fault tooManyRequests(int retryAfter) {
        return new Fault(Kind.TOO_MANY_REQUESTS, retryAfter, "");
    }

    /** 500; nothing is carried out. */
    public static Fault serverError() {
        return new Fault(Kind.SERVER_ERROR, 0, "");
    }

    /** 502 with a page of HTML, as a proxy answers; nothing is carried out. */
    public static Fault badGateway() {
        return new Fault(Kind.BAD_GATEWAY, 0, "");
    }

    /** The connection breaks and nothing is carried out. */
    public static Fault cutBefore() {
        return new Fault(Kind.CUT_BEFORE, 0, "");
    }

    /** The call is carried out, then the connection breaks: the bot can't know. */
    public static Fault cutAfter() {
        return new Fault(Kind.CUT_AFTER, 0, "");
    }

    /** Taken, and never answered while the sandbox runs; nothing is carried out. */
    public static Fault silence() {
        return new Fault(Kind.SILENCE, 0, "");
    }

    /** Refused with Telegram's code and words; nothing is carried out. */
    public static Fault refused(int code, String description) {
        return answer(
                code,
                Json.object()
                        .put("ok", false)
                        .put("error_code", code)
                        .put("description", description)
                        .toString());
    }

    /** Refused with MAX's code and words; nothing is carried out. */
    public static Fault refused(int status, String code, String message) {
        return answer(
                status, Json.object().put("code", code).put("message", message).toString());
    }

    /** Answered word for word, with whatever it is; nothing is carried out. */
    public static Fault answer(int code, String body) {
        return new Fault(Kind.ANSWER, code, body);
    }

    /** The ways to fail. */
    public enum Kind {
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        BAD_GATEWAY,
        CUT_BEFORE,
        CUT_AFTER,
        SILENCE,
        ANSWER
    }
}
