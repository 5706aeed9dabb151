package ru.metodmonitor.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration files beside the main one; where one is missing, the built-in one holds. Their texts may use the words of the
 * municipality as messages do: {@code {centre}}.
 */
final class ConfigFiles {
    private final Optional<Path> folder;
    private final ObjectMapper yaml;

    private ConfigFiles(Optional<Path> folder, ObjectMapper yaml) {
        this.folder = folder;
        this.yaml = yaml;
    }

    /**
     * Files of a folder.
     *
     * @param folder empty: the built-in ones
     * @param words put in place of their names in braces
     */
    static ConfigFiles in(Optional<Path> folder, Map<String, String> words) {
        return new ConfigFiles(
                folder,
                YAMLMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new SimpleModule().addDeserializer(String.class, new Filled(words)))
                        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        // What must stand there and doesn't, and an item of a list that is empty.
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                        .build());
    }

    /** A text with the words in it. */
    private static final class Filled extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        private final transient Map<String, String> words;

        Filled(Map<String, String> words) {
            super(String.class);
            this.words = words;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("{" + word.getKey() + "}", word.getValue());
            }
            return text;
        }
    }

    /**
     * Reads a file into a record.
     *
     * @throws UsageException that names the file and the place
     */
    <T> T read(String name, Class<T> type) {
        Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
        return read(name, () -> file.isPresent() ? Files.readString(file.get()) : builtIn(name), type);
    }

    /**
     * Reads a file that lies anywhere into a record.
     *
     * @throws UsageException that names the file and the place
     */
    static <T> T read(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            throw UsageException.wrongUsage("configuration file not found: " + file);
        }
        return in(Optional.empty(), Map.of())
                .read(String.valueOf(file.getFileName()), () -> Files.readString(file), type);
    }

    private <T> T read(String name, Source source, Class<T> type) {
        try {
            return Optional.ofNullable(yaml.readValue(source.text(), type))
                    .orElseThrow(() -> UsageException.wrongUsage("configuration: " + name + " is empty"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UsageException.wrongUsage("configuration: " + name + ", line " + line + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(class .*", ""));
        } catch (IOException e) {
            throw UsageException.wrongUsage("configuration: " + name + " can't be read");
        }
    }

    @FunctionalInterface
    private interface Source {
        String text() throws IOException;
    }

    private static String builtIn(String name) throws IOException {
        try (InputStream in = ConfigFiles.class.getResourceAsStream("/config/" + name)) {
            if (in == null) {
                throw new IOException("no built-in " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
