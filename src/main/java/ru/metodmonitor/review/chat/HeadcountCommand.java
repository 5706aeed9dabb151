package ru.metodmonitor.review.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.chat.ImpactText;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.chat.YearArgument;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** /headcount SCHOOL YEAR N [PUPILS]: shows which places, groups and indices change, and changes the figures once confirmed. */
public final class HeadcountCommand implements Command {
    private static final String NAME = "headcount";
    private static final String EXAMPLE = "headcount.example";

    /** In a button: not known, or not told. */
    private static final int NONE = -1;

    private final Registry registry;
    private final Results results;
    private final Impact impact;
    private final Clock clock;
    private final Picker picker;

    public HeadcountCommand(Registry registry, Results results, Clock clock, ZoneId zone, Picker picker) {
        this.picker = picker;
        this.registry = registry;
        this.results = results;
        this.impact = new Impact(results);
        this.clock = clock.withZone(zone);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.CHECK).roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return HeadcountLine.parse(request.arguments())
                .fold(asked -> asked(request, asked, tx), problem -> unfinished(request, problem, tx));
    }

    /** A line of which only the school, or the school and the year, is there: the rest is asked. */
    private Reply unfinished(Request request, Problem problem, Tx tx) {
        YearArgument said = YearArgument.parse(request.arguments().replace(';', ' '));
        boolean named = HeadcountLine.isUnfinished(problem)
                && !picker.schools()
                        .match(said.rest(), Reach.ALL, request.person(), tx)
                        .all()
                        .isEmpty();
        return named || request.arguments().isBlank()
                ? picker.school(
                        request,
                        Line.of(NAME)
                                .ending(said.year().map(AcademicYear::toString).orElse("")),
                        Reach.ALL,
                        said.rest(),
                        tx,
                        one -> said.year().map(y -> number(one, y, tx)).orElseGet(() -> year(one, tx)))
                : Reply.inputError(problem);
    }

    private Reply year(School school, Read read) {
        List<String> latest = new ArrayList<>();
        registry.knownYears(read).forEach(y -> latest.add(0, y.toString()));
        return picker.word(
                Line.of(NAME).beginning(SchoolMatcher.reference(school)), "headcount.ask-year", school.brief(), latest);
    }

    private Reply number(School school, AcademicYear year, Read read) {
        return picker.word(
                Line.of(NAME).beginning(SchoolMatcher.reference(school) + " " + year),
                "headcount.ask-number",
                school.brief() + ", " + year,
                figures(school, year, read).headcount().map(n -> List.of(n - 1, n, n + 1)).orElse(List.of()).stream()
                        .filter(n -> n > 0)
                        .map(String::valueOf)
                        .toList());
    }

    private Reply asked(Request request, HeadcountLine asked, Tx tx) {
        if (asked.year().compareTo(AcademicYear.of(LocalDate.now(clock))) > 0) {
            return Reply.inputError(Problem.of("headcount.ahead", EXAMPLE, "year", asked.year()));
        }
        String pupils = asked.pupils().map(n -> " " + n).orElse("");
        return picker.school(
                request,
                Line.of(NAME).ending(asked.year() + " " + asked.headcount() + pupils),
                Reach.ALL,
                asked.school(),
                tx,
                school -> Reply.of(preview(school, wanted(school, asked, tx), tx)));
    }

    private SchoolYear wanted(School school, HeadcountLine asked, Read read) {
        return new SchoolYear(
                school.id(),
                asked.year(),
                asked.pupils().or(() -> figures(school, asked.year(), read).pupils()),
                Optional.of(asked.headcount()));
    }

    private SchoolYear figures(School school, AcademicYear year, Read read) {
        return registry.year(read, school.id(), year)
                .orElseGet(() -> new SchoolYear(school.id(), year, Optional.empty(), Optional.empty()));
    }

    private Message preview(School school, SchoolYear wanted, Read read) {
        AcademicYear year = wanted.year();
        SchoolYear now = figures(school, year, read);
        if (now.equals(wanted)) {
            return Message.of("headcount.same", "school", school.brief(), "year", year);
        }
        Message message = Message.of("headcount.title", "school", school.brief(), "year", year)
                .lines(HeadcountText.figures(now, wanted))
                .lines(ImpactText.lines(impact.of(read, school, wanted)))
                .lines(HeadcountText.tooFew(
                        results.of(read, year), school, wanted.headcount().orElse(0)));
        if (!registry.knownYears(read).contains(year)) {
            message = message.line("headcount.new-year", "year", year);
        }
        if (results.state(read, year).kind() != ApprovalState.Kind.PRELIMINARY) {
            message = message.line("impact.approved", "year", year);
        }
        return message.row(
                Button.of("headcount.save", data("save", wanted, number(now.headcount()), number(now.pupils()))),
                Button.of("headcount.keep", data("keep", wanted)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<School> found = registry.school(tx, data.number(0));
        Optional<AcademicYear> year = AcademicYear.parse(data.field(1));
        if (found.isEmpty() || year.isEmpty()) {
            return Reply.stale();
        }
        School school = found.get();
        SchoolYear wanted = new SchoolYear(school.id(), year.get(), optional(data.number(3)), optional(data.number(2)));
        return switch (data.action()) {
            case "show" -> Reply.replace(preview(school, wanted, tx));
            case "back" -> Reply.of(preview(school, wanted, tx));
            case "keep" -> Reply.replace(Message.of("headcount.kept", "school", school.brief(), "year", year.get()));
            case "save" -> {
                SchoolYear seen =
                        new SchoolYear(school.id(), year.get(), optional(data.number(5)), optional(data.number(4)));
                // Whoever saw other figures before has not seen what changes.
                yield seen.equals(figures(school, year.get(), tx))
                        ? save(request, school, wanted, tx)
                        : Reply.replace(preview(school, wanted, tx));
            }
            default -> Reply.stale();
        };
    }

    private Reply save(Request request, School school, SchoolYear wanted, Tx tx) {
        SchoolYear before = figures(school, wanted.year(), tx);
        Message done = Message.of("headcount.done", "school", school.brief(), "year", wanted.year())
                .lines(HeadcountText.figures(before, wanted))
                .lines(ImpactText.done(impact.of(tx, school, wanted)))
                .row(
                        Button.of("headcount.back", data("back", before)),
                        Button.of(
                                "button.card",
                                ButtonData.of("school", "year", wanted.year().firstYear(), school.id())));
        registry.save(tx, Actor.person(request.person().id()), wanted);
        return Reply.replace(done);
    }

    private static ButtonData data(String action, SchoolYear figures, Object... more) {
        Object[] fields = new Object[4 + more.length];
        fields[0] = figures.schoolId();
        fields[1] = figures.year().firstYear();
        fields[2] = number(figures.headcount());
        fields[3] = number(figures.pupils());
        System.arraycopy(more, 0, fields, 4, more.length);
        return ButtonData.of(NAME, action, fields);
    }

    private static int number(Optional<Integer> number) {
        return number.orElse(NONE);
    }

    private static Optional<Integer> optional(long number) {
        return number < 0 ? Optional.empty() : Optional.of((int) number);
    }
}
