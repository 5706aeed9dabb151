package ru.metodmonitor.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks MAX one thing and reads the answer.
 *
 * <p>Threading: safe to share.
 */
final class MaxClient implements AutoCloseable {
    /** How long MAX may hold a question for updates open; 90 seconds at most. */
    static final Duration POLL = Duration.ofSeconds(50);

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final HttpUrl base;
    private final String token;
    private final OkHttpClient http;

    /**
     * Prepares the connection.
     *
     * @throws IllegalArgumentException with one line if the further certificates can't be read
     */
    MaxClient(MaxSettings settings) {
        this.base = HttpUrl.get(settings.url().toString());
        this.token = settings.token();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                // OkHttp would silently send a POST again after a reset: the same message twice.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(15))
                .writeTimeout(Duration.ofSeconds(60))
                .readTimeout(POLL.plusSeconds(20));
        settings.truststore()
                .map(Roots::beside)
                .ifPresent(roots -> builder.sslSocketFactory(roots.sockets(), roots.manager()));
        this.http = builder.build();
    }

    /** The HTTP client, for files: they lie on other servers, which are told no token. */
    OkHttpClient http() {
        return http;
    }

    /** Asks. */
    JsonNode get(String path, Map<String, String> query) throws IOException, Refusal {
        return call("GET", path, query, null);
    }

    /** Takes away. */
    JsonNode delete(String path, Map<String, String> query) throws IOException, Refusal {
        return call("DELETE", path, query, null);
    }

    /** Hands over. */
    JsonNode post(String path, Map<String, String> query, JsonNode body) throws IOException, Refusal {
        return call("POST", path, query, RequestBody.create(body.toString(), JSON_TYPE));
    }

    /** Asks for something to be made, without a word more. */
    JsonNode post(String path, Map<String, String> query) throws IOException, Refusal {
        return call("POST", path, query, RequestBody.create(new byte[0]));
    }

    /** Exchanges. */
    JsonNode put(String path, Map<String, String> query, JsonNode body) throws IOException, Refusal {
        return call("PUT", path, query, RequestBody.create(body.toString(), JSON_TYPE));
    }

    /** Changes. */
    JsonNode patch(String path, JsonNode body) throws IOException, Refusal {
        return call("PATCH", path, Map.of(), RequestBody.create(body.toString(), JSON_TYPE));
    }

    private JsonNode call(String method, String path, Map<String, String> query, @Nullable RequestBody body)
            throws IOException, Refusal {
        return answer(prepared(method, path, query, body));
    }

    /** A question that can be taken back while its answer is waited for. */
    Call question(String path, Map<String, String> query) {
        return prepared("GET", path, query, null);
    }

    private Call prepared(String method, String path, Map<String, String> query, @Nullable RequestBody body) {
        HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
        query.forEach(url::addQueryParameter);
        return http.newCall(new Request.Builder()
                .url(url.build())
                .header("Authorization", token)
                .method(method, body)
                .build());
    }

    /**
     * Waits for the answer to any call.
     *
     * @throws Refusal if it is not a JSON object that tells of success
     */
    static JsonNode answer(Call call) throws IOException, Refusal {
        try (Response response = call.execute()) {
            JsonNode body = tree(response.body().string());
            boolean refused =
                    body.path("success").isBoolean() && !body.path("success").booleanValue();
            if (!response.isSuccessful() || !body.isObject() || refused) {
                throw new Refusal(response.code(), body, pause(response));
            }
            return body;
        }
    }

    private static JsonNode tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).orElseGet(JSON::missingNode);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static Duration pause(Response response) {
        String after = Optional.ofNullable(response.header("Retry-After")).orElse("");
        return after.matches("[1-9]\\d{0,5}") ? Duration.ofSeconds(Long.parseLong(after)) : SHORT;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
