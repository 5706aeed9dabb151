package ru.metodmonitor.sandbox;

import java.util.Map;

/** A refusal in Telegram's words. */
final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Map<String, Long> parameters;

    private ApiFailure(int code, String description, Map<String, Long> parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static ApiFailure of(int code, String description) {
        return new ApiFailure(code, description, Map.of());
    }

    static ApiFailure badRequest(String what) {
        return of(400, "Bad Request: " + what);
    }

    static ApiFailure forbidden(String what) {
        return of(403, "Forbidden: " + what);
    }

    static ApiFailure tooManyRequests(long retryAfter) {
        return new ApiFailure(429, "Too Many Requests: retry after " + retryAfter, Map.of("retry_after", retryAfter));
    }

    static ApiFailure migrated(long to) {
        return new ApiFailure(
                400, "Bad Request: group chat was upgraded to a supergroup chat", Map.of("migrate_to_chat_id", to));
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    Map<String, Long> parameters() {
        return parameters;
    }
}
