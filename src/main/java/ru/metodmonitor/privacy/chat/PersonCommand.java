package ru.metodmonitor.privacy.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.metodmonitor.access.Access;
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
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /person NAME: everything that is stored about one teacher or one user of the bot, as a document. */
public final class PersonCommand implements Command {
    private static final String NAME = "person";
    private static final int AT_MOST = 10;

    private final Access access;
    private final Candidates candidates;
    private final Picker picker;

    public PersonCommand(Registry registry, Access access, Picker picker) {
        this.picker = picker;
        this.access = access;
        this.candidates = new Candidates(registry, access);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.MANAGE).roles(Role.ADMIN).naming();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String text = request.arguments().strip();
        if (text.isEmpty()) {
            return picker.anything(request, Line.of(NAME), Reach.ALL, tx);
        }
        List<Teacher> teachers = candidates.named(request, tx);
        List<Person> users = users(text, tx);
        if (teachers.isEmpty() && users.isEmpty()) {
            return Reply.inputError(Problem.of("person.unknown", "person.example", "text", text));
        }
        if (teachers.size() + users.size() == 1) {
            return teachers.isEmpty()
                    ? gather("user", users.get(0).id())
                    : gather("teacher", teachers.get(0).id());
        }
        List<Button> buttons = new ArrayList<>();
        teachers.forEach(t -> buttons.add(
                Button.of(candidates.label(t, request.names(), tx), ButtonData.of(NAME, "teacher", t.id()))));
        users.forEach(u -> buttons.add(
                Button.of(Phrase.of("person.user", "name", u.displayName()), ButtonData.of(NAME, "user", u.id()))));
        return Reply.of(Message.of("teacher.which").column(buttons));
    }

    private List<Person> users(String text, Tx tx) {
        String wanted = text.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return access.everybody(tx).stream()
                .filter(p -> p.username()
                                .filter(u -> u.toLowerCase(Locale.ROOT).equals(wanted))
                                .isPresent()
                        || p.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(AT_MOST)
                .toList();
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "teacher", "user" -> gather(data.action(), data.number(0));
            default -> Reply.stale();
        };
    }

    private static Reply gather(String what, long id) {
        return Reply.work(PersonJob.KIND, JobText.of(what + " " + id), Phrase.of("person.gathering"));
    }
}
