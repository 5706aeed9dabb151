package ru.metodmonitor.sandbox;

import java.util.Map;

/** A refusal: the HTTP status and the messenger's words; MAX gives each a code as well. */
final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String key;
    private final transient Map<String, Long> parameters;

    private ApiFailure(int code, String key, String description, Map<String, Long> parameters) {
        super(description, null, false, false);
        this.code = code;
        this.key = key;
        this.parameters = parameters;
    }

    static ApiFailure of(int code, String description) {
        return new ApiFailure(code, "", description, Map.of());
    }

    /** With MAX's code. */
    static ApiFailure coded(int status, String key, String message) {
        return new ApiFailure(status, key, message, Map.of());
    }

    static ApiFailure badRequest(String what) {
        return of(400, "Bad Request: " + what);
    }

    static ApiFailure forbidden(String what) {
        return of(403, "Forbidden: " + what);
    }

    static ApiFailure tooManyRequests(long retryAfter) {
        return new ApiFailure(
                429, "", "Too Many Requests: retry after " + retryAfter, Map.of("retry_after", retryAfter));
    }

    static ApiFailure migrated(long to) {
        return new ApiFailure(
                400, "", "Bad Request: group chat was upgraded to a supergroup chat", Map.of("migrate_to_chat_id", to));
    }

    int code() {
        return code;
    }

    /** MAX's code; empty for Telegram. */
    String key() {
        return key;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    Map<String, Long> parameters() {
        return parameters;
    }
}
