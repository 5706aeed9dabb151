package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import ru.metodmonitor.notify.Outgoing;

/**
 * Files that MAX was handed and has not yet taken into a message. It looks at each for a while and refuses the message until then; what
 * it was handed is kept in mind, so that a file is not handed over again with every try.
 *
 * <p>Threading: safe to share.
 */
final class Uploads {
    private static final MediaType ANY = MediaType.get("application/octet-stream");
    private static final long GIVE_UP = TimeUnit.MINUTES.toNanos(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int DOUBLINGS = 3;
    private static final int LONGEST_NAME = 200;

    private final MaxClient client;
    private final LongSupplier nanoTime;
    private final Map<Key, Uploaded> waiting = new ConcurrentHashMap<>();

    /** A file as it was when it was handed over. */
    private record Key(Path path, long size, long changed) {}

    /**
     * What MAX has given for a file.
     *
     * @param payload stands for the file in a message
     * @param at when, in nanoseconds of the monotonic clock
     * @param refusals how often the message was refused since
     */
    private record Uploaded(ObjectNode payload, long at, int refusals) {}

    Uploads(MaxClient client, LongSupplier nanoTime) {
        this.client = client;
        this.nanoTime = nanoTime;
    }

    /** The attachment that stands for the file; handed over now, unless it was. */
    ObjectNode attachment(Outgoing.Document document) throws IOException, Refusal {
        String type = document.photo() ? "image" : "file";
        Key key = key(document);
        Uploaded uploaded = waiting.get(key);
        if (uploaded == null) {
            uploaded = new Uploaded(upload(type, document), nanoTime.getAsLong(), 0);
            waiting.put(key, uploaded);
        }
        ObjectNode attachment = MaxClient.JSON.createObjectNode().put("type", type);
        attachment.set("payload", uploaded.payload());
        return attachment;
    }

    private ObjectNode upload(String type, Outgoing.Document document) throws IOException, Refusal {
        JsonNode endpoint = client.post("uploads", Map.of("type", type));
        HttpUrl url = Optional.ofNullable(HttpUrl.parse(endpoint.path("url").asText("")))
                .orElseThrow(() -> new IOException("no address to hand a file over to"));
        // That is another server: it is told no token.
        JsonNode given = MaxClient.answer(client.http()
                .newCall(new Request.Builder()
                        .url(url)
                        .post(new MultipartBody.Builder()
                                .setType(MultipartBody.FORM)
                                .addFormDataPart(
                                        "data",
                                        shortened(document.name()),
                                        RequestBody.create(
                                                Path.of(document.path()).toFile(), ANY))
                                .build())
                        .build()));
        if (given.has("token") || given.has("photos")) {
            return (ObjectNode) given;
        }
        throw new IOException("a file was handed over and no token came back");
    }

    /** The end of a name tells its kind, so it is kept. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - end.length()) + end;
    }

    /** How long to wait before the message is tried again; empty if it was tried for long enough. */
    Optional<Duration> notReady(Outgoing.Document document) {
        Key key = key(document);
        long now = nanoTime.getAsLong();
        Uploaded uploaded = waiting.computeIfPresent(
                key, (same, before) -> new Uploaded(before.payload(), before.at(), before.refusals() + 1));
        if (uploaded == null || now - uploaded.at() > GIVE_UP) {
            waiting.remove(key);
            return Optional.empty();
        }
        return Optional.of(FIRST_PAUSE.multipliedBy(1L << Math.min(uploaded.refusals() - 1, DOUBLINGS)));
    }

    /** It is sent, or never will be. */
    void forget(Outgoing.Document document) {
        waiting.remove(key(document));
    }

    private static Key key(Outgoing.Document document) {
        Path path = Path.of(document.path());
        try {
            return new Key(
                    path, Files.size(path), Files.getLastModifiedTime(path).toMillis());
        } catch (IOException e) {
            return new Key(path, -1, -1);
        }
    }
}
