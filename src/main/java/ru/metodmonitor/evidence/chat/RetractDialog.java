package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** Retracting from a card's button. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RetractDialog.Why.class, name = "why"),
    @JsonSubTypes.Type(value = RetractDialog.Sure.class, name = "sure")
})
sealed interface RetractDialog extends Step<RetractDialog, RetractCommand> {
    /** The word that the button of the last step stands for. */
    String YES = "да";

    private static Turn<RetractDialog> because(long entry, String reason) {
        if (reason.isEmpty()) {
            return Turn.again(Problem.of("entry.no-reason", "review.reason-school"));
        }
        return reason.length() > EntryNumber.LONGEST_REASON
                ? Turn.again(Problem.of(
                        "entry.reason-too-long", "review.reason-school", "limit", EntryNumber.LONGEST_REASON))
                : Turn.to(new Sure(entry, reason));
    }

    /** Why is it retracted? */
    record Why(long entry) implements RetractDialog {
        @Override
        public Prompt prompt(RetractCommand retract, Request request, Read read) {
            return new Prompt(retract.foretold(entry, read), List.of())
                    .line("retract.why", "id", entry)
                    .row(retract.reason("review.reason-not-in-order"), retract.reason("review.reason-repeated"))
                    .row(retract.reason("review.reason-school"), retract.reason("review.reason-teacher"))
                    .row(retract.reason("review.reason-indicator"), retract.reason("review.reason-no-file"));
        }

        @Override
        public Turn<RetractDialog> on(RetractCommand retract, Answer answer, Request request, Tx tx) {
            return because(entry, answer.text());
        }
    }

    /** Shall it be, for that reason? */
    record Sure(long entry, String reason) implements RetractDialog {
        @Override
        public Prompt prompt(RetractCommand retract, Request request, Read read) {
            return new Prompt(retract.foretold(entry, read), List.of())
                    .line("retract.sure", "id", entry, "reason", reason)
                    .row(Choice.of("retract.yes", YES));
        }

        @Override
        public Turn<RetractDialog> on(RetractCommand retract, Answer answer, Request request, Tx tx) {
            // What is typed instead of a yes is a better reason.
            return answer.text().equalsIgnoreCase(YES)
                    ? Turn.end(retract.retract(request, entry, reason, tx))
                    : because(entry, answer.text());
        }
    }
}
