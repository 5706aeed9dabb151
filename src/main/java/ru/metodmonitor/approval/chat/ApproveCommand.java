package ru.metodmonitor.approval.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.approval.Aftermath;
import ru.metodmonitor.approval.Approvals;
import ru.metodmonitor.approval.Corrected;
import ru.metodmonitor.approval.Obstacles;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.quality.Remark;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.FrozenYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.Snapshot;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.upkeep.chat.JournalText;

/** /approve [YEAR]: what stands in the way of approving a year's results, then freezing them and telling every head. */
public final class ApproveCommand implements Command {
    /** The job that tells the heads; its payload is the year. */
    public static final String NEWS_JOB = "approval-news";

    private static final int SHOWN = 10;
    private static final int HASH_SHOWN = 12;

    private final Results results;
    private final Approvals approvals;
    private final Aftermath aftermath;
    private final JournalText journal;

    public ApproveCommand(Results results, Approvals approvals, Aftermath aftermath, JournalText journal) {
        this.aftermath = aftermath;
        this.results = results;
        this.approvals = approvals;
        this.journal = journal;
    }

    @Override
    public Spec spec() {
        return Spec.command("approve").task(Task.CHECK).roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return Reply.of(page(request, results.defaultYear(tx), tx));
        }
        return AcademicYear.parse(request.arguments().strip())
                .map(year -> Reply.of(page(request, year, tx)))
                .orElseGet(() ->
                        Reply.inputError(Problem.of("year.wrong", "approve.example", "text", request.arguments())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        if (year.isEmpty()) {
            return Reply.stale();
        }
        Optional<Confirmation> question = question(tx, year.get());
        return data.action().equals("yes") && question.isPresent()
                ? question.get().pressed(request, data, () -> approve(request, year.get(), tx))
                : Reply.replace(page(request, year.get(), tx));
    }

    private Reply approve(Request request, AcademicYear year, Tx tx) {
        Snapshot snapshot = approvals.approve(tx, request.person().id(), year);
        Message done = Message.of("approve.done", "year", year)
                .line(
                        "approve.hash",
                        "number",
                        snapshot.number(),
                        "hash",
                        snapshot.sha256().substring(0, HASH_SHOWN));
        return Reply.replace(done).and(Reply.work(NEWS_JOB, JobText.of(year.toString()), Phrase.of("approve.telling")));
    }

    private Message page(Request request, AcademicYear year, Tx tx) {
        return question(tx, year).map(question -> question.question(request)).orElseGet(() -> instead(tx, year));
    }

    /** The question, if the year can be approved now: what is frozen, what is still open, who is told. */
    private Optional<Confirmation> question(Read read, AcademicYear year) {
        ApprovalState state = results.state(read, year);
        YearResults figures = results.of(read, year);
        Obstacles obstacles = approvals.obstacles(read, year);
        if (figures.lines().isEmpty() || state.holds() || !obstacles.none()) {
            return Optional.empty();
        }
        List<Phrase> lines = new ArrayList<>();
        state.last().ifPresent(snapshot -> lines.addAll(since(read, state, snapshot)));
        lines.add(Phrase.of("approve.free"));
        lines.addAll(doubts(obstacles));
        for (Aftermath.Open open : aftermath.open(read, year)) {
            lines.add(open(open));
        }
        lines.add(Phrase.of(
                "approve.sends",
                "heads",
                aftermath.addressees(read, figures).size(),
                "groups",
                aftermath.groups(read).size()));
        return Optional.of(Confirmation.of(
                        Phrase.of("approve.title", "year", year),
                        Phrase.of("approve.yes", "year", year),
                        ButtonData.of("approve", "yes", year.firstYear()))
                .lines(lines)
                .whileSame(FrozenYear.sha256(FrozenYear.of(figures).json())));
    }

    private static Phrase open(Aftermath.Open open) {
        if (open.schools() == 0) {
            return Phrase.of("approve.open", "title", open.milestone().title());
        }
        String key = open.isCheck() ? "approve.silent" : "approve.open-schools";
        return Phrase.of(key, "title", open.milestone().title(), "n", open.schools());
    }

    /** Why there is nothing to ask. */
    private Message instead(Read read, AcademicYear year) {
        ApprovalState state = results.state(read, year);
        Message message = Message.of("approve.title", "year", year);
        if (results.of(read, year).lines().isEmpty()) {
            return message.line("approve.empty");
        }
        if (state.holds()) {
            return message.line("approval.mark-approved", "date", state.day().orElseThrow());
        }
        List<Phrase> lines = new ArrayList<>();
        state.last().ifPresent(snapshot -> lines.addAll(since(read, state, snapshot)));
        Obstacles obstacles = approvals.obstacles(read, year);
        lines.addAll(standing(obstacles));
        lines.addAll(doubts(obstacles));
        return message.lines(lines).row(Button.of("approve.again", ButtonData.of("approve", "look", year.firstYear())));
    }

    /** What the school is called now; one that has left the year keeps its name. */
    private static String name(YearResults figures, FrozenYear.FrozenSchool school) {
        return figures.line(school.id()).map(l -> figures.name(l.school())).orElse(school.name());
    }

    private List<Phrase> since(Read read, ApprovalState state, Snapshot snapshot) {
        Corrected corrected = approvals.since(read, snapshot);
        YearResults figures = results.of(read, snapshot.year());
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("approval.mark-changed", "date", state.day().orElseThrow()));
        long own =
                corrected.schools().stream().filter(Corrected.Pair::ownFigures).count();
        lines.add(Phrase.of(
                "approve.changed-schools",
                "n",
                own,
                "places",
                corrected.schools().size() - own));
        corrected.schools().stream()
                .filter(Corrected.Pair::ownFigures)
                .limit(SHOWN)
                .map(pair -> Phrase.of(
                        "approve.changed-school",
                        "school",
                        name(figures, pair.now()),
                        "then",
                        place(pair.then()),
                        "now",
                        place(pair.now())))
                .forEach(lines::add);
        lines.add(Phrase.of("approve.acts", "n", corrected.acts().size()));
        corrected.acts().stream()
                .limit(SHOWN)
                .map(act -> act.reason().isBlank()
                        ? journal.line(read, act.row())
                        : Phrase.of("approve.act", "act", journal.line(read, act.row()), "reason", act.reason()))
                .forEach(lines::add);
        return lines;
    }

    private static Phrase place(FrozenYear.FrozenSchool school) {
        return school.rank() == 0
                ? Phrase.of("approve.no-place")
                : Phrase.of(
                        "approve.place",
                        "rank",
                        school.rank(),
                        "index",
                        school.index().replace('.', ','));
    }

    private static List<Phrase> standing(Obstacles obstacles) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("approve.blocked"));
        obstacles.blocking().stream()
                .limit(SHOWN)
                .map(r -> r.text(ru.metodmonitor.text.NameView.NONE))
                .forEach(lines::add);
        if (obstacles.waiting() > 0) {
            lines.add(Phrase.of("approve.waiting", "n", obstacles.waiting()));
        }
        if (obstacles.disputes() > 0) {
            lines.add(Phrase.of("approve.disputes", "n", obstacles.disputes()));
        }
        if (obstacles.remarks() > 0) {
            lines.add(Phrase.of("approve.remarks", "n", obstacles.remarks()));
        }
        return lines;
    }

    /** What one may approve with. */
    private static List<Phrase> doubts(Obstacles obstacles) {
        List<Phrase> lines = new ArrayList<>();
        long missing = obstacles.warnings().stream()
                .filter(r -> r.kind() == Remark.Kind.NO_HEADCOUNT)
                .count();
        if (missing > 0) {
            lines.add(Phrase.of("approve.no-headcount", "n", missing));
        }
        long doubts = obstacles.warnings().size() - missing;
        if (doubts > 0) {
            lines.add(Phrase.of("approve.doubts", "n", doubts));
        }
        return lines;
    }
}
