package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.results.advice.Edited;
import ru.metodmonitor.results.advice.Effect;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /recommendations [SCHOOL] [YEAR]: for one school, or by problem over all schools that the person may see; operators edit the words. */
public final class RecommendationsCommand implements Command, Dialog<EditAdvice> {
    static final String NAME = "recommendations";
    private static final String EXAMPLE = "recommendations.example";
    private static final String RESTORE = "restore";

    private final Advice advice;
    private final Results results;
    private final Registry registry;
    private final OfSchool ofSchool;

    public RecommendationsCommand(Advice advice, Results results, Registry registry, Picker picker) {
        this.ofSchool = new OfSchool(results, registry, picker);
        this.advice = advice;
        this.results = results;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.LOOK)
                .looking()
                .roles(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    /** The button that opens a school's recommendations. */
    static Button open(School school, AcademicYear year) {
        return Button.named(school.brief(), ButtonData.of(NAME, "school", year.firstYear(), school.id()));
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        YearArgument argument = YearArgument.parse(request.arguments());
        AcademicYear year = argument.year().orElseGet(() -> results.defaultYear(tx));
        if (!argument.rest().isEmpty()) {
            return ofSchool.named(request, NAME, tx, (school, asked) -> Reply.of(one(request, school, asked, tx)));
        }
        return Reply.of(seesMany(request.person()) ? city(request.person(), year, tx) : own(request, year, tx));
    }

    private static boolean seesMany(Person person) {
        return person.has(Role.OPERATOR) || person.has(Role.ANALYST) || person.has(Role.TERRITORY);
    }

    private Message own(Request request, AcademicYear year, Tx tx) {
        List<School> schools = request.person().schools().stream()
                .flatMap(id -> registry.school(tx, id).stream())
                .toList();
        return schools.size() == 1
                ? one(request, schools.get(0), year, tx)
                : Message.of("recommendations.which")
                        .column(schools.stream().map(s -> open(s, year)).toList());
    }

    private Message city(Person person, AcademicYear year, Tx tx) {
        List<Effect> effects = advice.effects(tx, year).stream()
                .filter(e -> MaySee.school(person, e.school()))
                .toList();
        return ProblemsText.of(year, visible(person, year, tx), effects)
                .row(YearArgument.walk(registry.knownYears(tx), year, NAME));
    }

    private List<Recommendation> visible(Person person, AcademicYear year, Tx tx) {
        return advice.of(tx, year).stream()
                .filter(r -> MaySee.school(person, r.school()))
                .toList();
    }

    private Message one(Request request, School school, AcademicYear year, Tx tx) {
        Person person = request.person();
        // A text can't be asked for in a group.
        boolean edits = person.has(Role.OPERATOR) && !request.chat().group();
        if (!MaySee.school(person, school)) {
            return Message.of("no-access");
        }
        Message title = Message.of("recommendations.title", "school", school.brief(), "year", year);
        if (results.of(tx, year).line(school.id()).isEmpty()) {
            return Message.of("school.not-that-year", "school", school.brief(), "year", year);
        }
        List<Recommendation> all = advice.of(tx, year, school.id());
        List<Effect> effects = advice.effects(tx, year, school.id());
        boolean twoYears = results.before(tx, year)
                .filter(b -> b.line(school.id()).isPresent())
                .isPresent();
        Message message = title.lines(RecommendationsText.of(all, effects, twoYears));
        return (edits ? RecommendationsText.withEdits(message, all) : message)
                .row(YearArgument.walk(registry.knownYears(tx), year, NAME, school.id()));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        if (year.isEmpty()) {
            return Reply.stale();
        }
        Person person = request.person();
        return switch (data.action()) {
            case "year" ->
                data.number(1) < 0
                        ? Reply.replace(city(person, year.get(), tx))
                        : school(data, tx)
                                .map(s -> Reply.replace(one(request, s, year.get(), tx)))
                                .orElseGet(Reply::stale);
            case "school" ->
                school(data, tx)
                        .map(s -> Reply.of(one(request, s, year.get(), tx)))
                        .orElseGet(Reply::stale);
            case "problem" ->
                Reply.of(ProblemsText.schools(
                        year.get(), visible(person, year.get(), tx), new ProblemsText.Problem(data.field(1), (int)
                                data.number(2))));
            case "edit" -> person.has(Role.OPERATOR) ? edit(data, year.get(), tx) : Reply.alert("no-access");
            default -> Reply.stale();
        };
    }

    private Optional<School> school(ButtonData data, Tx tx) {
        return registry.school(tx, data.number(1));
    }

    private Reply edit(ButtonData data, AcademicYear year, Tx tx) {
        EditAdvice state =
                new EditAdvice.AskText(year.firstYear(), data.number(1), data.field(2), (int) data.number(3));
        return find(tx, state).isPresent() ? Reply.begin(this, state) : Reply.alert("recommendations.gone");
    }

    private Optional<Recommendation> find(Read read, EditAdvice state) {
        return advice.of(read, state.key().year(), state.key().school()).stream()
                .filter(r -> r.key().equals(state.key()))
                .findFirst();
    }

    @Override
    public String kind() {
        return "recommendation";
    }

    @Override
    public Class<EditAdvice> stateType() {
        return EditAdvice.class;
    }

    @Override
    public Prompt prompt(EditAdvice state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    /** What stands there now is asked to be said better. */
    Prompt ask(EditAdvice state, Read read) {
        return find(read, state)
                .map(r -> {
                    Prompt ask = Prompt.of(
                            "recommendations.ask", "school", r.school().brief(), "step", r.step());
                    return r.edited() ? ask.row(Choice.of("recommendations.restore", RESTORE)) : ask;
                })
                .orElseGet(() -> Prompt.of("recommendations.gone"));
    }

    @Override
    public Turn<EditAdvice> on(EditAdvice state, Answer answer, Request request, Tx tx) {
        return request.person().has(Role.OPERATOR)
                ? state.on(this, answer, request, tx)
                : Turn.end(Reply.text("no-access"));
    }

    Turn<EditAdvice> edited(EditAdvice state, Answer answer, Request request, Tx tx) {
        Recommendation.Key key = state.key();
        long person = request.person().id();
        boolean restore = answer.pressed() && answer.text().equals(RESTORE);
        Edited done = restore ? advice.restore(tx, person, key) : advice.edit(tx, person, key, answer.text());
        return switch (done) {
            case SAVED -> Turn.end(after("recommendations.saved", key, request, tx));
            case RESTORED -> Turn.end(after("recommendations.restored", key, request, tx));
            case APPROVED -> Turn.end(Reply.text("recommendations.approved", "year", key.year()));
            case GONE -> Turn.end(Reply.text("recommendations.gone"));
            case WRONG_LENGTH ->
                Turn.again(Problem.of("recommendations.wrong-length", EXAMPLE, "limit", Advice.LONGEST_TEXT));
        };
    }

    private Reply after(String said, Recommendation.Key key, Request request, Tx tx) {
        return Reply.of(registry.school(tx, key.school())
                .map(s -> {
                    Message now = one(request, s, key.year(), tx);
                    return new Message(List.of(Phrase.of(said)), now.rows(), false).lines(now.lines());
                })
                .orElseGet(() -> Message.of(said)));
    }
}
