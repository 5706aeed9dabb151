package ru.metodmonitor.report.chat;

import java.time.Clock;
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
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * /letters [SCHOOL]: the papers that write themselves. Its buttons, which other cards place too:
 *
 * <ul>
 *   <li>{@code letters:sheet:YEAR:SCHOOL}, {@code letters:council:…}, {@code letters:cycle:…}, {@code letters:answer:…}
 *   <li>{@code letters:attestation:YEAR:TEACHER}: see {@link #attestation}
 *   <li>{@code letters:acquaintance:YEAR:0}, {@code letters:plan:YEAR:0}
 * </ul>
 */
public final class LettersCommand implements Command {
    private static final String CHOOSE = "choose";

    private final Registry registry;
    private final Results results;
    private final Clock clock;
    private final Picker picker;

    public LettersCommand(Registry registry, Results results, Clock clock, Picker picker) {
        this.picker = picker;
        this.registry = registry;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("letters")
                .task(Task.DOCUMENTS)
                .roles(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST);
    }

    /** The button of a teacher's справка, for the teacher's card. */
    public static Button attestation(AcademicYear year, long teacher) {
        return button(Paper.ATTESTATION, year, teacher);
    }

    /** The buttons of a school's papers. */
    static Message schoolPapers(Message message, Person person, AcademicYear year, long school) {
        Message more = message.row(button(Paper.COUNCIL, year, school)).row(button(Paper.CYCLE, year, school));
        return person.maySeeNamesOf(school) ? more.row(button(Paper.ANSWER, year, school)) : more;
    }

    private static Button button(Paper paper, AcademicYear year, long about) {
        return Button.of(
                Phrase.of("paper-button." + paper.word()),
                ButtonData.of("letters", paper.word(), year.firstYear(), about));
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Person person = request.person();
        AcademicYear year = results.defaultYear(tx);
        boolean several = person.has(Role.OPERATOR) || person.schools().size() > 1;
        return request.arguments().isBlank() && several
                ? Reply.of(all(person, year, tx))
                : ofSchool(request, request.arguments(), year, tx);
    }

    /** The papers of one school. */
    private Reply ofSchool(Request request, String typed, AcademicYear year, Tx tx) {
        return picker.school(
                request,
                Line.of("letters"),
                Reach.FIGURES,
                typed,
                tx,
                school -> Reply.of(schoolPapers(
                        Message.of("letters.title", "year", year)
                                .line("letters.school", "school", school.brief())
                                .row(button(Paper.SHEET, year, school.id())),
                        request.person(),
                        year,
                        school.id())));
    }

    /** The operators' own papers, those of the schools that a person heads, and the way to any other school's. */
    private Message all(Person person, AcademicYear year, Read read) {
        Message message = Message.of("letters.title", "year", year);
        if (person.has(Role.OPERATOR)) {
            message = message.row(button(Paper.PLAN, year, 0)).row(button(Paper.ACQUAINTANCE, year, 0));
        }
        for (long school : person.schools()) {
            message = message.line(
                    "letters.school", "school", registry.names(read).name(school));
            message = schoolPapers(message.row(button(Paper.SHEET, year, school)), person, year, school);
        }
        return person.has(Role.OPERATOR)
                ? message.row(Button.of("letters.of-school", ButtonData.of("letters", CHOOSE)))
                : message;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals(CHOOSE)) {
            return ofSchool(request, "", results.defaultYear(tx), tx);
        }
        Optional<Paper> paper = Paper.parse(data.action());
        if (paper.isEmpty() || AcademicYear.parse(data.field(0)).isEmpty()) {
            return Reply.stale();
        }
        if (!paper.get().isFor(request.person(), data.number(1), registry, tx)) {
            return Reply.alert("no-access");
        }
        Jobs.ask(
                tx,
                clock,
                PaperJob.KIND,
                Optional.of(request.person().id()),
                request.chat().id(),
                Asked.payload(data),
                Optional.empty());
        return Reply.toast("paper.writing");
    }
}
