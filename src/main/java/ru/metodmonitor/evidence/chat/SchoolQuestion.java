package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Problem;

/** Of which school? A head can mean none but the own ones, and is shown them. */
final class SchoolQuestion {
    private static final String KNOWN = "s";

    private final Registry registry;
    private final Purpose purpose;

    SchoolQuestion(Registry registry, Purpose purpose) {
        this.registry = registry;
        this.purpose = purpose;
    }

    /** The question, with the schools that a proposal can be about; without any where any can. */
    Prompt prompt(Prompt question, Request request, Read read) {
        return question.column(
                purpose == Purpose.REGISTER
                        ? List.of()
                        : choices(request.person().schools().stream()
                                .flatMap(id -> registry.school(read, id).stream())
                                .toList()));
    }

    /** Which of those that a typed text can mean? */
    Prompt which(String typed, Request request, Read read) {
        return Prompt.of("add.school-which", "typed", typed)
                .column(match(typed, request, read)
                        .fold(one -> choices(List.of(one)), SchoolQuestion::choices, List::of));
    }

    private static List<Choice> choices(List<School> schools) {
        return schools.stream().map(s -> Choice.named(s.name(), KNOWN + s.id())).toList();
    }

    Parsed<Long> read(Answer answer, Request request, Read read) {
        if (answer.pressed() && answer.text().matches(KNOWN + "\\d{1,18}")) {
            long chosen = Long.parseLong(answer.text().substring(1));
            return maySay(chosen, request) ? Parsed.value(chosen) : Parsed.problem(unknown(name(chosen, read)));
        }
        return match(answer.text(), request, read)
                .parsed(answer.text(), unknown(answer.text()))
                .then(school -> Parsed.value(school.id()));
    }

    /** Which school a text means. */
    SchoolMatch match(String text, Request request, Read read) {
        SchoolMatch any = registry.schools(read).match(text);
        return purpose == Purpose.REGISTER ? any : any.among(request.person().schools());
    }

    /** Whether the person may say anything of the school: a proposal is about an own one. */
    boolean maySay(long school, Request request) {
        return purpose == Purpose.REGISTER || request.person().schools().contains(school);
    }

    /** What to say of a text that means no school. */
    Problem unknown(String text) {
        return purpose == Purpose.REGISTER
                ? Problem.of("school.unknown", "school.example", "text", text)
                : Problem.of("propose.not-own", "propose.example", "text", text);
    }

    /** The one school that a proposal can be about. */
    Optional<Long> only(Request request) {
        List<Long> own = request.person().schools();
        return purpose == Purpose.PROPOSE && own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** The typed line; where a head of one school left it out, with that school. */
    String withSchool(Request request, Read read) {
        SchoolMatcher matcher = registry.schools(read);
        return only(request)
                .flatMap(id -> registry.school(read, id))
                .map(own -> AddLine.withSchool(
                        request.arguments(), own.name(), t -> !(matcher.match(t) instanceof SchoolMatch.None)))
                .orElseGet(request::arguments);
    }

    /** The school's name for a message. */
    String name(long school, Read read) {
        return registry.school(read, school).map(School::name).orElse("?");
    }
}
