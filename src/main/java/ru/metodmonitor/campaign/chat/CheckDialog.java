package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** Steps of saying what is wrong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckDialog.AskEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = CheckDialog.AskText.class, name = "text")
})
sealed interface CheckDialog extends Step<CheckDialog, CheckCommand> {
    /** Which entry is wrong? */
    record AskEntry(long school, int page) implements CheckDialog {
        @Override
        public Prompt prompt(CheckCommand check, Request request, Read read) {
            List<Entry> shown = check.shown(school, page, read);
            Prompt prompt = Prompt.of("check.ask-entry");
            for (int i = 0; i < shown.size(); i += 5) {
                prompt = prompt.row(shown.subList(i, Math.min(i + 5, shown.size())).stream()
                        .map(e -> Choice.named("№ " + e.id(), String.valueOf(e.id())))
                        .toList());
            }
            return prompt;
        }

        @Override
        public Turn<CheckDialog> on(CheckCommand check, Answer answer, Request request, Tx tx) {
            return check.entry(answer.text(), tx)
                    .filter(e -> e.school().id() == school)
                    .<Turn<CheckDialog>>map(e -> Turn.to(new AskText(school, Optional.of(e.id()))))
                    .orElseGet(() ->
                            Turn.again(Problem.of("check.no-entry", "check.entry-example", "text", answer.text())));
        }
    }

    /** What is wrong, or missing where no entry is named? */
    record AskText(long school, Optional<Long> entry) implements CheckDialog {
        @Override
        public Prompt prompt(CheckCommand check, Request request, Read read) {
            return entry.map(id -> Prompt.of("check.ask-wrong", "id", id))
                    .orElseGet(() -> Prompt.of("check.ask-missing"));
        }

        @Override
        public Turn<CheckDialog> on(CheckCommand check, Answer answer, Request request, Tx tx) {
            return check.remarked(this, answer.text(), request, tx);
        }
    }
}
