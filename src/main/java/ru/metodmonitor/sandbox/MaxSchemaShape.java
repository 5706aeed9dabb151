package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the published OpenAPI 3.0 description into JSON Schema 2020-12 in which every object is closed. Pure.
 *
 * <p>The description has slips that its own prose contradicts; they are read so: a nullable field of a request may be left out
 * (its examples do), a field that is required and described nowhere is not required, a chat may be a dialog or a channel, and
 * {@code minLength} of a list is the least number of its items. {@code PATCH /me/commands} is not among its operations, but at
 * dev.max.ru/docs-api/methods/PATCH/me/commands; its list is as in the schema of a bot.
 */
final class MaxSchemaShape {
    static final String ASKED = "https://max.invalid/asked";
    static final String TOLD = "https://max.invalid/told";

    private static final List<String> KEPT =
            List.of("enum", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "uniqueItems");
    private static final String REF = "#/components/schemas/";

    private final boolean asked;
    private final JsonNode published;
    private final ObjectNode definitions;

    private MaxSchemaShape(JsonNode published, boolean asked) {
        this.asked = asked;
        this.published = published;
        this.definitions = Json.object();
    }

    /** The description of an operation; missing if there is none. */
    static JsonNode operation(JsonNode published, String method, String path) {
        return method.equals("PATCH") && path.equals("/me/commands")
                ? patchCommands()
                : published.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode patchCommands() {
        ObjectNode json = Json.object().put("operationId", "editMyCommands");
        json.putObject("requestBody").put("required", true);
        return json;
    }

    static ObjectNode of(JsonNode published, boolean asked) {
        return new MaxSchemaShape(published, asked).whole();
    }

    private ObjectNode whole() {
        published.path("components").path("schemas").properties().forEach(named -> {
            definitions.set(named.getKey(), definition(named.getKey(), named.getValue()));
            if (named.getValue().has("discriminator")) {
                definitions.set(any(named.getKey()), variants(named.getValue().path("discriminator")));
            }
        });
        // Whole documents: closed uses of the definitions.
        List.copyOf(definitions.properties())
                .forEach(named -> definitions.set(
                        "Whole" + named.getKey(), closed(Json.object().put("$ref", "#/$defs/" + named.getKey()))));
        published
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(this::query));
        query(Map.entry("patch", patchCommands()));
        ObjectNode commands = Json.object().put("type", "object").put("additionalProperties", false);
        commands.putArray("required").add("commands");
        ObjectNode list = use(published.at("/components/schemas/BotPatch/properties/commands"));
        commands.putObject("properties").set("commands", list);
        definitions.set("Commands", commands);
        ObjectNode document = Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", asked ? ASKED : TOLD);
        document.set("$defs", definitions);
        return document;
    }

    private void query(Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        if (!operation.has("operationId")) {
            return;
        }
        ObjectNode schema = Json.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        // "You can add it as v parameter to each HTTP-request."
        properties.putObject("v").put("type", "string");
        ArrayNode required = schema.putArray("required");
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                properties.set(name, use(parameter.path("schema")));
                if (parameter.path("required").asBoolean()) {
                    required.add(name);
                }
            }
        });
        definitions.set(operation.path("operationId").asText() + "Query", schema);
    }

    private ObjectNode definition(String name, JsonNode schema) {
        ObjectNode shaped = shape(schema, true);
        if (name.equals("ChatType")) {
            ArrayNode kinds = Json.array();
            List.of("chat", "dialog", "channel").forEach(kinds::add);
            shaped.set("enum", kinds);
        }
        return shaped;
    }

    private static String any(String name) {
        return name + "Any";
    }

    private boolean hasVariants(String name) {
        return published.path("components").path("schemas").path(name).has("discriminator");
    }

    private ObjectNode variants(JsonNode discriminator) {
        String property = discriminator.path("propertyName").asText();
        ObjectNode schema = Json.object().put("type", "object");
        schema.putArray("required").add(property);
        ArrayNode names = schema.putObject("properties").putObject(property).putArray("enum");
        ArrayNode all = schema.putArray("allOf");
        discriminator.path("mapping").properties().forEach(variant -> {
            names.add(variant.getKey());
            JsonNode target = variant.getValue();
            String ref =
                    target.isTextual() ? target.asText() : target.path("$ref").asText();
            ObjectNode choice = all.addObject();
            choice.putObject("if").putObject("properties").putObject(property).put("const", variant.getKey());
            choice.putObject("then").put("$ref", "#/$defs/" + ref.substring(REF.length()));
        });
        return schema;
    }

    /** A schema where it is used: closed against what it does not name. */
    private ObjectNode use(JsonNode schema) {
        ObjectNode shaped = shape(schema, false);
        return Set.of("string", "integer", "number", "boolean")
                        .contains(shaped.path("type").asText())
                ? shaped
                : closed(shaped);
    }

    private static ObjectNode closed(ObjectNode schema) {
        ObjectNode json = Json.object();
        json.putArray("allOf").add(schema);
        return json.put("unevaluatedProperties", false);
    }

    /**
     * @param base whether a reference to something with variants means what they have in common
     */
    private ObjectNode shape(JsonNode schema, boolean base) {
        ObjectNode json = Json.object();
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().substring(REF.length());
            return json.put("$ref", "#/$defs/" + (!base && hasVariants(name) ? any(name) : name));
        }
        KEPT.stream().filter(schema::has).forEach(keyword -> json.set(keyword, schema.get(keyword)));
        String type = schema.path("type").asText(schema.has("properties") ? "object" : "");
        if (!type.isEmpty()) {
            json.put("type", type);
        }
        if (schema.has("minLength")) {
            json.set(type.equals("array") ? "minItems" : "minLength", schema.get("minLength"));
        }
        fields(schema, json);
        if (schema.has("items")) {
            json.set("items", use(schema.get("items")));
        }
        if (schema.path("additionalProperties").isObject()) {
            json.set("additionalProperties", use(schema.get("additionalProperties")));
        }
        schema.path("allOf").forEach(part -> json.withArray("allOf").add(shape(part, base)));
        return schema.path("nullable").asBoolean() ? orNull(json) : json;
    }

    private void fields(JsonNode schema, ObjectNode json) {
        JsonNode properties = schema.path("properties");
        properties
                .properties()
                .forEach(field -> json.withObject("properties").set(field.getKey(), use(field.getValue())));
        schema.path("required").forEach(name -> {
            JsonNode field = properties.path(name.asText());
            if (!field.isMissingNode() && !(asked && field.path("nullable").asBoolean())) {
                json.withArray("required").add(name);
            }
        });
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode json = Json.object();
        ArrayNode either = json.putArray("anyOf");
        either.add(schema);
        either.addObject().put("type", "null");
        return json;
    }
}
