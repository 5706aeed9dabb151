package ru.metodmonitor.privacy.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /forget NAME: erases a teacher's name on lawful demand; figures stay. Asks for the ground, tells what follows, prints the act. */
public final class ForgetCommand implements Command, Dialog<ForgetDialog> {
    private static final String NAME = "forget";

    private final PersonalData personal;
    private final Registry registry;
    private final Candidates candidates;

    public ForgetCommand(PersonalData personal, Registry registry, Access access) {
        this.personal = personal;
        this.registry = registry;
        this.candidates = new Candidates(registry, access);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).roles(Role.ADMIN).naming();
    }

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public Class<ForgetDialog> stateType() {
        return ForgetDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return Reply.inputError(Problem.of("name.empty", "forget.example"));
        }
        List<Teacher> found = candidates.named(request, tx);
        if (found.isEmpty()) {
            return Reply.inputError(Problem.of(
                    "teacher.unknown",
                    "forget.example",
                    "text",
                    request.arguments().strip()));
        }
        return found.size() == 1
                ? Reply.begin(this, new ForgetDialog.AskGround(found.get(0).id()))
                : candidates.which(request, found, NAME, tx);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return live(data.number(0), tx)
                .map(t -> Reply.begin(this, new ForgetDialog.AskGround(t.id())))
                .orElseGet(() -> Reply.alert("button.stale"));
    }

    /** Whoever is in the register now: nobody is erased twice. */
    Optional<Teacher> live(long id, Read read) {
        return registry.allTeachers(read).stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public Prompt prompt(ForgetDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<ForgetDialog> on(ForgetDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    /** How the teacher is named to the person who asks. */
    Object who(long teacher, Request request, Read read) {
        return live(teacher, read)
                .<Object>map(t -> candidates.label(t, request.names(), read))
                .orElseGet(() -> Phrase.of("teacher.nameless", "id", teacher));
    }

    PersonalData.Traces traces(long teacher, Read read) {
        return personal.traces(read, teacher);
    }
}
