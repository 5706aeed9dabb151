package ru.metodmonitor.review.chat;

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

/** What a reviewer is asked for beside a press: the reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewDialog.WhyReject.class, name = "why-reject"),
    @JsonSubTypes.Type(value = ReviewDialog.WhyRetract.class, name = "why-retract"),
    @JsonSubTypes.Type(value = ReviewDialog.WhyKeep.class, name = "why-keep")
})
sealed interface ReviewDialog extends Step<ReviewDialog, ReviewCommand> {
    /** Without a reason, to the next card. */
    Choice BACK = Choice.of("review.back", ReviewCommand.BACK);

    /** Why is the entry rejected? */
    record WhyReject(long entry, int version) implements ReviewDialog {
        @Override
        public Prompt prompt(ReviewCommand review, Request request, Read read) {
            return Prompt.of("review.why-reject", "id", entry)
                    .row(review.reason("review.reason-not-in-order"), review.reason("review.reason-school"))
                    .row(review.reason("review.reason-teacher"), review.reason("review.reason-indicator"))
                    .row(review.reason("review.reason-repeated"), review.reason("review.reason-no-file"))
                    .row(BACK);
        }

        @Override
        public Turn<ReviewDialog> on(ReviewCommand review, Answer answer, Request request, Tx tx) {
            return Turn.end(review.reject(this, answer.text(), request, tx));
        }
    }

    /** The head was right: what is to stand in the card? */
    record WhyRetract(long dispute) implements ReviewDialog {
        @Override
        public Prompt prompt(ReviewCommand review, Request request, Read read) {
            return new Prompt(review.withoutDisputed(dispute, read), List.of())
                    .line("review.why-retract")
                    .row(review.reason("review.reason-agreed"))
                    .row(BACK);
        }

        @Override
        public Turn<ReviewDialog> on(ReviewCommand review, Answer answer, Request request, Tx tx) {
            return review.settled(dispute, d -> review.dropped(d, answer.text(), request, tx), request, tx);
        }
    }

    /** The entry stays: what is the head told? */
    record WhyKeep(long dispute) implements ReviewDialog {
        @Override
        public Prompt prompt(ReviewCommand review, Request request, Read read) {
            return Prompt.of("review.why-keep")
                    .row(review.reason("review.reason-order-says-so"))
                    .row(review.reason("review.reason-checked"))
                    .row(BACK);
        }

        @Override
        public Turn<ReviewDialog> on(ReviewCommand review, Answer answer, Request request, Tx tx) {
            return review.settled(dispute, d -> review.kept(d, answer.text(), request, tx), request, tx);
        }
    }
}
