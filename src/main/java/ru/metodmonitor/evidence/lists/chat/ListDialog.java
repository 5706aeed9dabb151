package ru.metodmonitor.evidence.lists.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** What is typed about a list: each step holds the list's number. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ListDialog.AskOrder.class, name = "order"),
    @JsonSubTypes.Type(value = ListDialog.AskActivity.class, name = "activity"),
    @JsonSubTypes.Type(value = ListDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = ListDialog.AskName.class, name = "name")
})
sealed interface ListDialog extends Step<ListDialog, ListCommand> {
    /** What the button that leaves it empty stands for. */
    String NONE = "-";

    /** The list's number. */
    long list();

    /** By which order? */
    record AskOrder(long list) implements ListDialog {
        @Override
        public Prompt prompt(ListCommand lists, Request request, Read read) {
            return lists.orderQuestion().prompt("list.ask-order", read);
        }

        @Override
        public Turn<ListDialog> on(ListCommand lists, Answer answer, Request request, Tx tx) {
            return lists.ordered(list, answer, request, tx);
        }
    }

    /** Which contest, event, publication, course? */
    record AskActivity(long list) implements ListDialog {
        @Override
        public Prompt prompt(ListCommand lists, Request request, Read read) {
            return Prompt.of("add.ask-activity").row(Choice.of("button.skip", NONE));
        }

        @Override
        public Turn<ListDialog> on(ListCommand lists, Answer answer, Request request, Tx tx) {
            return lists.worded(list, answer.text().equals(NONE) ? "" : answer.text(), request, tx);
        }
    }

    /**
     * Of which school is this person of the list?
     *
     * @param typed what was typed and can mean several
     */
    record AskSchool(long list, int index, Optional<String> typed) implements ListDialog {
        @Override
        public Prompt prompt(ListCommand lists, Request request, Read read) {
            return lists.whichSchool(this, request, read);
        }

        @Override
        public Turn<ListDialog> on(ListCommand lists, Answer answer, Request request, Tx tx) {
            return lists.ofSchool(this, answer, request, tx);
        }
    }

    /** Who is meant? */
    record AskName(long list, int index) implements ListDialog {
        @Override
        public Prompt prompt(ListCommand lists, Request request, Read read) {
            return Prompt.of(
                    "list.ask-name",
                    "line",
                    lists.line(list, index, request, read),
                    "school",
                    lists.school(list, index, read));
        }

        @Override
        public Turn<ListDialog> on(ListCommand lists, Answer answer, Request request, Tx tx) {
            return lists.named(this, answer.text(), request, tx);
        }
    }
}
