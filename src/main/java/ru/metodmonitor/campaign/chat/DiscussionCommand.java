package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.campaign.PlanLine;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /discussion: a head writes down how the results were discussed, and marks the plan's lines as done. */
public final class DiscussionCommand implements Command, Dialog<DiscussionDialog> {
    private final Campaigns campaigns;
    private final Discussions discussions;
    private final DiscussionQuestions questions;

    public DiscussionCommand(Campaigns campaigns, Discussions discussions, Registry registry, ProblemSource problems) {
        this.campaigns = campaigns;
        this.discussions = discussions;
        this.questions = new DiscussionQuestions(campaigns, discussions, registry, problems);
    }

    @Override
    public Spec spec() {
        return Spec.command("discussion").task(Task.CAMPAIGN).roles(Role.HEAD);
    }

    @Override
    public String kind() {
        return "discussion";
    }

    @Override
    public Class<DiscussionDialog> stateType() {
        return DiscussionDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        List<PlanLine> open = request.person().schools().stream()
                .flatMap(school -> discussions.openLines(tx, school).stream())
                .toList();
        if (open.isEmpty()) {
            return begin(request, tx);
        }
        return Reply.of(Message.of("discussion.open-lines")
                .lines(open.stream().map(DiscussionCommand::line).toList())
                .column(open.stream()
                        .map(l -> Button.of(
                                Phrase.of("discussion.line-done", "text", l.text()),
                                ButtonData.of("discussion", "done", l.id(), l.school())))
                        .toList())
                .row(Button.of("discussion.new", ButtonData.of("discussion", "begin"))));
    }

    private static Phrase line(PlanLine line) {
        return Phrase.of(
                "discussion.step", "text", line.text(), "responsible", line.responsible(), "date", line.dueOn());
    }

    private Reply begin(Request request, Read read) {
        if (campaigns.current(read).isEmpty()) {
            return Reply.text("deadlines.none");
        }
        List<Long> schools = request.person().schools();
        return Reply.begin(
                this,
                schools.size() == 1 ? new DiscussionDialog.AskDate(schools.get(0)) : new DiscussionDialog.AskSchool());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (!data.action().equals("done")) {
            return begin(request, tx);
        }
        long school = data.number(1);
        boolean done = request.person().schools().contains(school)
                && discussions.done(tx, request.person(), data.number(0), school);
        if (!done) {
            return Reply.late();
        }
        Discussions.Progress progress = discussions.progress(tx, school);
        Message told = Message.of("discussion.done", "done", progress.done(), "of", progress.of());
        // A message with other acts stays.
        return data.field(2).equals(DeadlinesCommand.OF_SEVERAL) ? Reply.of(told) : Reply.replace(told);
    }

    @Override
    public Prompt prompt(DiscussionDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<DiscussionDialog> on(DiscussionDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    DiscussionQuestions questions() {
        return questions;
    }

    Turn<DiscussionDialog> held(long school, String text, Read read) {
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty()) {
            return DiscussionDialog.again("discussion.wrong-date", "text", text);
        }
        LocalDate start = campaigns.current(read).map(Campaign::start).orElse(date.get());
        if (date.get().isAfter(campaigns.today()) || date.get().isBefore(start)) {
            return DiscussionDialog.again("discussion.date-outside", "date", date.get(), "start", start);
        }
        return Turn.to(new DiscussionDialog.AskNumber(school, date.get()));
    }

    Turn<DiscussionDialog> save(DiscussionDialog.Confirm confirm, Request request, Tx tx) {
        Optional<Campaign> campaign = campaigns.current(tx);
        long school = confirm.known().school();
        // The role may have been taken away, or the campaign closed, while the dialog went on.
        if (campaign.isEmpty() || !request.person().schools().contains(school)) {
            return Turn.end(Reply.text("no-access"));
        }
        Protocol protocol = confirm.known().protocol(confirm.file());
        long id = discussions.record(tx, request.person(), campaign.get(), protocol);
        Reply reply = Reply.text(
                "discussion.saved",
                "number",
                protocol.number(),
                "n",
                protocol.plan().size());
        return Turn.end(
                confirm.file().name().isEmpty()
                        ? reply
                        : reply.and(Reply.work(
                                DiscussionFileJob.KIND,
                                DiscussionFileJob.payload(id),
                                Phrase.of("discussion.fetching"))));
    }
}
