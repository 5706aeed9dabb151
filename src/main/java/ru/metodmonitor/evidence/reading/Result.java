package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Optional;

/**
 * The result that a line, a column or a heading names.
 *
 * @param text as people say it of one person; may be empty where several are headed alike
 * @param outcome how it counts
 * @param plural whether it is said of several
 * @param start where it begins in the line
 * @param end where it ends
 */
record Result(String text, Outcome outcome, boolean plural, int start, int end) {
    /** How results count. */
    enum Outcome {
        /** A victory, a prize, a laureate's title (indicator 3). */
        WINNER,
        /** Mere participation (indicator 2). */
        PARTICIPANT,
        /** Said of somebody, but nobody has said how it counts: «финалист». */
        OTHER,
        /** Did not come. */
        ABSENT
    }

    /**
     * What several words over one list have in common: «Победители и призёры» are all winners, though nobody knows which of them somebody
     * is; «участники и победители» have nothing in common. Words that count for nothing give way to those that do: «грамота победителя».
     */
    static Optional<Result> common(List<Result> words) {
        List<Result> telling =
                words.stream().filter(w -> w.outcome != Outcome.OTHER).toList();
        List<Result> all = telling.isEmpty() ? words : telling;
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Result first = all.get(0);
        if (all.stream().allMatch(w -> w.text.equals(first.text))) {
            return Optional.of(first);
        }
        return all.stream().allMatch(w -> w.outcome == first.outcome)
                ? Optional.of(new Result("", first.outcome, first.plural, first.start, first.end))
                : Optional.empty();
    }

    /** The same of a heading: «дипломы и сертификаты» over one list say nothing of anybody in it. */
    static Optional<Result> heading(List<Result> words) {
        boolean other = words.stream().anyMatch(w -> w.outcome == Outcome.OTHER);
        boolean participant = words.stream().anyMatch(w -> w.outcome == Outcome.PARTICIPANT);
        return other && participant ? Optional.empty() : common(words);
    }
}
