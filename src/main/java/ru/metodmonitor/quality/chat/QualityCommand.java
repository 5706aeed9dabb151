package ru.metodmonitor.quality.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.quality.Remark;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /quality [YEAR]: what makes the year's figures doubtful; doubles can be merged or told apart right there. */
public final class QualityCommand implements Command {
    private static final int A_PAGE = 5;

    private final Quality quality;
    private final Results results;
    private final Access access;

    public QualityCommand(Quality quality, Results results, Access access) {
        this.quality = quality;
        this.results = results;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command("quality").task(Task.CHECK).looking().naming().roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = AcademicYear.parse(request.arguments());
        if (asked.isEmpty() && !request.arguments().isBlank()) {
            return Reply.inputError(Problem.of("year.wrong", "quality.example", "text", request.arguments()));
        }
        AcademicYear year = asked.orElseGet(() -> results.defaultYear(tx));
        return Reply.of(overview(year, tx));
    }

    private Message overview(AcademicYear year, Tx tx) {
        return sections(year)
                .overview(quality.list(tx, year).stream().map(Remark::kind).toList());
    }

    private static Sections sections(AcademicYear year) {
        return new Sections("quality", year, A_PAGE);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        if (year.isEmpty()) {
            return Reply.stale();
        }
        if (data.action().equals("all")) {
            return Reply.replace(overview(year.get(), tx));
        }
        Optional<Remark.Kind> kind = Arrays.stream(Remark.Kind.values())
                .filter(k -> k.name().equals(data.field(1)))
                .findFirst();
        if (kind.isEmpty()) {
            return Reply.stale();
        }
        int page = Math.max(0, (int) data.number(2));
        if (data.action().equals("apart")) {
            quality.tellApart(
                    tx,
                    request.person().id(),
                    Arrays.stream(data.field(3).split("-"))
                            .filter(id -> id.matches("\\d{1,15}"))
                            .map(Long::parseLong)
                            .toList());
        }
        return Reply.replace(page(request, year.get(), kind.get(), page, tx));
    }

    private Message page(Request request, AcademicYear year, Remark.Kind kind, int asked, Tx tx) {
        List<Remark> remarks =
                quality.list(tx, year).stream().filter(r -> r.kind() == kind).toList();
        if (remarks.isEmpty()) {
            return overview(year, tx);
        }
        Sections sections = sections(year);
        ListPage at = sections.at(asked, remarks.size());
        List<Remark> shown = at.of(remarks);
        Message message = sections.page(
                kind, shown.stream().map(r -> r.text(request.names())).toList(), at);
        for (Remark remark : shown) {
            message = message.row(buttons(remark, request, year, (int) at.number()));
        }
        if (kind == Remark.Kind.DOUBLES || kind == Remark.Kind.HOMONYMS) {
            access.sawNames(tx, request.person(), "quality", shown.size());
        }
        return message.row(sections.walk(kind, at));
    }

    private static List<Button> buttons(Remark remark, Request request, AcademicYear year, int page) {
        if (remark instanceof Remark.Doubles doubles) {
            Teacher one = doubles.pair().one();
            Teacher other = doubles.pair().other();
            return pair(one, other, request, List.of(one.id(), other.id()), remark.kind(), year, page);
        }
        if (remark instanceof Remark.Homonyms same) {
            List<Long> ids =
                    same.teachers().stream().map(Teacher::id).distinct().toList();
            return ids.size() == 1
                    ? List.of()
                    : pair(same.teachers().get(0), same.teachers().get(1), request, ids, remark.kind(), year, page);
        }
        return remark.school()
                .map(s -> List.of(Button.named(s.brief(), ButtonData.of("school", "open", s.id()))))
                .orElse(List.of());
    }

    private static List<Button> pair(
            Teacher one,
            Teacher other,
            Request request,
            List<Long> ids,
            Remark.Kind kind,
            AcademicYear year,
            int page) {
        Object name = one.name().shown(request.names(), "№ " + one.id());
        String joined =
                String.join("-", ids.stream().map(String::valueOf).limit(3).toList());
        return List.of(
                Button.of(
                        Phrase.of("quality.merge", "name", name), ButtonData.of("merge", "pair", one.id(), other.id())),
                Button.of(
                        Phrase.of("quality.apart", "name", name),
                        ButtonData.of("quality", "apart", year.firstYear(), kind.name(), page, joined)));
    }
}
