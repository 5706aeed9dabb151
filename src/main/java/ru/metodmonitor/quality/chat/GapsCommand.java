package ru.metodmonitor.quality.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.quality.Gap;
import ru.metodmonitor.quality.Gaps;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** /gaps [YEAR]: what a complete year would have and this one lacks. */
public final class GapsCommand implements Command {
    private static final int A_PAGE = 15;

    private final Gaps gaps;
    private final Results results;

    public GapsCommand(Gaps gaps, Results results) {
        this.gaps = gaps;
        this.results = results;
    }

    @Override
    public Spec spec() {
        return Spec.command("gaps").roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = AcademicYear.parse(request.arguments());
        if (asked.isEmpty() && !request.arguments().isBlank()) {
            return Reply.inputError(Problem.of("year.wrong", "gaps.example", "text", request.arguments()));
        }
        return Reply.of(overview(asked.orElseGet(() -> results.defaultYear(tx)), tx));
    }

    private Message overview(AcademicYear year, Tx tx) {
        return new Sections("gaps", year, A_PAGE)
                .overview(gaps.list(tx, year).stream().map(Gap::kind).toList());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<Gap.Kind> kind = Arrays.stream(Gap.Kind.values())
                .filter(k -> k.name().equals(data.field(1)))
                .findFirst();
        if (year.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return Reply.replace(kind.map(k -> page(year.get(), k, Math.max(0, (int) data.number(2)), tx))
                .orElseGet(() -> overview(year.get(), tx)));
    }

    private Message page(AcademicYear year, Gap.Kind kind, int asked, Tx tx) {
        List<Gap> found = Gap.of(gaps.list(tx, year), kind);
        if (found.isEmpty()) {
            return overview(year, tx);
        }
        Sections sections = new Sections("gaps", year, A_PAGE);
        int page = Math.min(asked, (found.size() - 1) / A_PAGE);
        return sections.page(kind, found.stream().map(Gap::text).toList(), page)
                .row(sections.walk(kind, found.size(), page));
    }
}
