package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MAX's side of a {@link Bench}, with the same numbers of people, and a plain way to call it. */
final class MaxBench implements AutoCloseable {
    static final long MARIA = Bench.MARIA;
    static final long GROUP = Bench.GROUP;

    final Bench bench;
    final MaxSide max;

    MaxBench() {
        this(FloodLimits.NONE);
    }

    MaxBench(FloodLimits limits) {
        bench = new Bench(FloodLimits.NONE, limits);
        max = bench.sandbox.max();
        max.people().add(Persona.of(MARIA, "Мария", "Иванова", "", "Директор"));
        max.people().addGroup(new Group(GROUP, "Рабочая группа"), List.of(MARIA));
    }

    Client maria() {
        return max.client(MARIA);
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer post(String path, Object... namesAndValues) {
        return call("POST", path, json(namesAndValues).toString());
    }

    Answer put(String path, Object... namesAndValues) {
        return call("PUT", path, json(namesAndValues).toString());
    }

    Answer say(Object... namesAndValues) {
        return post("/messages?user_id=" + MARIA, namesAndValues);
    }

    Answer call(String method, String path, String body) {
        return ask(HttpRequest.newBuilder(URI.create(max.apiUrl() + path))
                .header("Authorization", max.token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer ask(HttpRequest.Builder request) {
        HttpResponse<String> response = bench.send(request.build());
        return new Answer(response.statusCode(), Bench.json(response));
    }

    /** What waits for the bot from a marker on. */
    JsonNode updates(long marker) {
        return get("/updates?timeout=0&marker=" + marker).json();
    }

    /** The last update. */
    JsonNode last() {
        return get("/updates?timeout=0").json().path("updates").path(0);
    }

    /** Puts a file to an address that was asked for. */
    Answer upload(String address, String name, byte[] bytes) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        List<byte[]> parts = new ArrayList<>();
        parts.add(head.getBytes(StandardCharsets.UTF_8));
        parts.add(bytes);
        parts.add("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return ask(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    /** The token of a fresh file. */
    String file(String name, String text) {
        String address = post("/uploads?type=file").json().path("url").asText();
        return upload(address, name, text.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("token")
                .asText();
    }

    static Map<String, Object> attached(String type, String token) {
        return Map.of("type", type, "payload", Map.of("token", token));
    }

    static Map<String, Object> keyboard(Object... rows) {
        return Map.of("type", "inline_keyboard", "payload", Map.of("buttons", List.of(rows)));
    }

    static Map<String, Object> button(String text, String payload) {
        return Map.of("type", "callback", "text", text, "payload", payload);
    }

    private static ObjectNode json(Object... namesAndValues) {
        ObjectNode body = Bench.MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.set(String.valueOf(namesAndValues[i]), Bench.MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return body;
    }

    @Override
    public void close() {
        bench.close();
    }

    /** What came back. */
    record Answer(int status, JsonNode json) {
        String code() {
            return json.path("code").asText();
        }

        String mid() {
            return json.path("message").path("body").path("mid").asText();
        }
    }
}
