package ru.metodmonitor.evidence.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * What a dictionary of Russian word forms (LanguageTool's, made from AOT's) says of a word: whether a capital begins a name or a sentence,
 * whether a word that the {@link Lexicon} lacks says what somebody is.
 *
 * <p>Threading: not safe to share; the dictionary itself is read once.
 */
final class Morphology {
    private static final Dictionary DICTIONARY = dictionary();

    private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);
    private final Map<String, Word> seen = new HashMap<>();

    /**
     * A word's readings, as far as they matter.
     *
     * @param common whether it can be an ordinary word, not a name
     * @param name whether it can be a given name
     * @param surname whether it can be a surname
     * @param infinitive whether it is a verb's infinitive
     * @param animate whether it is an ordinary noun for somebody
     */
    record Word(boolean common, boolean name, boolean surname, boolean infinitive, boolean animate) {}

    /** Of a word in small letters. */
    Word of(String low) {
        return seen.computeIfAbsent(low, this::look);
    }

    private Word look(String low) {
        List<String> tags = lookup.lookup(low).stream()
                .map(w -> Optional.ofNullable(w.getTag())
                        .map(CharSequence::toString)
                        .orElse(""))
                .toList();
        boolean name = tags.stream().anyMatch(t -> t.startsWith("NN:Name"));
        boolean surname = tags.stream().anyMatch(t -> t.startsWith("NN:Fam"));
        boolean infinitive = tags.stream().anyMatch(t -> t.startsWith("VB:INF"));
        boolean animate = tags.stream().anyMatch(t -> t.startsWith("NN:Anim"));
        boolean common = tags.stream()
                .anyMatch(t -> !t.startsWith("NN:Name") && !t.startsWith("NN:Fam") && !t.startsWith("NN:Patr"));
        return new Word(common, name, surname, infinitive, animate);
    }

    private static Dictionary dictionary() {
        String folder = "/org/languagetool/resource/ru/";
        try (InputStream words = open(folder + "russian.dict");
                InputStream info = open(folder + "russian.info")) {
            return Dictionary.read(words, info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Optional.ofNullable(Morphology.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException("the dictionary of word forms is missing: " + resource));
    }
}
