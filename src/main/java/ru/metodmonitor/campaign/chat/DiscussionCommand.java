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
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
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
import ru.metodmonitor.text.Problem;

/** /discussion: a head writes down how the results were discussed, and marks the plan's lines as done. */
public final class DiscussionCommand implements Command, Dialog<DiscussionDialog> {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 20;

    private final Campaigns campaigns;
    private final Discussions discussions;
    private final DiscussionQuestions questions;

    public DiscussionCommand(Campaigns campaigns, Discussions discussions, Registry registry, ProblemSource problems) {
        this.campaigns = campaigns;
        this.discussions = discussions;
        this.questions = new DiscussionQuestions(campaigns, registry, problems);
    }

    @Override
    public Spec spec() {
        return Spec.command("discussion").roles(Role.HEAD);
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
            return Reply.alert("button.stale");
        }
        Discussions.Progress progress = discussions.progress(tx, school);
        return Reply.replace(Message.of("discussion.done", "done", progress.done(), "of", progress.of()));
    }

    @Override
    public Prompt prompt(DiscussionDialog state, Request request, Read read) {
        return questions.of(state, request, read);
    }

    @Override
    public Turn<DiscussionDialog> on(DiscussionDialog state, Answer answer, Request request, Tx tx) {
        String text = answer.text();
        if (state instanceof DiscussionDialog.AskSchool) {
            return request.person().schools().stream()
                    .filter(id -> String.valueOf(id).equals(text))
                    .findFirst()
                    .<Turn<DiscussionDialog>>map(id -> Turn.to(new DiscussionDialog.AskDate(id)))
                    .orElseGet(() -> again("discussion.press-button", "text", text));
        }
        if (state instanceof DiscussionDialog.AskDate ask) {
            return held(ask.school(), text, tx);
        }
        if (state instanceof DiscussionDialog.AskNumber ask) {
            return text.isEmpty() || text.length() > LONGEST_NUMBER
                    ? again("discussion.wrong-number", "limit", LONGEST_NUMBER)
                    : Turn.to(new DiscussionDialog.AskProblems(
                            new DiscussionDialog.Known(ask.school(), ask.heldOn(), text, List.of(), List.of())));
        }
        if (state instanceof DiscussionDialog.AskProblems ask) {
            return problem(ask.known(), answer);
        }
        if (state instanceof DiscussionDialog.AskPlan ask) {
            return step(ask.known(), answer);
        }
        if (state instanceof DiscussionDialog.AskResponsible ask) {
            return text.isEmpty() || text.length() > LONGEST_NAME
                    ? again("discussion.wrong-text", "limit", LONGEST_NAME)
                    : Turn.to(new DiscussionDialog.AskDue(ask.known(), ask.text(), text));
        }
        if (state instanceof DiscussionDialog.AskDue ask) {
            return due(ask, text);
        }
        if (state instanceof DiscussionDialog.AskFile ask) {
            return file(ask.known(), answer);
        }
        DiscussionDialog.Confirm confirm = (DiscussionDialog.Confirm) state;
        return text.equals(DiscussionQuestions.ENOUGH) && answer.pressed()
                ? save(confirm, request, tx)
                : again("discussion.press-button", "text", text);
    }

    private static Turn<DiscussionDialog> again(String what, Object... namesAndValues) {
        return Turn.again(Problem.of(what, "discussion.typed-example", namesAndValues));
    }

    private Turn<DiscussionDialog> held(long school, String text, Read read) {
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty()) {
            return again("discussion.wrong-date", "text", text);
        }
        LocalDate start = campaigns.current(read).map(Campaign::start).orElse(date.get());
        if (date.get().isAfter(campaigns.today()) || date.get().isBefore(start)) {
            return again("discussion.date-outside", "date", date.get(), "start", start);
        }
        return Turn.to(new DiscussionDialog.AskNumber(school, date.get()));
    }

    private static Turn<DiscussionDialog> problem(DiscussionDialog.Known known, Answer answer) {
        if (answer.pressed() && answer.text().equals(DiscussionQuestions.NONE)) {
            return Turn.to(new DiscussionDialog.AskFile(known));
        }
        if (answer.pressed() && answer.text().equals(DiscussionQuestions.ENOUGH)) {
            return Turn.to(new DiscussionDialog.AskPlan(known));
        }
        boolean good = !answer.text().isEmpty()
                && answer.text().length() <= LONGEST_TEXT
                && known.problems().size() < MOST;
        return good
                ? Turn.to(new DiscussionDialog.AskProblems(known.withProblem(answer.text())))
                : again("discussion.wrong-text", "limit", LONGEST_TEXT);
    }

    /** A line of the plan: its text alone, or all at once as {@code text; who; when}. */
    private static Turn<DiscussionDialog> step(DiscussionDialog.Known known, Answer answer) {
        if (answer.pressed() && answer.text().equals(DiscussionQuestions.ENOUGH)) {
            return Turn.to(new DiscussionDialog.AskFile(known));
        }
        String[] parts = answer.text().split("\\s*;\\s*");
        boolean good = !parts[0].isBlank()
                && parts[0].length() <= LONGEST_TEXT
                && known.plan().size() < MOST;
        if (!good) {
            return again("discussion.wrong-text", "limit", LONGEST_TEXT);
        }
        if (parts.length == 3 && !parts[1].isBlank() && parts[1].length() <= LONGEST_NAME) {
            return due(new DiscussionDialog.AskDue(known, parts[0], parts[1]), parts[2]);
        }
        return Turn.to(new DiscussionDialog.AskResponsible(known, answer.text()));
    }

    private static Turn<DiscussionDialog> due(DiscussionDialog.AskDue ask, String text) {
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty() || date.get().isBefore(ask.known().heldOn())) {
            return again(
                    "discussion.wrong-due", "text", text, "held", ask.known().heldOn());
        }
        return Turn.to(new DiscussionDialog.AskPlan(
                ask.known().withStep(new Protocol.Step(ask.text(), ask.responsible(), date.get()))));
    }

    private static Turn<DiscussionDialog> file(DiscussionDialog.Known known, Answer answer) {
        if (answer.file().isPresent()) {
            Incoming.File file = answer.file().get();
            return Turn.to(new DiscussionDialog.Confirm(known, new Protocol.File(file.name(), file.fileId())));
        }
        return answer.text().equals(DiscussionQuestions.NONE)
                ? Turn.to(new DiscussionDialog.Confirm(known, Protocol.File.NONE))
                : again("discussion.press-button", "text", answer.text());
    }

    private Turn<DiscussionDialog> save(DiscussionDialog.Confirm confirm, Request request, Tx tx) {
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
