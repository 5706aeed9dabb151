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
import ru.metodmonitor.bot.Prompt.Choice;
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
    private static final String YES = "yes";
    private static final int LONGEST_GROUND = 500;

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
    private Optional<Teacher> live(long id, Read read) {
        return registry.allTeachers(read).stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public Prompt prompt(ForgetDialog state, Request request, Read read) {
        Optional<Teacher> teacher = live(state.teacher(), read);
        Object who = teacher.<Object>map(t -> candidates.label(t, request.names(), read))
                .orElseGet(() -> Phrase.of("teacher.nameless", "id", state.teacher()));
        if (state instanceof ForgetDialog.AskGround) {
            return Prompt.of("forget.ask-ground", "who", who);
        }
        PersonalData.Traces traces = personal.traces(read, state.teacher());
        return Prompt.of("forget.sure", "who", who)
                .line("forget.stays", "n", traces.entries())
                .line("forget.mentions", "n", traces.mentioned())
                .line(
                        "forget.files",
                        "n",
                        traces.files().stream().filter(f -> !f.file().isEmpty()).count())
                .line("forget.backups")
                .line("forget.final")
                .row(Choice.of("forget.yes", YES));
    }

    @Override
    public Turn<ForgetDialog> on(ForgetDialog state, Answer answer, Request request, Tx tx) {
        if (state instanceof ForgetDialog.AskGround ask) {
            String ground = answer.text();
            return ground.isEmpty() || ground.length() > LONGEST_GROUND
                    ? Turn.again(Problem.of("forget.no-ground", "forget.ground-example", "limit", LONGEST_GROUND))
                    : Turn.to(new ForgetDialog.Confirm(ask.teacher(), ground));
        }
        ForgetDialog.Confirm confirm = (ForgetDialog.Confirm) state;
        if (!answer.pressed() || !answer.text().equals(YES)) {
            return Turn.again(Problem.of("forget.press", "forget.yes"));
        }
        return live(confirm.teacher(), tx).isEmpty()
                ? Turn.end(Reply.text("forget.gone"))
                : Turn.end(Reply.work(
                        ForgetJob.KIND,
                        ForgetJob.payload(confirm.teacher(), confirm.ground()),
                        Phrase.of("forget.erasing")));
    }
}
