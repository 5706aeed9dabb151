package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.picking.chat.DatePick;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** Steps of moving a milestone's date. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MoveDialog.AskDate.class, name = "date"),
    @JsonSubTypes.Type(value = MoveDialog.AskReason.class, name = "reason")
})
sealed interface MoveDialog extends Step<MoveDialog, CampaignCommand> {
    /** To which date? */
    record AskDate(String code) implements MoveDialog {
        @Override
        public Prompt prompt(CampaignCommand campaign, Request request, Read read) {
            Optional<Milestone> milestone = campaign.milestone(code, read);
            Prompt question = Prompt.of(
                    "campaign.ask-date",
                    "title",
                    milestone.map(Milestone::title).orElse("?"),
                    "date",
                    milestone.map(m -> (Object) m.due()).orElse("?"));
            return milestone
                    .map(Milestone::due)
                    .map(due -> DatePick.among(
                            question, List.of(due.plusWeeks(1), due.plusWeeks(2), due.plusWeeks(3), due.plusMonths(1))))
                    .orElse(question);
        }

        @Override
        public Turn<MoveDialog> on(CampaignCommand campaign, Answer answer, Request request, Tx tx) {
            return DateText.parse(answer.text())
                    .<Turn<MoveDialog>>map(date -> Turn.to(new AskReason(code, date)))
                    .orElseGet(() -> Turn.again(
                            Problem.of("campaign.wrong-date", "campaign.date-example", "text", answer.text())));
        }
    }

    /** Why? */
    record AskReason(String code, LocalDate to) implements MoveDialog {
        @Override
        public Prompt prompt(CampaignCommand campaign, Request request, Read read) {
            return Prompt.of("campaign.ask-reason", "date", to);
        }

        @Override
        public Turn<MoveDialog> on(CampaignCommand campaign, Answer answer, Request request, Tx tx) {
            return campaign.reasoned(this, answer.text(), request, tx);
        }
    }
}
