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
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.bot.Undo;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Moving;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /campaign: admins start it, move its dates and close it; operators look, and mark their own milestones as done. */
public final class CampaignCommand implements Command, Dialog<MoveDialog> {
    private static final String NAME = "campaign";
    private static final int LONGEST_REASON = 300;
    private static final int CODE_BYTES = 20;

    private final Campaigns campaigns;
    private final CampaignPlan plan;
    private final CampaignText text;
    private final Undo undo;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public CampaignCommand(Campaigns campaigns, CampaignPlan plan, Undo undo, ZoneId zone) {
        this.undo = undo;
        this.campaigns = campaigns;
        this.plan = plan;
        this.text = new CampaignText(campaigns, zone);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.CAMPAIGN).worded().roles(Role.ADMIN, Role.OPERATOR);
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
                ? message.row(Button.of("campaign.start", ButtonData.of(NAME, "start")))
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
                            ButtonData.of(NAME, "done", campaign.id(), m.code())))
                    .toList());
        }
        if (!person.has(Role.ADMIN)) {
            return message;
        }
        return message.row(
                Button.of("campaign.move", ButtonData.of(NAME, "move", campaign.id())),
                Button.of("campaign.close", ButtonData.of(NAME, "close?", campaign.id())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Person person = request.person();
        if (data.action().startsWith("start")) {
            return person.has(Role.ADMIN) ? starting(request, data, tx) : Reply.alert("no-access");
        }
        if (data.action().equals(Undo.ACTION)) {
            return person.has(Role.ADMIN)
                    ? undone(campaigns.runAgain(tx, person, data.number(0)), person, tx)
                    : Reply.alert("no-access");
        }
        Optional<Campaign> campaign = campaigns.current(tx).filter(c -> c.id() == data.number(0));
        if (campaign.isEmpty()) {
            return Reply.late();
        }
        return switch (data.action()) {
            case "open" -> Reply.replace(card(person, tx));
            case "done", "done!" ->
                payloads.restore(tx, data.field(1))
                        .map(code -> done(request, campaign.get(), code, data, tx))
                        .orElseGet(Reply::stale);
            case "reopen" ->
                person.has(Role.OPERATOR)
                        ? undone(campaigns.reopen(tx, person, data.number(1)), person, tx)
                        : Reply.alert("no-access");
            default -> person.has(Role.ADMIN) ? steer(request, campaign.get(), data, tx) : Reply.alert("no-access");
        };
    }

    /** What admins alone may do. */
    private Reply steer(Request request, Campaign campaign, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "move" -> Reply.replace(which(campaign));
            case "date" ->
                campaign.milestone(data.field(1))
                        .map(m -> Reply.begin(this, new MoveDialog.AskDate(m.code())))
                        .orElseGet(Reply::stale);
            case "move!" ->
                Asked.restore(payloads, data.field(1), tx)
                        .flatMap(asked -> moving(asked, campaign, data.field(1), tx)
                                .map(question -> question.pressed(
                                        request, data, () -> move(asked, campaign, request.person(), tx))))
                        .orElseGet(Reply::late);
            case "move-back" -> undone(campaigns.moveBack(tx, request.person(), data.number(1)), request.person(), tx);
            case "close?" -> Reply.replace(closing(campaign, tx).question(request));
            case "close" -> closing(campaign, tx).pressed(request, data, () -> close(campaign, request.person(), tx));
            default -> Reply.stale();
        };
    }

    private Confirmation closing(Campaign campaign, Read read) {
        int waiting = campaigns.waiting(read, campaign);
        return Confirmation.of(
                        Phrase.of("campaign.close-sure", "title", campaign.title()),
                        Phrase.of("campaign.close-yes", "title", campaign.title()),
                        ButtonData.of(NAME, "close", campaign.id()))
                .lines(List.of(Phrase.of(
                        "campaign.close-effect",
                        "n",
                        campaigns.recipients(read, campaign).stream()
                                .map(Recipient::personId)
                                .distinct()
                                .count(),
                        "waiting",
                        waiting)));
    }

    private Reply close(Campaign campaign, Person person, Tx tx) {
        campaigns.close(tx, person);
        return Reply.replace(Message.of("campaign.closed", "title", campaign.title())
                .row(undo.button(
                        tx,
                        Phrase.of("campaign.close-undo"),
                        "campaign.close",
                        Campaigns.subject(campaign.id()),
                        seq -> ButtonData.of(NAME, Undo.ACTION, seq))));
    }

    private Reply undone(boolean undone, Person person, Read read) {
        return undone ? Reply.replace(card(person, read)).and(Reply.toast("campaign.as-it-was")) : Undo.gone();
    }

    /** What has begun can be closed again, but what was sent can't be taken back. */
    private Reply starting(Request request, ButtonData data, Tx tx) {
        Optional<Campaign> running = campaigns.current(tx);
        if (running.isPresent()) {
            return Reply.alert("campaign.runs", "title", running.get().title());
        }
        Confirmation question = Confirmation.of(
                        Phrase.of("campaign.start-sure", "title", plan.title(), "year", plan.year()),
                        Phrase.of("campaign.start-yes", "year", plan.year()),
                        ButtonData.of(NAME, "start!"))
                .lines(CampaignText.calendar(plan, campaigns.today()))
                .lines(CampaignText.started(campaigns.foretell(tx, plan)));
        return data.action().equals("start")
                ? Reply.replace(question.question(request))
                : question.pressed(request, data, () -> start(request.person(), tx));
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

    /** An operators' milestone: one mark for all of them. */
    private Reply done(Request request, Campaign campaign, String code, ButtonData data, Tx tx) {
        Person person = request.person();
        if (!person.has(Role.OPERATOR)) {
            return Reply.alert("no-access");
        }
        Optional<Milestone> open = campaign.milestone(code)
                .filter(m -> m.closing() == Closing.DONE)
                .filter(m -> campaigns.closures(tx, campaign).whole(m.code()).isEmpty());
        if (open.isEmpty()) {
            return Reply.late();
        }
        Milestone milestone = open.get();
        long operators = campaigns.recipients(tx, campaign).stream()
                .filter(r -> r.role() == milestone.audience())
                .count();
        Confirmation question = Confirmation.of(
                        Phrase.of("campaign.done-sure", "title", milestone.title()),
                        Phrase.of("campaign.done-which", "title", milestone.title()),
                        ButtonData.of(
                                NAME, "done!", campaign.id(), payloads.shorten(tx, code, CODE_BYTES, request.at())))
                .lines(List.of(
                        MilestoneText.due(milestone, campaigns.today()),
                        Phrase.of("campaign.done-effect", "n", operators)));
        return data.action().equals("done")
                ? Reply.of(question.question(request))
                : question.pressed(request, data, () -> mark(campaign, milestone, person, tx));
    }

    private Reply mark(Campaign campaign, Milestone milestone, Person person, Tx tx) {
        campaigns.done(tx, person, milestone.code());
        return Reply.replace(Message.of("campaign.marked", "title", milestone.title())
                .row(
                        undo(tx, Phrase.of("campaign.done-undo"), "reopen", "milestone.close", campaign),
                        Button.of("campaign.look", ButtonData.of(NAME, "open", campaign.id()))));
    }

    private Button undo(Read read, Phrase label, String action, String act, Campaign campaign) {
        return undo.button(
                read,
                label,
                act,
                Campaigns.subject(campaign.id()),
                seq -> ButtonData.of(NAME, action, campaign.id(), seq));
    }

    private static Message which(Campaign campaign) {
        List<Button> milestones = campaign.milestones().stream()
                .map(m -> Button.of(
                        Phrase.of("campaign.move-which", "title", m.title(), "date", m.due()),
                        ButtonData.of(NAME, "date", campaign.id(), m.code())))
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

    /** The reason is the last that is asked for; what the move does is shown before it is done. */
    Turn<MoveDialog> reasoned(MoveDialog.AskReason ask, String reason, Request request, Tx tx) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Turn.again(Problem.of("campaign.reason-needed", "campaign.reason-example", "limit", LONGEST_REASON));
        }
        Optional<Campaign> campaign = campaigns.current(tx);
        if (campaign.isEmpty()) {
            return Turn.end(Reply.text("button.stale"));
        }
        Asked asked = new Asked(ask.code(), ask.to(), reason);
        return moving(asked, campaign.get(), asked.kept(payloads, request, tx), tx)
                .<Turn<MoveDialog>>map(question -> Turn.end(Reply.of(question.question(request))))
                .orElseGet(() -> Turn.end(unmoved(campaigns.mayMove(tx, ask.code(), ask.to()), ask.to())));
    }

    private Optional<Confirmation> moving(Asked asked, Campaign campaign, String kept, Read read) {
        Optional<Milestone> milestone = campaign.milestone(asked.code());
        return campaigns.foretell(read, asked.code(), asked.to()).map(forecast -> {
            Milestone before = milestone.orElseThrow();
            return Confirmation.of(
                            Phrase.of(
                                    "campaign.move-sure",
                                    "title",
                                    before.title(),
                                    "from",
                                    before.due(),
                                    "to",
                                    asked.to()),
                            Phrase.of("campaign.move-yes", "to", asked.to()),
                            ButtonData.of(NAME, "move!", campaign.id(), kept))
                    .lines(List.of(Phrase.of("campaign.move-reason", "reason", asked.reason())))
                    .lines(CampaignText.heard(forecast));
        });
    }

    private Reply move(Asked asked, Campaign campaign, Person person, Tx tx) {
        Moving moved = campaigns.move(tx, person, asked.code(), asked.to(), asked.reason());
        return moved == Moving.DONE
                ? Reply.replace(running(person, campaigns.current(tx).orElseThrow(), tx)
                        .row(undo(tx, Phrase.of("campaign.move-undo"), "move-back", "campaign.move", campaign)))
                : unmoved(moved, asked.to());
    }

    private static Reply unmoved(Moving why, LocalDate to) {
        return switch (why) {
            case SAME_DATE -> Reply.text("campaign.same-date", "date", to);
            case TOO_EARLY -> Reply.text("campaign.too-early", "date", to);
            case UNKNOWN, DONE -> Reply.text("button.stale");
        };
    }

    /** A move that is asked for, as its button keeps it. */
    private record Asked(String code, LocalDate to, String reason) {
        String kept(ButtonPayloads payloads, Request request, Tx tx) {
            return payloads.shorten(tx, code + "\n" + to + "\n" + reason, 0, request.at());
        }

        static Optional<Asked> restore(ButtonPayloads payloads, String kept, Tx tx) {
            return payloads.restore(tx, kept)
                    .map(text -> text.split("\n", 3))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> new Asked(parts[0], LocalDate.parse(parts[1]), parts[2]));
        }
    }
}
