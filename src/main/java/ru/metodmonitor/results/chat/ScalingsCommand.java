package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Columns;

/** /scalings: the places that each way of scaling gives, side by side: what hangs on the method and what doesn't. */
public final class ScalingsCommand implements Command {
    static final String NAME = "scalings";
    /** The columns' numbers, explained below them: words are wider than the places. */
    private static final List<String> HEADINGS = List.of("·", "(1)", "(2)", "(3)");

    private final Results results;

    public ScalingsCommand(Results results) {
        this.results = results;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.LOOK)
                .looking()
                .roles(Role.OPERATOR, Role.ANALYST)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        YearArgument argument = YearArgument.parse(request.arguments());
        YearResults year = results.of(tx, argument.year().orElseGet(() -> results.defaultYear(tx)));
        return Reply.of(view(year, Cluster.parse(argument.rest()).orElse(Cluster.A)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<Cluster> cluster = Cluster.parse(data.field(1));
        return year.isEmpty() || cluster.isEmpty()
                ? Reply.stale()
                : Reply.of(view(results.of(tx, year.get()), cluster.get()));
    }

    private static Message view(YearResults year, Cluster cluster) {
        List<SchoolInput> inputs = year.of(cluster).inputs();
        Map<Long, SchoolResult> levels = year.scheme().with(Scaling.MIN_MAX).compute(inputs);
        Map<Long, SchoolResult> points = year.scheme().with(Scaling.POINTS).compute(inputs);
        Map<Long, SchoolResult> deviations = year.scheme().with(Scaling.Z_SCORE).compute(inputs);
        List<List<String>> rows = new ArrayList<>();
        int moved = 0;
        int most = 0;
        for (SchoolLine line : year.cluster(cluster)) {
            if (line.result().standing().isPresent()) {
                int byLevel = rank(levels, line);
                int byPoints = rank(points, line);
                int byDeviation = rank(deviations, line);
                int spread = Math.max(byLevel, Math.max(byPoints, byDeviation))
                        - Math.min(byLevel, Math.min(byPoints, byDeviation));
                moved += spread > 0 ? 1 : 0;
                most = Math.max(most, spread);
                rows.add(List.of(
                        year.name(line.school()),
                        Integer.toString(byLevel),
                        Integer.toString(byPoints),
                        Integer.toString(byDeviation)));
            }
        }
        if (rows.isEmpty()) {
            return Message.of("ranking.empty", "year", year.year());
        }
        int schools = rows.size();
        rows.add(0, HEADINGS);
        return Message.of("scalings.title", "cluster", cluster, "year", year.year())
                .line("scalings.note", "moved", moved, "of", schools, "most", most)
                .lines(Columns.blocks(0, rows))
                .line("scalings.signs");
    }

    private static int rank(Map<Long, SchoolResult> results, SchoolLine line) {
        return Objects.requireNonNull(results.get(line.school().id()))
                .standing()
                .orElseThrow()
                .rank();
    }
}
