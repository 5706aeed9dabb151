package ru.metodmonitor.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Word lists of the class path: a line a word, {@code #} for remarks. */
final class Words {
    private Words() {}

    static List<String> lines(String name) {
        try (InputStream in = Optional.ofNullable(Words.class.getResourceAsStream("/demo/" + name))
                .orElseThrow(() -> new IllegalStateException("no word list " + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
