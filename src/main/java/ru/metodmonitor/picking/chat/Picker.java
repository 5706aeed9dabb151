package ru.metodmonitor.picking.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherSearch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/**
 * Asks with buttons what a command was not told, or was told ambiguously; then the command goes on as if it had been typed whole. So
 * whatever the command checks it checks at that moment, and nothing is chosen that could not have been typed.
 */
public final class Picker implements Dialog<PickDialog> {
    private static final String SCHOOL_EXAMPLE = "school.example";

    private final Registry registry;
    private final Access access;
    private final SchoolPick schools;
    private final TeacherPick teachers;
    private final EntryPick entries;

    public Picker(Registry registry, Entries entries, Access access) {
        this.registry = registry;
        this.access = access;
        this.schools = new SchoolPick(registry);
        this.teachers = new TeacherPick(registry);
        this.entries = new EntryPick(entries);
    }

    /**
     * Goes on with the school that a text means; asks where it means several, or none was named.
     *
     * @param typed what was named; empty: nothing
     * @param one what follows; also where the person can mean but one
     */
    public Reply school(Request request, Line line, Reach reach, String typed, Tx tx, Function<School, Reply> one) {
        Person person = request.person();
        PickDialog ask = new PickDialog.AskSchool(line, reach, typed.strip());
        if (typed.isBlank()) {
            List<School> all = schools.all(reach, person, tx);
            return switch (all.size()) {
                case 0 -> Reply.text("pick.no-schools");
                case 1 -> one.apply(all.get(0));
                default -> Reply.begin(this, ask);
            };
        }
        return schools.match(typed, reach, person, tx)
                .fold(one, several -> Reply.begin(this, ask), () -> notOne(typed, line, reach, tx));
    }

    /** That a figure is not for this person is said; whose names are not is as good as not there. */
    private Reply notOne(String typed, Line line, Reach reach, Read read) {
        boolean known = reach == Reach.FIGURES
                && !registry.schools(read).match(typed).all().isEmpty();
        return known
                ? Reply.text("no-access")
                : Reply.inputError(new Problem(
                        Phrase.of("school.unknown", "text", SchoolPick.shown(typed.strip())), line.example()));
    }

    /**
     * Goes on with the teacher whom a text means; asks where it means several, or nobody was named.
     *
     * @param reach of which schools
     * @param unknown what to say of a text that names nobody
     */
    public Reply teacher(
            Request request,
            Line line,
            Reach reach,
            String typed,
            Tx tx,
            Function<Teacher, Reply> one,
            Function<String, Reply> unknown) {
        PickDialog.AskTeacher ask = new PickDialog.AskTeacher(line, reach, Optional.empty(), typed.strip(), false);
        if (typed.isBlank()) {
            return asked(ask, request, tx);
        }
        Whom whom = whom(ask, request.person(), tx);
        seen(request, line, whom.teachers().size(), tx);
        return switch (whom.size()) {
            case 0 -> unknown.apply(SchoolPick.shown(typed.strip()));
            case 1 -> whom.only(one, s -> begun(ofSchool(ask, s, request, tx)));
            default -> Reply.begin(this, ask);
        };
    }

    /**
     * Asks for whatever can be looked for: what is typed is what the command gets, and teachers are behind the buttons of their schools.
     *
     * @param reach of which schools
     */
    public Reply anything(Request request, Line line, Reach reach, Tx tx) {
        return asked(new PickDialog.AskTeacher(line, reach, Optional.empty(), "", true), request, tx);
    }

    /** The question after the one school that can be meant, or for the school. */
    private Reply asked(PickDialog.AskTeacher ask, Request request, Tx tx) {
        List<School> all = schools.all(ask.reach(), request.person(), tx);
        return switch (all.size()) {
            case 0 -> Reply.text("pick.no-schools");
            case 1 -> begun(ofSchool(ask, all.get(0), request, tx));
            default -> Reply.begin(this, ask);
        };
    }

    /** The first question where a command begins with it. */
    private Reply begun(Turn<PickDialog> turn) {
        return turn.fold(
                state -> Reply.begin(this, state),
                problem -> Reply.of(Message.of(problem.what())),
                prompt -> Reply.NOTHING,
                reply -> reply);
    }

    /** Asks for an entry: any to look at. */
    public Reply entry(Request request, String command, Tx tx) {
        return entry(request, command, EntryPick.Kind.ANY, tx);
    }

    /** Asks for an entry that counts. */
    public Reply confirmedEntry(Request request, String command, Tx tx) {
        return entry(request, command, EntryPick.Kind.CONFIRMED, tx);
    }

    /** Asks for an entry that this person may correct. */
    public Reply editableEntry(Request request, String command, Tx tx) {
        return entry(request, command, EntryPick.Kind.EDITABLE, tx);
    }

    private Reply entry(Request request, String command, EntryPick.Kind kind, Tx tx) {
        Line line = Line.of(command);
        if (!entries.hasAny(kind, request.person(), tx)) {
            return Reply.text("pick.no-entries", "what", line.purpose());
        }
        seen(request, line, 1, tx);
        return Reply.begin(this, new PickDialog.AskEntry(line, kind, ""));
    }

    /** Asks for a word that is mostly one of a few. */
    public Reply word(Line line, String question, String about, List<String> likely) {
        return Reply.begin(this, new PickDialog.AskWord(line, question, about, likely));
    }

    /** Which of the teachers of one school? */
    Turn<PickDialog> ofSchool(PickDialog.AskTeacher ask, School school, Request request, Tx tx) {
        int count = registry.teachers(tx, school.id()).size();
        seen(request, ask.line(), count, tx);
        return count == 0
                ? Turn.again(Problem.of("teachers.none", SCHOOL_EXAMPLE, "school", school.brief()))
                : Turn.to(ask.of(school.id()));
    }

    /** Whom a typed text names. */
    Turn<PickDialog> named(PickDialog.AskTeacher ask, String text, Request request, Tx tx) {
        if (ask.anything()) {
            return Turn.end(ask.line().filled(text));
        }
        PickDialog.AskTeacher narrower = ask.named(text);
        Whom whom = whom(narrower, request.person(), tx);
        seen(request, ask.line(), whom.teachers().size(), tx);
        return switch (whom.size()) {
            case 0 -> Turn.again(Problem.of("teacher.unknown", "name.example", "text", SchoolPick.shown(text)));
            case 1 ->
                whom.only(
                        t -> Turn.end(ask.line().filled(TeacherSearch.reference(t))),
                        s -> ofSchool(ask, s, request, tx));
            default -> Turn.to(narrower);
        };
    }

    /** The same as buttons. */
    Prompt whom(PickDialog.AskTeacher ask, Request request, Read read) {
        Whom whom = whom(ask, request.person(), read);
        Prompt prompt = Prompt.of("teacher.which", "n", whom.size());
        prompt = prompt.column(whom.teachers().stream()
                .limit(Drawers.A_PAGE)
                .map(t -> TeacherPick.choice(
                        t,
                        Phrase.of(
                                "teacher.choice",
                                "name",
                                t.name().shown(request.names(), "№ " + t.id()),
                                "school",
                                registry.school(read, t.schoolId())
                                        .map(School::brief)
                                        .orElse("?"))))
                .toList());
        return schools.prompt(prompt, whom.schools(), request.person(), read);
    }

    /** A text may be a teacher's name, or the school's where the teacher is, or both. */
    private Whom whom(PickDialog.AskTeacher ask, Person person, Read read) {
        List<Teacher> found = registry.search(read).find(ask.typed()).stream()
                .filter(t -> ask.school()
                        .map(id -> id == t.schoolId())
                        .orElseGet(() -> registry.school(read, t.schoolId())
                                .filter(s -> ask.reach().covers(person, s))
                                .isPresent()))
                .toList();
        SchoolMatch match = ask.school().isPresent()
                ? new SchoolMatch.None()
                : schools.match(ask.typed(), ask.reach(), person, read);
        return new Whom(found, match.all());
    }

    /** Whether the text names somebody, or a school, that can be chosen there. */
    boolean isNamed(PickDialog.AskTeacher ask, String text, Person person, Read read) {
        return whom(ask.named(text), person, read).size() > 0;
    }

    private record Whom(List<Teacher> teachers, List<School> schools) {
        int size() {
            return teachers.size() + schools.size();
        }

        <R> R only(Function<Teacher, R> teacher, Function<School, R> school) {
            return teachers.isEmpty() ? school.apply(schools.get(0)) : teacher.apply(teachers.get(0));
        }
    }

    /** A list of names was shown. */
    void seen(Request request, Line line, int count, Tx tx) {
        access.sawNames(tx, request.person(), line.command(), Math.min(count, Drawers.A_PAGE));
    }

    /** A question under what the command is for. */
    Prompt question(String key, Line line) {
        return Prompt.of(key, "what", line.purpose());
    }

    /** The question about schools alone. */
    public SchoolPick schools() {
        return schools;
    }

    TeacherPick teachers() {
        return teachers;
    }

    EntryPick entries() {
        return entries;
    }

    @Override
    public String kind() {
        return "pick";
    }

    @Override
    public Class<PickDialog> stateType() {
        return PickDialog.class;
    }

    @Override
    public Prompt prompt(PickDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public boolean mayName(PickDialog state) {
        return state.mayName();
    }

    /** A choice is made anew as fast. */
    @Override
    public boolean isWork() {
        return false;
    }

    @Override
    public boolean knows(PickDialog state, String typed, Request request, Read read) {
        return state.knows(this, typed, request, read);
    }

    /** A file or a whole list is never the name of something to choose. */
    @Override
    public boolean hears(PickDialog state, Answer answer) {
        return answer.file().isEmpty()
                && answer.text().length() <= PickDialog.LONGEST
                && !answer.text().contains("\n");
    }

    @Override
    public Turn<PickDialog> on(PickDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }
}
