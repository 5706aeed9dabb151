package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Preferences;
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
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;

/** /myschool [YEAR]: a head's own school; who heads two is asked which. */
public final class MySchoolCommand implements Command {
    private final SchoolCards cards;
    private final NextDeadline deadline;

    public MySchoolCommand(Results results, Registry registry, Preferences preferences, NextDeadline deadline) {
        this.deadline = deadline;
        this.cards = new SchoolCards(results, registry, preferences);
    }

    @Override
    public Spec spec() {
        return Spec.command("myschool").task(Task.LOOK).worded().looking().roles(Role.HEAD);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = YearArgument.parse(request.arguments()).year();
        if (!request.arguments().isBlank() && asked.isEmpty()) {
            return Reply.inputError(
                    ru.metodmonitor.text.Problem.of("year.wrong", "myschool.example", "text", request.arguments()));
        }
        AcademicYear year = cards.year(tx, asked);
        List<Long> schools = request.person().schools();
        if (schools.size() == 1) {
            return Reply.of(card(request, schools.get(0), year, tx));
        }
        return Reply.of(Message.of("myschool.which")
                .column(schools.stream()
                        .map(id -> Button.named(
                                cards.registry()
                                        .school(tx, id)
                                        .map(School::brief)
                                        .orElse("?"),
                                ButtonData.of("myschool", "year", year.firstYear(), id)))
                        .toList()));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        long school = data.number(1);
        if (!request.person().schools().contains(school)) {
            return Reply.alert("no-access");
        }
        AcademicYear year = AcademicYear.parse(data.field(0)).orElseGet(() -> cards.year(tx, Optional.empty()));
        if (data.action().equals("open")) {
            return Reply.of(card(request, school, year, tx));
        }
        return Reply.replace(
                data.action().equals(SchoolCards.DETAILS)
                        ? cards.details(tx, school, year, "myschool")
                        : card(request, school, year, tx));
    }

    private Message card(Request request, long school, AcademicYear year, Tx tx) {
        return cards.card(tx, request.person(), school, year, "myschool", deadline.of(tx, request.person(), year));
    }
}
