package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the arguments of a request. */
final class ArgsReader {
    private ArgsReader() {}

    static Args read(Context context) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Upload> uploads = new HashMap<>();
        firsts(context.queryParamMap(), texts);
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (type.startsWith("application/json")) {
            texts.putAll(fields(context.body()));
        } else {
            firsts(context.formParamMap(), texts);
        }
        if (type.startsWith("multipart/form-data")) {
            context.uploadedFileMap().forEach((name, files) -> uploads.put(name, upload(files.get(0))));
        }
        return new Args(texts, uploads);
    }

    private static void firsts(Map<String, List<String>> all, Map<String, String> into) {
        all.forEach((name, values) -> {
            if (!values.isEmpty()) {
                into.put(name, values.get(0));
            }
        });
    }

    private static Map<String, String> fields(String body) {
        JsonNode tree = Json.parse(body)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> ApiFailure.badRequest("can't parse request body as JSON object"));
        return Args.of(tree, Map.of()).texts();
    }

    private static Upload upload(UploadedFile file) {
        try (InputStream in = file.content()) {
            String mime = Optional.ofNullable(file.contentType()).orElse("");
            return new Upload(file.filename(), mime, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
