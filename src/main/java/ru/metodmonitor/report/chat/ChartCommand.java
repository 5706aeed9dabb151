package ru.metodmonitor.report.chat;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.chat.MaySee;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Owns the buttons that ask for pictures. Their fields:
 *
 * <ul>
 *   <li>{@code chart:profile:YEAR:SCHOOL} and {@code chart:dynamics:YEAR:SCHOOL}
 *   <li>{@code chart:ranking:YEAR:CLUSTER}
 *   <li>{@code chart:funnel:YEAR:INDICATOR}, {@code chart:city:YEAR} and {@code chart:menu:YEAR}, which offers those of the city
 * </ul>
 */
public final class ChartCommand implements Command {
    private static final Set<String> KINDS = Set.of("profile", "dynamics", "ranking", "funnel", "city");

    private final Registry registry;
    private final Results results;
    private final Clock clock;

    public ChartCommand(Registry registry, Results results, Clock clock) {
        this.registry = registry;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("chart")
                .task(Task.LOOK)
                .looking()
                .roles(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(CityCharts.menu(results, results.defaultYear(tx), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        if (year.isEmpty()) {
            return Reply.stale();
        }
        if (data.action().equals("menu")) {
            return Reply.of(CityCharts.menu(results, year.get(), tx));
        }
        if (!KINDS.contains(data.action()) || !isWhole(data, tx)) {
            return Reply.stale();
        }
        if (!mayAsk(registry, request.person(), data, tx)) {
            return Reply.alert("no-access");
        }
        Jobs.ask(
                tx,
                clock,
                ChartJob.KIND,
                Optional.of(request.person().id()),
                request.chat().id(),
                Asked.payload(data),
                Optional.empty());
        return Reply.toast("chart.drawing");
    }

    private boolean isWhole(ButtonData data, Read read) {
        return switch (data.action()) {
            case "profile", "dynamics" -> registry.school(read, data.number(1)).isPresent();
            case "ranking" -> Cluster.parse(data.field(1)).isPresent();
            case "funnel" -> data.number(1) > 0;
            default -> true;
        };
    }

    /** Pictures of single schools are for those who may open that school's figures; the others hold what everybody may see. */
    static boolean mayAsk(Registry registry, Person person, ButtonData data, Read read) {
        boolean ofSchool = data.action().equals("profile") || data.action().equals("dynamics");
        Optional<School> school = ofSchool ? registry.school(read, data.number(1)) : Optional.empty();
        return !ofSchool || school.filter(s -> MaySee.school(person, s)).isPresent();
    }
}
