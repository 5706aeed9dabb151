package ru.metodmonitor.privacy.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Steps of /forget. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ForgetDialog.AskGround.class, name = "ground"),
    @JsonSubTypes.Type(value = ForgetDialog.Confirm.class, name = "confirm")
})
sealed interface ForgetDialog extends Step<ForgetDialog, ForgetCommand> {
    /** What the button of the last step stands for. */
    String YES = "yes";

    /** Characters. */
    int LONGEST_GROUND = 500;

    /**
     * On what ground?
     *
     * @param teacher whom to erase
     */
    record AskGround(long teacher) implements ForgetDialog {
        @Override
        public Prompt prompt(ForgetCommand forget, Request request, Read read) {
            return Prompt.of("forget.ask-ground", "who", forget.who(teacher, request, read))
                    .row(forget.ground("forget.ground-application", request))
                    .row(forget.ground("forget.ground-consent", request));
        }

        @Override
        public Turn<ForgetDialog> on(ForgetCommand forget, Answer answer, Request request, Tx tx) {
            String ground = answer.text();
            return ground.isEmpty() || ground.length() > LONGEST_GROUND
                    ? Turn.again(Problem.of("forget.no-ground", "forget.ground-example", "limit", LONGEST_GROUND))
                    : Turn.to(new Confirm(teacher, ground));
        }
    }

    /**
     * Surely?
     *
     * @param teacher whom to erase
     * @param ground the demand, in the administrator's words
     */
    record Confirm(long teacher, String ground) implements ForgetDialog {
        @Override
        public Prompt prompt(ForgetCommand forget, Request request, Read read) {
            PersonalData.Traces traces = forget.traces(teacher, read);
            return Prompt.of("forget.sure", "who", forget.who(teacher, request, read))
                    .line("forget.stays", "n", traces.entries())
                    .line("forget.mentions", "n", traces.mentioned())
                    .line(
                            "forget.files",
                            "n",
                            traces.files().stream()
                                    .filter(f -> !f.file().isEmpty())
                                    .count())
                    .line("forget.backups")
                    .line("forget.final")
                    .row(Choice.of("forget.yes", YES));
        }

        @Override
        public Turn<ForgetDialog> on(ForgetCommand forget, Answer answer, Request request, Tx tx) {
            if (!answer.pressed() || !answer.text().equals(YES)) {
                return Turn.again(Problem.of("forget.press", "forget.yes"));
            }
            return forget.live(teacher, tx).isEmpty()
                    ? Turn.end(Reply.text("forget.gone"))
                    : Turn.end(Reply.work(
                            ForgetJob.KIND, ForgetJob.payload(teacher, ground), Phrase.of("forget.erasing")));
        }
    }
}
