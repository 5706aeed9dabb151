package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** /school SCHOOL [YEAR]: any school's figures; a territorial officer sees the own territory. */
public final class SchoolCommand implements Command {
    private static final int A_PAGE = 30;

    private final SchoolCards cards;

    public SchoolCommand(Results results, Registry registry) {
        this.cards = new SchoolCards(results, registry);
    }

    @Override
    public Spec spec() {
        return Spec.command("school")
                .roles(Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        YearArgument argument = YearArgument.parse(request.arguments());
        // "/school 2010" may mean a school: a year alone names none.
        YearArgument asked = argument.rest().isEmpty() && argument.year().isPresent()
                ? new YearArgument(request.arguments().strip(), Optional.empty())
                : argument;
        if (asked.rest().isEmpty()) {
            return Reply.of(list(request.person(), 0, tx));
        }
        AcademicYear year = cards.year(tx, asked.year());
        return cards.registry()
                .schools(tx)
                .match(asked.rest())
                .fold(
                        school -> Reply.of(one(request.person(), school, year, tx)),
                        several -> Reply.of(Message.of("school.which", "text", asked.rest())
                                .column(several.stream()
                                        .map(s -> button(s, year))
                                        .toList())),
                        () -> Reply.inputError(Problem.of("school.unknown", "school.example", "text", asked.rest())));
    }

    private static Button button(School school, AcademicYear year) {
        return Button.named(school.name(), ButtonData.of("school", "year", year.firstYear(), school.id()));
    }

    private Message list(Person person, int page, Tx tx) {
        AcademicYear year = cards.year(tx, Optional.empty());
        List<School> schools = cards.registry().schools(tx).all().stream()
                .filter(s -> MaySee.school(person, s))
                .toList();
        int from = Math.min(page * A_PAGE, schools.size());
        int to = Math.min(from + A_PAGE, schools.size());
        Message message = Message.of("school.list", "n", schools.size());
        for (int i = from; i < to; i += 2) {
            message = message.row(schools.subList(i, Math.min(i + 2, to)).stream()
                    .map(s -> button(s, year))
                    .toList());
        }
        return to < schools.size()
                ? message.row(Button.of("page.next", ButtonData.of("school", "list", page + 1)))
                : message;
    }

    private Message one(Person person, School school, AcademicYear year, Tx tx) {
        return MaySee.school(person, school)
                ? cards.card(tx, person, school.id(), year, "school")
                : Message.of("no-access");
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("list")) {
            return Reply.replace(list(request.person(), Math.max(0, (int) data.number(0)), tx));
        }
        boolean open = data.action().equals("open");
        Optional<School> school = cards.registry().school(tx, data.number(open ? 0 : 1));
        if (school.isEmpty()) {
            return Reply.alert("button.stale");
        }
        AcademicYear year = open
                ? cards.year(tx, Optional.empty())
                : AcademicYear.parse(data.field(0)).orElseGet(() -> cards.year(tx, Optional.empty()));
        Message card = one(request.person(), school.get(), year, tx);
        return open ? Reply.of(card) : Reply.replace(card);
    }
}
