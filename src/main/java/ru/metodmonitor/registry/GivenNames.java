package ru.metodmonitor.registry;

import com.github.petrovich4j.Gender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Given names in all their cases: from a form to the names that it may be of. */
public final class GivenNames {
    private static final GivenNames KNOWN = new GivenNames();

    private final Map<String, List<Form>> forms = new HashMap<>();

    /**
     * A form of a given name.
     *
     * @param name in the nominative
     * @param gender whose
     * @param grammatical in which case
     */
    public record Form(String name, Gender gender, Grammatical grammatical) {}

    private GivenNames() {
        for (String line : lines()) {
            String[] words = line.split(" ");
            Gender gender = words[0].equals("w") ? Gender.Female : Gender.Male;
            for (Grammatical each : Grammatical.values()) {
                String form = each.first(words[1], gender);
                forms.computeIfAbsent(Folding.key(form), k -> new ArrayList<>()).add(new Form(words[1], gender, each));
            }
        }
    }

    /** The names that a word may be a form of; empty for words that are no given name of the list. */
    public static List<Form> of(String word) {
        return KNOWN.forms.getOrDefault(Folding.key(word), List.of());
    }

    private static List<String> lines() {
        try (InputStream in = Optional.ofNullable(GivenNames.class.getResourceAsStream("/names/given.txt"))
                .orElseThrow(() -> new IllegalStateException("no list of given names"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
