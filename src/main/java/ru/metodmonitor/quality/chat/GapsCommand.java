package ru.metodmonitor.quality.chat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.quality.ClosedGap;
import ru.metodmonitor.quality.Gap;
import ru.metodmonitor.quality.Gaps;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /gaps [YEAR]: what a complete year would have and this one lacks; what is no gap is closed as such, and opened again. */
public final class GapsCommand implements Command, Dialog<GapsDialog> {
    private static final String NAME = "gaps";
    private static final int A_PAGE = 10;
    private static final int A_ROW = 3;
    private static final int GAP_BYTES = 24;
    private static final int LONGEST_REASON = 300;

    private final Gaps gaps;
    private final Results results;
    private final ZoneId zone;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public GapsCommand(Gaps gaps, Results results, ZoneId zone) {
        this.gaps = gaps;
        this.results = results;
        this.zone = zone;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.CHECK).looking().roles(Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "gap-close";
    }

    @Override
    public Class<GapsDialog> stateType() {
        return GapsDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = AcademicYear.parse(request.arguments());
        if (asked.isEmpty() && !request.arguments().isBlank()) {
            return Reply.inputError(Problem.of("year.wrong", "gaps.example", "text", request.arguments()));
        }
        return Reply.of(overview(asked.orElseGet(() -> results.defaultYear(tx)), tx));
    }

    private Message overview(AcademicYear year, Read read) {
        int closed = gaps.closed(read, year).size();
        Message message = sections(year)
                .overview(gaps.list(read, year).stream().map(Gap::kind).toList());
        return closed == 0
                ? message
                : message.row(Button.of(
                        Phrase.of("gaps.closed", "n", closed), ButtonData.of(NAME, "closed", year.firstYear())));
    }

    private static Sections sections(AcademicYear year) {
        return new Sections(NAME, year, A_PAGE);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> known = AcademicYear.parse(data.field(0));
        if (known.isEmpty()) {
            return Reply.stale();
        }
        AcademicYear year = known.get();
        return switch (data.action()) {
            case "page" ->
                kind(data.field(1))
                        .map(kind -> Reply.replace(page(request, year, kind, data.number(2), tx)))
                        .orElseGet(Reply::stale);
            case "one" ->
                gap(year, data, tx)
                        .map(gap -> Reply.replace(one(year, gap, data)))
                        .orElseGet(Reply::stale);
            case "close" ->
                gap(year, data, tx)
                        .map(gap -> close(request, year, gap, "", tx))
                        .orElseGet(Reply::late);
            case "why" ->
                gap(year, data, tx)
                        .map(gap -> Reply.begin(this, new GapsDialog.Why(year.firstYear(), held(gap))))
                        .orElseGet(Reply::stale);
            case "closed" -> Reply.of(closed(year, 0, tx));
            case "closed-page" -> Reply.replace(closed(year, data.number(1), tx));
            case "reopen" ->
                gaps.reopen(tx, request.person().id(), data.number(1))
                        ? Reply.replace(closed(year, data.number(2), tx)).and(Reply.toast("gaps.reopened"))
                        : Reply.late();
            default -> Reply.replace(overview(year, tx));
        };
    }

    private static Optional<Gap.Kind> kind(String name) {
        return Arrays.stream(Gap.Kind.values())
                .filter(k -> k.name().equals(name))
                .findFirst();
    }

    /** As a button holds it. */
    private static String held(Gap gap) {
        return gap.kind().name() + " " + gap.about();
    }

    private Optional<Gap> gap(AcademicYear year, String held, Read read) {
        String[] parts = held.split(" ", 2);
        return parts.length < 2
                ? Optional.empty()
                : kind(parts[0]).flatMap(kind -> gaps.find(read, year, kind, parts[1]));
    }

    private Optional<Gap> gap(AcademicYear year, ButtonData data, Tx tx) {
        return payloads.restore(tx, data.field(1)).flatMap(held -> gap(year, held, tx));
    }

    private Message page(Request request, AcademicYear year, Gap.Kind kind, long asked, Tx tx) {
        List<Gap> found = Gap.of(gaps.list(tx, year), kind);
        if (found.isEmpty()) {
            return overview(year, tx);
        }
        Sections sections = sections(year);
        ListPage at = sections.at(asked, found.size());
        List<Gap> shown = at.of(found);
        List<Button> none = shown.stream()
                .map(gap -> Button.of(
                        label(gap),
                        ButtonData.of(
                                NAME,
                                "one",
                                year.firstYear(),
                                payloads.shorten(tx, held(gap), GAP_BYTES, request.at()))))
                .toList();
        Message message = sections.page(kind, lines(shown), at).line("gaps.which-none");
        int aRow = kind == Gap.Kind.NUMBERS ? A_ROW : 1;
        for (int i = 0; i < none.size(); i += aRow) {
            message = message.row(none.subList(i, Math.min(i + aRow, none.size())));
        }
        return message.row(sections.walk(kind, at));
    }

    /** Missing numbers of one issuer and year stand in one line. */
    private static List<Phrase> lines(List<Gap> shown) {
        List<Phrase> lines = new ArrayList<>();
        List<Gap.Numbers> beside = new ArrayList<>();
        for (Gap gap : shown) {
            if (gap instanceof Gap.Numbers numbers) {
                if (!beside.isEmpty() && !beside.get(0).isBeside(numbers)) {
                    lines.add(line(joined(beside)));
                    beside.clear();
                }
                beside.add(numbers);
            } else {
                lines.add(line(gap.text()));
            }
        }
        if (!beside.isEmpty()) {
            lines.add(line(joined(beside)));
        }
        return lines;
    }

    private static Phrase line(Phrase gap) {
        return Phrase.of("gaps.line", "gap", gap);
    }

    private static Phrase joined(List<Gap.Numbers> beside) {
        Gap.Numbers first = beside.get(0);
        return Phrase.of(
                "gaps.numbers",
                "issuer",
                first.issuer().label(),
                "year",
                first.calendarYear(),
                "numbers",
                beside.stream().map(Gap.Numbers::shown).collect(Collectors.joining(", ")));
    }

    private static Phrase label(Gap gap) {
        return gap instanceof Gap.Numbers numbers
                ? Phrase.of("gaps.label-numbers", "issuer", numbers.issuer().label(), "numbers", numbers.shown())
                : gap.text();
    }

    private static Message one(AcademicYear year, Gap gap, ButtonData data) {
        String held = data.field(1);
        return Message.of("gaps.none-sure")
                .lines(List.of(gap.text()))
                .line("gaps.none-effect")
                .row(
                        Button.of("gaps.none-yes", ButtonData.of(NAME, "close", year.firstYear(), held)),
                        Button.of("gaps.none-why", ButtonData.of(NAME, "why", year.firstYear(), held)))
                .row(Button.of(
                        "dialog.back",
                        ButtonData.of(NAME, "page", year.firstYear(), gap.kind().name(), 0)));
    }

    private Reply close(Request request, AcademicYear year, Gap gap, String reason, Tx tx) {
        gaps.close(tx, request.person().id(), year, gap, reason);
        return Reply.replace(page(request, year, gap.kind(), 0, tx)).and(Reply.toast("gaps.none-done"));
    }

    /** What was closed, by whom and why; each is opened again by its button. */
    private Message closed(AcademicYear year, long asked, Read read) {
        List<ClosedGap> all = gaps.closed(read, year);
        if (all.isEmpty()) {
            return overview(year, read);
        }
        ListPage at = new ListPage(asked, A_PAGE, all.size());
        Message message = Message.of("gaps.head-closed", "n", all.size(), "year", year);
        List<Button> again = new ArrayList<>();
        for (ClosedGap one : at.of(all)) {
            message = message.lines(List.of(line(one.gap().text())))
                    .line(
                            one.reason().isEmpty() ? "gaps.closed-by" : "gaps.closed-because",
                            "id",
                            one.id(),
                            "who",
                            one.who(),
                            "at",
                            LocalDateTime.ofInstant(one.at(), zone),
                            "reason",
                            new Personal(one.reason()));
            again.add(Button.of(
                    Phrase.of("gaps.reopen", "id", one.id()),
                    ButtonData.of(NAME, "reopen", year.firstYear(), one.id(), at.number())));
        }
        for (int i = 0; i < again.size(); i += A_ROW) {
            message = message.row(again.subList(i, Math.min(i + A_ROW, again.size())));
        }
        List<Button> ways =
                new ArrayList<>(at.ways(number -> ButtonData.of(NAME, "closed-page", year.firstYear(), number)));
        ways.add(Button.of("quality.overview", ButtonData.of(NAME, "all", year.firstYear())));
        return message.row(ways);
    }

    @Override
    public Prompt prompt(GapsDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<GapsDialog> on(GapsDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    Prompt asked(GapsDialog.Why why, Read read) {
        return new Prompt(
                        gap(new AcademicYear(why.year()), why.gap(), read).map(Gap::text).stream()
                                .toList(),
                        List.of())
                .line("gaps.ask-why");
    }

    Turn<GapsDialog> reasoned(GapsDialog.Why why, String reason, Request request, Tx tx) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Turn.again(Problem.of("gaps.wrong-reason", "gaps.reason-example", "limit", LONGEST_REASON));
        }
        AcademicYear year = new AcademicYear(why.year());
        return Turn.end(gap(year, why.gap(), tx)
                .map(gap -> close(request, year, gap, reason, tx))
                .orElseGet(() -> Reply.text("button.stale")));
    }
}
