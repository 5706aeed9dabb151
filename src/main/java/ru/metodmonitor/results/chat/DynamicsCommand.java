package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;

/** /dynamics: a school's figures over the years, up to the one that the card shows; a head's own school, or any that is named or chosen. */
public final class DynamicsCommand implements Command {
    static final String NAME = "dynamics";

    /** As many years as still fit one line of a phone. */
    private static final int YEARS = 4;

    private final Results results;
    private final Registry registry;
    private final OfSchool ofSchool;

    public DynamicsCommand(Results results, Registry registry, Picker picker) {
        this.results = results;
        this.registry = registry;
        this.ofSchool = new OfSchool(results, registry, picker);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.LOOK)
                .looking()
                .roles(Role.HEAD, Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return ofSchool.ownOrNamed(request, NAME, tx, (school, year) -> Reply.of(view(tx, school, year)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<School> school = registry.school(tx, data.number(1));
        if (year.isEmpty() || school.isEmpty()) {
            return Reply.stale();
        }
        return MaySee.school(request.person(), school.get())
                ? Reply.replace(view(tx, school.get(), year.get())
                        .row(CardButtons.back(
                                request.person(), year.get(), school.get().id())))
                : Reply.alert("no-access");
    }

    private Message view(Tx tx, School school, AcademicYear last) {
        List<YearResults> years = new ArrayList<>();
        for (AcademicYear year : registry.knownYears(tx)) {
            if (year.compareTo(last) <= 0 && year.firstYear() > last.firstYear() - YEARS) {
                YearResults one = results.of(tx, year);
                one.line(school.id()).ifPresent(line -> years.add(one));
            }
        }
        return years.isEmpty()
                ? Message.of("school.not-that-year", "school", school.brief(), "year", last)
                : DynamicsText.of(school, years);
    }
}
