package ru.metodmonitor.audit.chat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.audit.Audits;
import ru.metodmonitor.audit.Direction;
import ru.metodmonitor.audit.Findings;
import ru.metodmonitor.audit.Item;
import ru.metodmonitor.audit.Sample;
import ru.metodmonitor.audit.Verdict;
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
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.LinePictureReply;
import ru.metodmonitor.indicators.Audit;
import ru.metodmonitor.quality.Gaps;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /sample [YEAR]: the sampling audit, in both directions; what is under way goes on where it stopped. */
public final class SampleCommand implements Command, Dialog<SampleDialog> {
    private static final int FIVE_PER_CENT = 50;
    private static final int TWO_PER_CENT = 20;

    private final Audits audits;
    private final Results results;
    private final Gaps gaps;
    private final SampleCards cards;

    public SampleCommand(
            Audits audits,
            Results results,
            Gaps gaps,
            Entries entries,
            Orders orders,
            LinePictureReply pictures,
            Access access,
            ZoneId zone) {
        this.gaps = gaps;
        this.audits = audits;
        this.results = results;
        this.cards = new SampleCards(entries, orders, pictures, access, zone);
    }

    @Override
    public Spec spec() {
        return Spec.command("sample").task(Task.CHECK).naming().roles(Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public Class<SampleDialog> stateType() {
        return SampleDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<Sample> open = audits.open(tx, request.person().id());
        if (open.isPresent()) {
            return Reply.of(goOn(open.get(), request, tx));
        }
        Optional<AcademicYear> asked = AcademicYear.parse(request.arguments());
        if (asked.isEmpty() && !request.arguments().isBlank()) {
            return Reply.inputError(Problem.of("year.wrong", "sample.example", "text", request.arguments()));
        }
        return Reply.of(start(asked.orElseGet(() -> results.defaultYear(tx)), tx));
    }

    private Message start(AcademicYear year, Tx tx) {
        int entries = audits.population(tx, Direction.TRUTH, year);
        int orders = audits.population(tx, Direction.COMPLETENESS, year);
        Message message = Message.of("sample.start", "year", year, "entries", entries, "orders", orders);
        if (entries > 0) {
            message = message.row(choice(Direction.TRUTH, year, FIVE_PER_CENT, entries))
                    .row(choice(Direction.TRUTH, year, TWO_PER_CENT, entries));
        }
        if (orders > 0) {
            message = message.row(Button.of(
                    "sample.begin-completeness",
                    ButtonData.of("sample", "begin", Direction.COMPLETENESS, year.firstYear(), FIVE_PER_CENT)));
        }
        for (Sample done : audits.finished(tx, 3)) {
            message = message.row(Button.of(
                    Phrase.of("sample.old", "id", done.id(), "year", done.year()),
                    ButtonData.of("sample", "report", done.id())));
        }
        return message;
    }

    private static Button choice(Direction direction, AcademicYear year, int permille, int population) {
        int size = Audit.sampleSize(population, java.math.BigDecimal.valueOf(permille, 3));
        return Button.of(
                Phrase.of("sample.begin-truth", "limit", permille / 10, "n", size),
                ButtonData.of("sample", "begin", direction, year.firstYear(), permille));
    }

    /** The next card of an audit under way. */
    private Message goOn(Sample sample, Request request, Tx tx) {
        Findings findings = audits.findings(tx, sample);
        if (findings.items().isEmpty()) {
            return announced(sample, tx);
        }
        Optional<Item> next = findings.items().stream().filter(i -> !i.isDone()).findFirst();
        return next.map(i -> cards.card(sample, i, findings.items().size(), request, tx))
                .orElseGet(() -> cards.report(audits.finish(tx, sample), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("begin")) {
            return begin(request, data, tx);
        }
        Optional<Sample> sample = audits.byId(tx, data.number(0));
        if (data.action().equals("report")) {
            return sample.map(s -> Reply.of(cards.report(audits.findings(tx, s), tx)))
                    .orElseGet(Reply::stale);
        }
        boolean own = sample.filter(s ->
                        s.authorId() == request.person().id() && s.finishedAt().isEmpty())
                .isPresent();
        return own ? under(request, sample.get(), data, tx) : Reply.late();
    }

    private Reply begin(Request request, ButtonData data, Tx tx) {
        Optional<Direction> direction = Arrays.stream(Direction.values())
                .filter(d -> d.name().equals(data.field(0)))
                .findFirst();
        Optional<AcademicYear> year = AcademicYear.parse(data.field(1));
        boolean known = data.number(2) == FIVE_PER_CENT || data.number(2) == TWO_PER_CENT;
        if (direction.isEmpty() || year.isEmpty() || !known) {
            return Reply.stale();
        }
        return audits.announce(tx, request.person().id(), direction.get(), year.get(), (int) data.number(2))
                .map(s -> Reply.replace(announced(s, tx)))
                .orElseGet(() -> Reply.alert("sample.nothing"));
    }

    /** Who asks whether everything is there sees what somebody has said needn't be. */
    private Message announced(Sample sample, Read read) {
        int closed = sample.direction() == Direction.COMPLETENESS
                ? gaps.closed(read, sample.year()).size()
                : 0;
        Message message = SampleCards.announced(sample);
        return closed == 0 ? message : message.line("sample.gaps-closed", "n", closed);
    }

    /** A press that belongs to the audit under way. */
    private Reply under(Request request, Sample sample, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "draw" -> {
                audits.draw(tx, sample);
                yield next(request, sample, tx);
            }
            case "stop" -> Reply.replace(cards.report(audits.finish(tx, sample), tx));
            default -> judged(request, sample, data, tx);
        };
    }

    private Reply judged(Request request, Sample sample, ButtonData data, Tx tx) {
        Optional<Item> item = audits.findings(tx, sample).items().stream()
                .filter(i -> i.place() == data.number(1))
                .findFirst();
        if (item.isEmpty()) {
            return Reply.stale();
        }
        Item one = item.get();
        if (one.orderId().isPresent()) {
            return counted(request, sample, one, data.action(), tx);
        }
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(v -> v.name().equals(data.action()))
                .findFirst();
        verdict.ifPresent(v -> audits.judge(tx, sample, one.place(), v));
        return verdict.isPresent() ? next(request, sample, tx) : Reply.stale();
    }

    private Reply counted(Request request, Sample sample, Item item, String action, Tx tx) {
        if (action.equals("COUNT")) {
            return Reply.begin(this, new SampleDialog.Count(sample.id(), item.place()));
        }
        if (!action.equals("ALL")) {
            return Reply.stale();
        }
        int live = (int) cards.live(item.orderId().orElseThrow(), tx);
        audits.count(tx, sample, item.place(), live, 0);
        return next(request, sample, tx);
    }

    private Reply next(Request request, Sample sample, Tx tx) {
        return Reply.replace(goOn(sample, request, tx));
    }

    @Override
    public Prompt prompt(SampleDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<SampleDialog> on(SampleDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    Turn<SampleDialog> counted(SampleDialog.Count asked, int lines, int missing, Request request, Tx tx) {
        Optional<Sample> sample = audits.open(tx, request.person().id()).filter(s -> s.id() == asked.sample());
        if (sample.isEmpty()) {
            return Turn.end(Reply.text("button.stale"));
        }
        audits.count(tx, sample.get(), asked.place(), lines, missing);
        return Turn.end(next(request, sample.get(), tx));
    }
}
