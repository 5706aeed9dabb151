package ru.metodmonitor.sandbox;

/**
 * What goes wrong with a call on purpose.
 *
 * @param retryAfter seconds, for {@link Kind#TOO_MANY_REQUESTS}
 */
public record Fault(Kind kind, int retryAfter) {
    /** 429 with {@code retry_after}; nothing is carried out. */
    public static Fault tooManyRequests(int retryAfter) {
        return new Fault(Kind.TOO_MANY_REQUESTS, retryAfter);
    }

    /** 500; nothing is carried out. */
    public static Fault serverError() {
        return new Fault(Kind.SERVER_ERROR, 0);
    }

    /** 502 with a page of HTML, as a proxy answers; nothing is carried out. */
    public static Fault badGateway() {
        return new Fault(Kind.BAD_GATEWAY, 0);
    }

    /** The connection breaks and nothing is carried out. */
    public static Fault cutBefore() {
        return new Fault(Kind.CUT_BEFORE, 0);
    }

    /** The call is carried out, then the connection breaks: the bot can't know. */
    public static Fault cutAfter() {
        return new Fault(Kind.CUT_AFTER, 0);
    }

    /** The ways to fail. */
    public enum Kind {
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        BAD_GATEWAY,
        CUT_BEFORE,
        CUT_AFTER
    }
}
