package ru.metodmonitor.evidence.chat;

import java.util.List;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;

/** Under which indicator? Those of the year are buttons. */
final class IndicatorQuestion {
    private final Results results;

    IndicatorQuestion(Results results) {
        this.results = results;
    }

    Prompt prompt(OrderKey order, AcademicYear year) {
        return Prompt.of("add.ask-indicator", "order", EntryText.order(order))
                .column(results.scheme(year).indicators().stream()
                        .map(i -> new Choice(
                                Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                                String.valueOf(i.number())))
                        .toList());
    }

    Parsed<Integer> read(Answer answer, AcademicYear year) {
        String digits = answer.text().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 2
                ? Parsed.problem("indicator.not-a-number", "indicator.example", "text", answer.text())
                : known(Integer.parseInt(digits), year);
    }

    /** Whether the indicator exists in the year in which such an entry would count. */
    Parsed<Integer> known(int number, AcademicYear year) {
        List<Integer> known =
                results.scheme(year).indicators().stream().map(i -> i.number()).toList();
        return known.contains(number)
                ? Parsed.value(number)
                : Parsed.problem(
                        "indicator.unknown",
                        "add.example",
                        "number",
                        number,
                        "known",
                        String.join(", ", known.stream().map(String::valueOf).toList()));
    }
}
