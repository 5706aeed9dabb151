package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Preferences;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;

/** /school SCHOOL [YEAR]: any school's figures; a territorial officer sees the own territory. */
public final class SchoolCommand implements Command {
    private final SchoolCards cards;
    private final OfSchool ofSchool;

    public SchoolCommand(Results results, Registry registry, Preferences preferences, Picker picker) {
        this.ofSchool = new OfSchool(results, registry, picker);
        this.cards = new SchoolCards(results, registry, preferences);
    }

    @Override
    public Spec spec() {
        return Spec.command("school")
                .task(Task.LOOK)
                .worded()
                .looking()
                .roles(Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return ofSchool.named(
                request,
                "school",
                tx,
                (school, year) -> Reply.of(cards.card(tx, request.person(), school.id(), year, "school", List.of())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("list")) {
            // A list that an earlier program showed goes on as the question of now.
            return Reply.run("school", "");
        }
        boolean open = data.action().equals("open");
        Optional<School> school = cards.registry().school(tx, data.number(open ? 0 : 1));
        if (school.isEmpty()) {
            return Reply.stale();
        }
        AcademicYear year = open
                ? cards.year(tx, Optional.empty())
                : AcademicYear.parse(data.field(0)).orElseGet(() -> cards.year(tx, Optional.empty()));
        if (!Reach.FIGURES.covers(request.person(), school.get())) {
            return Reply.alert("no-access");
        }
        if (data.action().equals(SchoolCards.DETAILS)) {
            return Reply.replace(cards.details(tx, school.get().id(), year, "school"));
        }
        Message card = cards.card(tx, request.person(), school.get().id(), year, "school", List.of());
        return open ? Reply.of(card) : Reply.replace(card);
    }
}
