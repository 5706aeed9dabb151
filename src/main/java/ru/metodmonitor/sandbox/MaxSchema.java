package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published schema of MAX's Bot API as a judge of what goes over the wire: what it does not name is wrong.
 *
 * <p>Threading: safe to share.
 */
final class MaxSchema {
    private static final int TOLD = 3;

    /** Reads the file once for all sandboxes, and only if one speaks MAX. */
    private static final class Published {
        static final ObjectNode TREE = read();
        static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(
                        MaxSchemaShape.ASKED, MaxSchemaShape.of(TREE, true).toString(),
                        MaxSchemaShape.TOLD, MaxSchemaShape.of(TREE, false).toString())));

        private static ObjectNode read() {
            try (InputStream in = MaxSchema.class.getResourceAsStream("/sandbox/max/openapi-2026-07-01.json")) {
                String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return (ObjectNode) Json.parse(text).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is wrong with a request's body or query; empty if nothing is. */
    Optional<String> wrongAsked(String name, JsonNode value) {
        return wrong(MaxSchemaShape.ASKED, name, value);
    }

    /**
     * Holds our own answers to it.
     *
     * @throws IllegalStateException if one breaks it: that is a fault of this stand-in
     */
    <T extends JsonNode> T told(String name, T value) {
        wrong(MaxSchemaShape.TOLD, name, value).ifPresent(wrong -> {
            throw new IllegalStateException(
                    "the stand-in breaks the schema with " + name + ": " + wrong + " in " + value);
        });
        return value;
    }

    /** The types that updates have. */
    Set<String> updateTypes() {
        Set<String> types = new HashSet<>();
        Published.TREE
                .at("/components/schemas/Update/discriminator/mapping")
                .fieldNames()
                .forEachRemaining(types::add);
        return types;
    }

    /** The operation's description. */
    JsonNode operation(String method, String path) {
        return MaxSchemaShape.operation(Published.TREE, method, path);
    }

    private static Optional<String> wrong(String document, String name, JsonNode value) {
        List<Error> errors = Published.REGISTRY
                .getSchema(SchemaLocation.of(document + "#/$defs/" + name))
                .validate(value);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.stream()
                        .map(Error::toString)
                        .distinct()
                        .limit(TOLD)
                        .collect(Collectors.joining("; ")));
    }
}
