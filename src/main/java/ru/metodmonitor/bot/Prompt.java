package ru.metodmonitor.bot;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.text.Phrase;

/**
 * What a dialog's step asks, with the likely answers as buttons; free text is always accepted beside them.
 *
 * @param lines the question
 * @param choices rows of answers
 */
public record Prompt(List<Phrase> lines, List<List<Choice>> choices) {
    /** Copies both. */
    public Prompt {
        lines = List.copyOf(lines);
        choices = choices.stream().map(List::copyOf).toList();
    }

    /** A question of one phrase. */
    public static Prompt of(String key, Object... namesAndValues) {
        return new Prompt(List.of(Phrase.of(key, namesAndValues)), List.of());
    }

    /** With one more line. */
    public Prompt line(String key, Object... namesAndValues) {
        List<Phrase> all = new ArrayList<>(lines);
        all.add(Phrase.of(key, namesAndValues));
        return new Prompt(all, choices);
    }

    /** With more lines. */
    public Prompt lines(List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Prompt(all, choices);
    }

    /** With a row of answers. */
    public Prompt row(Choice... row) {
        return row(List.of(row));
    }

    /** With a row of answers. */
    public Prompt row(List<Choice> row) {
        if (row.isEmpty()) {
            return this;
        }
        List<List<Choice>> all = new ArrayList<>(choices);
        all.add(row);
        return new Prompt(lines, all);
    }

    /** With each answer in a row of its own. */
    public Prompt column(List<Choice> column) {
        Prompt prompt = this;
        for (Choice choice : column) {
            prompt = prompt.row(choice);
        }
        return prompt;
    }

    /**
     * A likely answer.
     *
     * @param label what the button says
     * @param answer what it stands for
     */
    public record Choice(Phrase label, String answer) {
        /** An answer whose label is data, such as a school's name. */
        public static Choice named(Object label, String answer) {
            return new Choice(Phrase.of("button.named", "text", label), answer);
        }

        /** An answer by the key of its label. */
        public static Choice of(String label, String answer) {
            return new Choice(Phrase.of(label), answer);
        }
    }
}
