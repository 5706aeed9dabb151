package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * A line while its words are being recognised: which of them are explained already, and as what.
 *
 * <p>Threading: one line, one thread.
 */
final class Scan {
    private static final Token END =
            new Token(Token.Type.OTHER, "", "", Sense.NONE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final String text;
    private final List<Token> tokens;
    private final boolean[] taken;
    private final Morphology morphology;
    private final boolean oneCase;

    Scan(String text, Morphology morphology) {
        this.text = text;
        this.tokens = Token.of(text);
        this.taken = new boolean[tokens.size()];
        this.morphology = morphology;
        boolean capital = false;
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            capital |= Character.isUpperCase(text.charAt(i));
            small |= Character.isLowerCase(text.charAt(i));
        }
        this.oneCase = !(capital && small);
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    /** A token; one that means nothing before the first and after the last. */
    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    /** The sense of a word that isn't explained yet. */
    Sense free(int i) {
        return i >= 0 && i < tokens.size() && !taken[i] ? tokens.get(i).sense() : Sense.NONE;
    }

    boolean isFree(int i) {
        return i >= 0 && i < tokens.size() && !taken[i];
    }

    void take(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, taken.length); i++) {
            taken[i] = true;
        }
    }

    /** Takes what lies between two places of the text. */
    void takeText(int start, int end) {
        take(after(start), after(end));
    }

    /** The first token that begins at or after a place of the text. */
    int after(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether capitals tell nothing: the line has only small letters, or only capitals. */
    boolean isOneCase() {
        return oneCase;
    }

    Morphology.Word word(int i) {
        return morphology.of(at(i).text().toLowerCase(java.util.Locale.ROOT));
    }

    /** What stands between two tokens, spaces included. */
    String between(int from, int to) {
        return text.substring(at(from).start(), at(to - 1).end());
    }
}
