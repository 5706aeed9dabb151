package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /ranking [A|B|C] [YEAR]: places within a cluster; names of schools, never of people. */
public final class RankingCommand implements Command {
    private final Results results;
    private final Registry registry;

    public RankingCommand(Results results, Registry registry) {
        this.results = results;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command("ranking")
                .task(Task.LOOK)
                .worded()
                .looking()
                .roles(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        YearArgument argument = YearArgument.parse(request.arguments());
        AcademicYear year = argument.year().orElseGet(() -> results.defaultYear(tx));
        YearResults now = results.of(tx, year);
        if (argument.rest().isEmpty()) {
            Optional<Cluster> own = own(request.person(), now);
            return own.map(c -> Reply.of(page(request.person(), now, c, 0, tx)))
                    .orElseGet(() -> all(request.person(), now, tx));
        }
        return Cluster.parse(argument.rest())
                .map(c -> Reply.of(page(request.person(), now, c, 0, tx)))
                .orElseGet(() ->
                        Reply.inputError(Problem.of("ranking.no-cluster", "ranking.example", "text", argument.rest())));
    }

    /** A head looks at the own school's cluster first. */
    private static Optional<Cluster> own(Person person, YearResults now) {
        return person.has(Role.OPERATOR) || person.has(Role.ANALYST)
                ? Optional.empty()
                : person.schools().stream()
                        .flatMap(id -> now.line(id).stream())
                        .map(SchoolLine::cluster)
                        .findFirst();
    }

    private Reply all(Person person, YearResults now, Tx tx) {
        List<Reply.Part> parts = new ArrayList<>();
        for (Cluster cluster : Cluster.values()) {
            if (!now.cluster(cluster).isEmpty()) {
                parts.add(new Reply.Say(page(person, now, cluster, 0, tx)));
            }
        }
        return parts.isEmpty() ? Reply.text("ranking.empty", "year", now.year()) : new Reply(parts);
    }

    private Message page(Person person, YearResults now, Cluster cluster, int page, Tx tx) {
        Message message = RankingText.of(
                now, cluster, Set.copyOf(person.schools()), page, ApprovalMark.of(results, tx, now.year()));
        List<Button> others = Arrays.stream(Cluster.values())
                .filter(c -> c != cluster)
                .map(c -> Button.of(
                        Phrase.of("ranking.other", "cluster", c),
                        ButtonData.of("ranking", "year", now.year().firstYear(), c)))
                .toList();
        // Places are easiest to read as a picture: its button is the first.
        message = message.row(Button.of(
                "chart.place.button",
                ButtonData.of("chart", "ranking", now.year().firstYear(), cluster)));
        if (person.has(Role.OPERATOR) || person.has(Role.ANALYST)) {
            message = message.row(Button.of(
                    "scalings.button",
                    ButtonData.of(ScalingsCommand.NAME, "show", now.year().firstYear(), cluster)));
        }
        return message.row(others).row(YearArgument.walk(registry.knownYears(tx), now.year(), "ranking", cluster));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<Cluster> cluster = Cluster.parse(data.field(1));
        return year.isEmpty() || cluster.isEmpty()
                ? Reply.stale()
                : Reply.replace(
                        page(request.person(), results.of(tx, year.get()), cluster.get(), (int) data.number(2), tx));
    }
}
