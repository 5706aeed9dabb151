package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** What is asked before an entry is retracted without a reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({@JsonSubTypes.Type(value = RetractDialog.Why.class, name = "why")})
sealed interface RetractDialog extends Step<RetractDialog, RetractCommand> {
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
            if (answer.text().isEmpty()) {
                return Turn.again(Problem.of("entry.no-reason", "review.reason-school"));
            }
            return answer.text().length() > EntryNumber.LONGEST_REASON
                    ? Turn.again(Problem.of(
                            "entry.reason-too-long", "review.reason-school", "limit", EntryNumber.LONGEST_REASON))
                    : Turn.end(retract.ask(request, entry, answer.text(), tx));
        }
    }
}
