package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What can't be trusted of a document that was read from pictures. A misread name or number of a school is found out by the rosters
 * ({@link Namesakes}); here are the words that no roster knows: what somebody has won, what a line or a heading says besides.
 */
final class Eyesight {
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}-]{3,}");
    private static final Pattern NUMBERED = Pattern.compile("степен|мест[оау]");
    private static final int LONGEST_NUMERAL = 4;
    private static final Pattern STROKES = Pattern.compile("[\\p{L}\\d|\\[\\]!/(]");
    private static final int LONGEST_HEADING = 160;

    private final Legibility legibility;
    private final Morphology morphology;
    private final Map<Integer, Integer> ends = new HashMap<>();

    Eyesight(Legibility legibility, List<Block> blocks, int lines, Morphology morphology) {
        this.legibility = legibility;
        this.morphology = morphology;
        TreeSet<Integer> starts = new TreeSet<>();
        blocks.forEach(b -> starts.add(b.number()));
        for (int start : starts) {
            ends.put(
                    start,
                    Optional.ofNullable(starts.higher(start)).map(n -> n - 1).orElse(lines));
        }
    }

    boolean isPictured() {
        return legibility.pictured();
    }

    /** Whether a line of which nothing was understood may be a heading that couldn't be read. */
    boolean mayHideHeading(Parts line) {
        return isPictured()
                && line.text().length() < LONGEST_HEADING
                && (line.text().contains(Legibility.LOST)
                        || !unsure(line.block()).isEmpty()
                        || !unknown(line.text(), Set.of()).isEmpty());
    }

    /** Whether the number of a place or degree in a heading is not sure. */
    boolean isUnsureNumber(Parts line) {
        return isPictured()
                && NUMBERED.matcher(line.text()).find()
                && unsure(line.block()).stream().anyMatch(Eyesight::isLikeNumber);
    }

    /** The words of a person's line that bear on what is registered and can't be trusted. */
    List<String> illegible(Draft draft) {
        if (!isPictured()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        draft.overlooked.ifPresent(found::add);
        String text = draft.block.text();
        if (text.contains(Legibility.LOST)) {
            found.add(Legibility.LOST);
        }
        Set<String> explained = new HashSet<>();
        words(draft.name.typed()).forEach(explained::add);
        draft.organisation.ifPresent(o -> explained.addAll(words(o.typed())));
        found.addAll(unknown(text, explained));
        List<String> unsure = unsure(draft.block);
        if (draft.ownResult && draft.result.isPresent()) {
            Set<String> result = Set.copyOf(words(draft.result.get().text()));
            boolean numbered = NUMBERED.matcher(draft.block.text()).find();
            unsure.stream()
                    .filter(w -> w.startsWith(Legibility.TALL)
                            ? words(w.substring(Legibility.TALL.length())).stream()
                                    .anyMatch(result::contains)
                            : numbered && isLikeNumber(w) && !explained.contains(w))
                    .map(w -> w.replace(Legibility.TALL, ""))
                    .forEach(found::add);
        }
        return found.stream().distinct().limit(4).toList();
    }

    /** «1», «III», and what a recogniser takes them for: «[», «Ш». */
    private static boolean isLikeNumber(String word) {
        return word.length() <= LONGEST_NUMERAL && STROKES.matcher(word).find();
    }

    private List<String> unsure(Block block) {
        return legibility.unsure(block.number() - 1, ends.getOrDefault(block.number(), block.number()));
    }

    /** Words that are none: no dictionary has them, and nothing has explained them. */
    private List<String> unknown(String text, Set<String> explained) {
        List<String> unknown = new ArrayList<>();
        for (Token token : Token.of(text)) {
            if (!token.isWord()
                    || token.sense() != Sense.NONE
                    || explained.contains(token.text())
                    || !LETTERS.matcher(token.text()).matches()) {
                continue;
            }
            Morphology.Word word = morphology.of(token.folded());
            boolean known = word.common() || word.name() || word.surname();
            if (!known && token.text().equals(token.text().toLowerCase(java.util.Locale.ROOT))) {
                unknown.add(token.text());
            }
        }
        return unknown;
    }

    private static List<String> words(String text) {
        return List.of(text.split("[\\s.,;:()«»\"]+"));
    }
}
