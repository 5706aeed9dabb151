package ru.metodmonitor.text;

/**
 * What is wrong with something that a person typed, and what a right one looks like.
 *
 * @param what says what is wrong
 * @param example a right example
 */
public record Problem(Phrase what, Phrase example) {
    /** A problem by the keys of its two messages; the arguments belong to the first. */
    public static Problem of(String what, String example, Object... namesAndValues) {
        return new Problem(Phrase.of(what, namesAndValues), Phrase.of(example));
    }
}
