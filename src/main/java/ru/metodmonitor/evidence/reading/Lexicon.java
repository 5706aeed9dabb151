package ru.metodmonitor.evidence.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that orders are made of, each with its {@link Sense}: a list that an office's words are added to, not code. */
final class Lexicon {
    private static final Lexicon WORDS = new Lexicon();

    private final Map<String, Sense> whole = new HashMap<>();
    private final Map<String, Sense> beginnings = new HashMap<>();

    private Lexicon() {
        try (InputStream in = Optional.ofNullable(Lexicon.class.getResourceAsStream("/reading/words.txt"))
                .orElseThrow(() -> new IllegalStateException("no list of words"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        Sense sense = Sense.valueOf(line.substring(0, colon));
        for (String word : line.substring(colon + 1).strip().split(" +")) {
            boolean beginning = word.endsWith("*");
            Map<String, Sense> map = beginning ? beginnings : whole;
            Sense before = map.put(beginning ? word.substring(0, word.length() - 1) : word, sense);
            if (before != null) {
                throw new IllegalStateException("two senses of one word: " + word);
            }
        }
    }

    /** The sense of a folded word; of a hyphenated one, that of its first part that has any. */
    static Sense of(String folded) {
        Sense sense = WORDS.one(folded);
        if (sense != Sense.NONE || folded.indexOf('-') < 0) {
            return sense;
        }
        for (String part : folded.split("-")) {
            Sense its = WORDS.one(part);
            if (its != Sense.NONE && its != Sense.FILLER) {
                return its;
            }
        }
        return Sense.NONE;
    }

    private Sense one(String folded) {
        Sense sense = whole.get(folded);
        for (int end = Math.min(folded.length(), 20); sense == null && end > 1; end--) {
            sense = beginnings.get(folded.substring(0, end));
        }
        return sense == null ? Sense.NONE : sense;
    }
}
