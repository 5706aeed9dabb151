package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * How well the lines of a list could be read. From a picture nobody is new and nobody is near in silence, and a word that the recogniser
 * was not sure of is asked about where it bears on somebody.
 *
 * @param pictured whether they were read from a picture
 * @param unsure for each line, the words that the recogniser was not sure of; none for typed lines
 */
public record Legibility(boolean pictured, List<List<String>> unsure) {
    /** Stands in the text in place of a line that is there and couldn't be read. */
    public static final String LOST = "[…]";

    /** Marks, among the words that are not sure, those of a cell over several rows: perhaps the line between them was not seen. */
    public static final String TALL = "↕";

    /** Copies the lists. */
    public Legibility {
        unsure = unsure.stream().map(List::copyOf).toList();
    }

    /** Of lines that were typed. */
    public static Legibility typed() {
        return new Legibility(false, List.of());
    }

    /** Of lines that were read from a picture, with the words that are not sure in each. */
    public static Legibility pictured(List<List<String>> unsure) {
        return new Legibility(true, unsure);
    }

    /** The words that are not sure in the lines of a range. */
    List<String> unsure(int from, int to) {
        return unsure.subList(Math.min(from, unsure.size()), Math.min(Math.max(from, to), unsure.size())).stream()
                .flatMap(List::stream)
                .toList();
    }
}
