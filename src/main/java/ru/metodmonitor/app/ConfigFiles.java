package ru.metodmonitor.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration files beside the main one; where one is missing, the built-in one holds. */
final class ConfigFiles {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // What must stand there and doesn't, and an item of a list that is empty.
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private ConfigFiles() {}

    /**
     * Reads a file into a record.
     *
     * @throws UsageException that names the file and the place
     */
    static <T> T read(Optional<Path> folder, String name, Class<T> type) {
        try {
            return Optional.ofNullable(YAML.readValue(text(folder, name), type))
                    .orElseThrow(() -> UsageException.wrongUsage("configuration: " + name + " is empty"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UsageException.wrongUsage("configuration: " + name + ", line " + line + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(class .*", ""));
        } catch (IOException e) {
            throw UsageException.wrongUsage("configuration: " + name + " can't be read");
        }
    }

    private static String text(Optional<Path> folder, String name) throws IOException {
        Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
        if (file.isPresent()) {
            return Files.readString(file.get());
        }
        try (InputStream in = ConfigFiles.class.getResourceAsStream("/config/" + name)) {
            if (in == null) {
                throw new IOException("no built-in " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
