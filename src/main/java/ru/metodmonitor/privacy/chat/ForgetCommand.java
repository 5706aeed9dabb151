package ru.metodmonitor.privacy.chat;

import java.time.LocalDate;
import java.time.ZoneId;
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
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /forget NAME: erases a teacher's name on lawful demand; figures stay. Asks for the ground, tells what follows, prints the act. */
public final class ForgetCommand implements Command, Dialog<ForgetDialog> {
    private static final String NAME = "forget";

    private final PersonalData personal;
    private final Registry registry;
    private final Candidates candidates;
    private final Picker picker;
    private final Texts texts;
    private final ZoneId zone;

    public ForgetCommand(
            PersonalData personal, Registry registry, Access access, Picker picker, Texts texts, ZoneId zone) {
        this.zone = zone;
        this.texts = texts;
        this.picker = picker;
        this.personal = personal;
        this.registry = registry;
        this.candidates = new Candidates(registry, access);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.MANAGE).roles(Role.ADMIN).naming();
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
        return picker.teacher(
                request,
                Line.of(NAME),
                Reach.ALL,
                request.arguments(),
                tx,
                teacher -> Reply.begin(this, new ForgetDialog.AskGround(teacher.id())),
                text -> Reply.inputError(Problem.of("teacher.unknown", "forget.example", "text", text)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return live(data.number(0), tx)
                .map(t -> Reply.begin(this, new ForgetDialog.AskGround(t.id())))
                .orElseGet(Reply::stale);
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

    /** A usual ground, a paper of today, its words being the answer. */
    Choice ground(String key, Request request) {
        Phrase paper = Phrase.of(key, "date", LocalDate.ofInstant(request.at(), zone));
        return new Choice(paper, texts.plain(paper));
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
