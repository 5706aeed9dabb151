package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /campaign: admins start it, move its dates and close it; operators look, and mark their own milestones as done. */
public final class CampaignCommand implements Command, Dialog<MoveDialog> {
    private static final int LONGEST_REASON = 300;

    private final Campaigns campaigns;
    private final CampaignPlan plan;
    private final CampaignText text;

    public CampaignCommand(Campaigns campaigns, CampaignPlan plan, ZoneId zone) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.text = new CampaignText(campaigns, zone);
    }

    @Override
    public Spec spec() {
        return Spec.command("campaign").roles(Role.ADMIN, Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "campaign-move";
    }

    @Override
    public Class<MoveDialog> stateType() {
        return MoveDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(card(request.person(), tx));
    }

    private Message card(Person person, Read read) {
        return campaigns.current(read).map(c -> running(person, c, read)).orElseGet(() -> offer(person));
    }

    private Message offer(Person person) {
        Message message = CampaignText.offer(plan, campaigns.today());
        return person.has(Role.ADMIN)
                ? message.row(Button.of("campaign.start", ButtonData.of("campaign", "start")))
                : message.line("campaign.admin-starts");
    }

    private Message running(Person person, Campaign campaign, Read read) {
        Message message = text.card(read, campaign);
        if (person.has(Role.OPERATOR)) {
            message = message.column(campaign.milestones().stream()
                    .filter(m -> m.closing() == Closing.DONE)
                    .filter(m ->
                            campaigns.closures(read, campaign).whole(m.code()).isEmpty())
                    .map(m -> Button.of(
                            Phrase.of("campaign.done-which", "title", m.title()),
                            ButtonData.of("campaign", "done", campaign.id(), m.code())))
                    .toList());
        }
        if (!person.has(Role.ADMIN)) {
            return message;
        }
        return message.row(
                Button.of("campaign.move", ButtonData.of("campaign", "move", campaign.id())),
                Button.of("campaign.close", ButtonData.of("campaign", "close?", campaign.id())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Person person = request.person();
        if (data.action().equals("start")) {
            return person.has(Role.ADMIN) ? start(person, tx) : Reply.alert("no-access");
        }
        Optional<Campaign> campaign = campaigns.current(tx).filter(c -> c.id() == data.number(0));
        if (campaign.isEmpty()) {
            return Reply.alert("button.stale");
        }
        if (data.action().equals("done")) {
            return done(person, data.field(1), tx);
        }
        if (!person.has(Role.ADMIN)) {
            return Reply.alert("no-access");
        }
        return switch (data.action()) {
            case "open" -> Reply.replace(card(person, tx));
            case "move" -> Reply.replace(which(campaign.get()));
            case "date" ->
                campaign.get()
                        .milestone(data.field(1))
                        .map(m -> Reply.begin(this, new MoveDialog.AskDate(m.code())))
                        .orElseGet(() -> Reply.alert("button.stale"));
            case "close?" ->
                Reply.replace(Message.of(
                                "campaign.close-sure", "title", campaign.get().title())
                        .row(
                                Button.of(
                                        "campaign.close-yes",
                                        ButtonData.of(
                                                "campaign",
                                                "close",
                                                campaign.get().id())),
                                Button.of(
                                        "dialog.cancel",
                                        ButtonData.of(
                                                "campaign",
                                                "open",
                                                campaign.get().id()))));
            case "close" -> {
                campaigns.close(tx, person);
                yield Reply.replace(
                        Message.of("campaign.closed", "title", campaign.get().title()));
            }
            default -> Reply.alert("button.stale");
        };
    }

    private Reply start(Person person, Tx tx) {
        return campaigns
                .start(tx, person, plan)
                .fold(
                        started -> Reply.replace(running(person, started.campaign(), tx))
                                .and(Reply.toast("campaign.started")),
                        running -> Reply.alert(
                                "campaign.runs", "title", running.campaign().title()));
    }

    private Reply done(Person person, String code, Tx tx) {
        if (!person.has(Role.OPERATOR)) {
            return Reply.alert("no-access");
        }
        boolean closed = campaigns.done(tx, person, code);
        return closed
                ? Reply.replace(card(person, tx)).and(Reply.toast("campaign.marked"))
                : Reply.alert("button.stale");
    }

    private static Message which(Campaign campaign) {
        List<Button> milestones = campaign.milestones().stream()
                .map(m -> Button.of(
                        Phrase.of("campaign.move-which", "title", m.title(), "date", m.due()),
                        ButtonData.of("campaign", "date", campaign.id(), m.code())))
                .toList();
        return Message.of("campaign.move-ask").column(milestones);
    }

    @Override
    public Prompt prompt(MoveDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<MoveDialog> on(MoveDialog state, Answer answer, Request request, Tx tx) {
        return request.person().has(Role.ADMIN)
                ? state.on(this, answer, request, tx)
                : Turn.end(Reply.text("no-access"));
    }

    Optional<Milestone> milestone(String code, Read read) {
        return campaigns.current(read).flatMap(c -> c.milestone(code));
    }

    Turn<MoveDialog> moved(MoveDialog.AskReason ask, String reason, Request request, Tx tx) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Turn.again(Problem.of("campaign.reason-needed", "campaign.reason-example", "limit", LONGEST_REASON));
        }
        LocalDate to = ask.to();
        return switch (campaigns.move(tx, request.person(), ask.code(), to, reason)) {
            case DONE -> Turn.end(Reply.of(card(request.person(), tx)));
            case SAME_DATE -> Turn.end(Reply.text("campaign.same-date", "date", to));
            case TOO_EARLY -> Turn.end(Reply.text("campaign.too-early", "date", to));
            case UNKNOWN -> Turn.end(Reply.text("button.stale"));
        };
    }
}
