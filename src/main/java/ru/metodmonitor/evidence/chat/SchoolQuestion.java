package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.picking.chat.Picked;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.picking.chat.SchoolPick;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Problem;

/** Of which school? A head can mean none but the own ones, and is shown them. */
final class SchoolQuestion {
    /** Stands in a line for the school of which nothing was said. */
    static final String LEFT_OUT = "?";

    private final Registry registry;
    private final SchoolPick pick;
    private final Purpose purpose;

    SchoolQuestion(Registry registry, Purpose purpose) {
        this.registry = registry;
        this.pick = new SchoolPick(registry);
        this.purpose = purpose;
    }

    private Reach reach() {
        return purpose == Purpose.REGISTER ? Reach.ALL : Reach.OWN;
    }

    /** The question, with the schools that it can be about. */
    Prompt prompt(Prompt question, Request request, Read read) {
        return pick.prompt(question, reach(), request.person(), read);
    }

    /** Which of those that a typed text can mean? */
    Prompt which(String typed, Request request, Read read) {
        return typed.equals(LEFT_OUT)
                ? pick.prompt(Prompt.of("myschool.which"), reach(), request.person(), read)
                : pick.which(typed, reach(), request.person(), read);
    }

    Picked<School> read(Answer answer, Request request, Read read) {
        return pick.read(answer, reach(), request.person(), read).orElse(unknown(pick.said(answer, read)));
    }

    /** Which school a text means. */
    SchoolMatch match(String text, Request request, Read read) {
        return pick.match(text, reach(), request.person(), read);
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

    /** The typed line; where a head left the school out, with the own one, or with a mark that it is to be asked. */
    String withSchool(Request request, Read read) {
        if (purpose == Purpose.REGISTER) {
            return request.arguments();
        }
        SchoolMatcher matcher = registry.schools(read);
        String own = only(request)
                .flatMap(id -> registry.school(read, id))
                .map(School::name)
                .orElse(LEFT_OUT);
        return AddLine.withSchool(
                request.arguments(), own, t -> !matcher.match(t).all().isEmpty());
    }

    /** The school's name for a message. */
    String name(long school, Read read) {
        return registry.names(read).name(school);
    }
}
