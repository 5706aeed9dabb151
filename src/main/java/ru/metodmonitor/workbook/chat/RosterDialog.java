package ru.metodmonitor.workbook.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** What is asked about a list of people. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = RosterDialog.AskSchool.class, name = "school"))
sealed interface RosterDialog extends Step<RosterDialog, RosterCommand> {
    /** Of which school is the list? */
    record AskSchool(long sent) implements RosterDialog {
        @Override
        public Prompt prompt(RosterCommand roster, Request request, Read read) {
            return roster.schools().prompt(Prompt.of("roster.ask-school"), Reach.ALL, request.person(), read);
        }

        @Override
        public Turn<RosterDialog> on(RosterCommand roster, Answer answer, Request request, Tx tx) {
            return roster.ofSchool(sent, answer, request, tx);
        }
    }
}
