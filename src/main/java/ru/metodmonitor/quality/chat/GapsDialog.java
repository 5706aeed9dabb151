package ru.metodmonitor.quality.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** What is asked when a gap is closed with a reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = GapsDialog.Why.class, name = "why"))
sealed interface GapsDialog extends Step<GapsDialog, GapsCommand> {
    /**
     * Why is it none?
     *
     * @param year the academic year's first
     * @param gap as its button holds it
     */
    record Why(int year, String gap) implements GapsDialog {
        @Override
        public Prompt prompt(GapsCommand gaps, Request request, Read read) {
            return gaps.asked(this, read);
        }

        @Override
        public Turn<GapsDialog> on(GapsCommand gaps, Answer answer, Request request, Tx tx) {
            return gaps.reasoned(this, answer.text(), request, tx);
        }
    }
}
