package ru.metodmonitor.evidence.chat;

import java.util.List;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Read;

/** Which contest, event, publication, course, and with what result? Either may be left empty by a button. */
final class WordsQuestion {
    private static final int LIKELY = 6;
    private static final String NONE = "-";

    private final Orders orders;
    private final Entries entries;

    WordsQuestion(Orders orders, Entries entries) {
        this.orders = orders;
        this.entries = entries;
    }

    /** What the order's other entries say are buttons. */
    Prompt activity(OrderKey order, String noneLabel, Read read) {
        List<String> known = orders.find(read, order)
                .map(o -> entries.activities(read, o.id(), LIKELY))
                .orElse(List.of());
        return Prompt.of("add.ask-activity")
                .column(known.stream().map(a -> Choice.named(a, a)).toList())
                .row(Choice.of(noneLabel, NONE));
    }

    static Prompt result(String noneLabel) {
        return Prompt.of("add.ask-result")
                .row(Choice.of("result.winner", "победитель"), Choice.of("result.prize", "призёр"))
                .row(Choice.of("result.laureate", "лауреат"), Choice.of("result.participant", "участник"))
                .row(Choice.of(noneLabel, NONE));
    }

    /** What was answered; may be empty. */
    static String read(Answer answer) {
        return answer.text().equals(NONE) ? "" : answer.text();
    }
}
