package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Optional;

/**
 * The result that a short typed line names: «призёр», «2 место», «диплом II степени».
 *
 * @param text as people say it of one person
 * @param won whether it is a victory or a prize (indicator 3), not mere participation (indicator 2)
 * @param rest the line without it
 */
public record SaidResult(String text, boolean won, String rest) {
    /** The one result of a line; empty if it names none, several, or one whose meaning nobody has told. */
    public static Optional<SaidResult> in(String line) {
        List<Result> found = Results.in(new Scan(line, new Morphology()));
        if (found.size() != 1) {
            return Optional.empty();
        }
        Result result = found.get(0);
        boolean told = result.outcome() == Result.Outcome.WINNER || result.outcome() == Result.Outcome.PARTICIPANT;
        String rest = line.substring(0, result.start()) + " " + line.substring(result.end());
        return told
                ? Optional.of(new SaidResult(result.text(), result.outcome() == Result.Outcome.WINNER, rest))
                : Optional.empty();
    }
}
