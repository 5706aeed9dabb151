package ru.metodmonitor.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** With answers in rows of so many. */
    public Prompt grid(List<Choice> all, int aRow) {
        Prompt prompt = this;
        for (int i = 0; i < all.size(); i += aRow) {
            prompt = prompt.row(all.subList(i, Math.min(i + aRow, all.size())));
        }
        return prompt;
    }

    /** With each answer in a row of its own. */
    public Prompt column(List<Choice> column) {
        Prompt prompt = this;
        for (Choice choice : column) {
            prompt = prompt.row(choice);
        }
        return prompt;
    }

    /** Every answer that a button stands for, also of those that are behind other buttons. */
    List<Choice> answers() {
        return choices.stream().flatMap(List::stream).flatMap(Choice::leaves).toList();
    }

    /**
     * The buttons behind one that opens further ones; those of the question itself where there is none such.
     *
     * @param path places of buttons from the question on, with dots between
     */
    Level behind(String path) {
        List<List<Choice>> rows = choices;
        for (String place : path.isEmpty() ? new String[0] : path.split("\\.")) {
            List<Choice> flat = rows.stream().flatMap(List::stream).toList();
            int index = place.matches("\\d{1,4}") ? Integer.parseInt(place) : flat.size();
            if (index >= flat.size() || flat.get(index).within().isEmpty()) {
                return level("", choices);
            }
            rows = flat.get(index).within();
        }
        return level(path, rows);
    }

    private static Level level(String path, List<List<Choice>> rows) {
        List<List<Level.Shown>> shown = new ArrayList<>();
        int place = 0;
        for (List<Choice> row : rows) {
            List<Level.Shown> one = new ArrayList<>();
            for (Choice choice : row) {
                one.add(new Level.Shown(choice, path.isEmpty() ? "" + place : path + "." + place));
                place++;
            }
            shown.add(one);
        }
        return new Level(
                path.isEmpty() ? Optional.empty() : Optional.of(path.substring(0, Math.max(0, path.lastIndexOf('.')))),
                shown);
    }

    /**
     * Buttons that are shown together.
     *
     * @param above the path of those from which they were opened
     * @param rows of them
     */
    record Level(Optional<String> above, List<List<Shown>> rows) {
        /** The same below the step's whole question: what was typed has narrowed it. */
        Level narrower() {
            return new Level(Optional.of(""), rows);
        }

        /**
         * One of them.
         *
         * @param choice it
         * @param path its place
         */
        record Shown(Choice choice, String path) {}
    }

    /**
     * A likely answer, or a button that opens further ones.
     *
     * @param label what the button says
     * @param answer what it stands for
     * @param within rows of what it opens; none: it is an answer
     */
    public record Choice(Phrase label, String answer, List<List<Choice>> within) {
        /** Copies what it opens. */
        public Choice {
            within = within.stream().map(List::copyOf).toList();
        }

        /** An answer. */
        public Choice(Phrase label, String answer) {
            this(label, answer, List.of());
        }

        /** A button that opens further ones, so many in a row. */
        public static Choice group(Phrase label, List<Choice> further, int aRow) {
            List<List<Choice>> rows = new ArrayList<>();
            for (int i = 0; i < further.size(); i += aRow) {
                rows.add(further.subList(i, Math.min(i + aRow, further.size())));
            }
            return new Choice(label, "", rows);
        }

        private Stream<Choice> leaves() {
            return within.isEmpty()
                    ? Stream.of(this)
                    : within.stream().flatMap(List::stream).flatMap(Choice::leaves);
        }

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
