package ru.metodmonitor.review.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** Disputing from a card's button. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = DisputeDialog.Why.class, name = "why"))
sealed interface DisputeDialog extends Step<DisputeDialog, DisputeCommand> {
    /** Characters. */
    int LONGEST_REASON = 500;

    /** What is wrong with the entry? */
    record Why(long entry) implements DisputeDialog {
        @Override
        public Prompt prompt(DisputeCommand dispute, Request request, Read read) {
            return Prompt.of("dispute.why", "id", entry)
                    .row(dispute.reason("dispute.reason-not-ours"))
                    .row(dispute.reason("dispute.reason-twice"))
                    .row(dispute.reason("dispute.reason-result"));
        }

        @Override
        public Turn<DisputeDialog> on(DisputeCommand dispute, Answer answer, Request request, Tx tx) {
            if (answer.text().isEmpty() || answer.text().length() > LONGEST_REASON) {
                return Turn.again(
                        answer.text().isEmpty()
                                ? Problem.of("entry.no-reason", "dispute.reason-not-ours")
                                : Problem.of(
                                        "entry.reason-too-long", "dispute.reason-not-ours", "limit", LONGEST_REASON));
            }
            return Turn.end(dispute.raise(request, entry, answer.text(), tx));
        }
    }
}
