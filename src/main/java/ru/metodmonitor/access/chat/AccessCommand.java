package ru.metodmonitor.access.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Grant;
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
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;

/** The buttons under a stranger's request: an admin lets in with a role, or turns away. */
public final class AccessCommand implements Command {
    /** Who asks, and the school. */
    private static final Pattern LINE = Pattern.compile("(\\d{1,15})\\s+(.+)");

    private final Access access;
    private final Registry registry;
    private final GrantText grantText;
    private final Picker picker;

    public AccessCommand(Access access, Registry registry, Picker picker) {
        this.picker = picker;
        this.access = access;
        this.registry = registry;
        this.grantText = new GrantText(registry);
    }

    @Override
    public Spec spec() {
        return Spec.command("access").task(Task.MANAGE).roles(Role.ADMIN).unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Matcher line = LINE.matcher(request.arguments());
        return line.matches()
                        && access.asking(tx, Long.parseLong(line.group(1))).isPresent()
                ? school(request, Long.parseLong(line.group(1)), line.group(2), tx)
                : Reply.text("access.by-button");
    }

    /** Of which school is the asking person to be the head? Once that is chosen the person is let in. */
    private Reply school(Request request, long asked, String typed, Tx tx) {
        return picker.school(
                request,
                Line.of("access").beginning(String.valueOf(asked)),
                Reach.ALL,
                typed,
                tx,
                school -> letIn(request, asked, Grant.head(school.id()), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        long asked = data.number(0);
        Optional<Person> person = access.asking(tx, asked);
        if (person.isEmpty()) {
            return Reply.replace(Message.of("access.decided"));
        }
        return switch (data.action()) {
            case "no" -> turnAway(request, asked, tx);
            case "roles" -> Reply.replace(roles(person.get(), asked));
            case "role" -> role(request, person.get(), asked, data, tx);
            // A page of a list that an earlier program showed.
            case "school" -> school(request, asked, "", tx);
            case "head" -> letIn(request, asked, Grant.head(data.number(1)), tx);
            case "terr" -> territory(request, asked, data, tx);
            default -> Reply.stale();
        };
    }

    private Message roles(Person person, long asked) {
        List<Button> buttons = Arrays.stream(Role.values())
                .map(role -> Button.of("role." + role.id(), ButtonData.of("access", "role", asked, role.id())))
                .toList();
        return Message.of("access.which-role", "name", person.displayName())
                .column(buttons)
                .row(Button.of("access.turn-away", ButtonData.of("access", "no", asked)));
    }

    private Reply role(Request request, Person person, long asked, ButtonData data, Tx tx) {
        Optional<Role> role = Role.parse(data.field(1));
        if (role.isEmpty()) {
            return Reply.stale();
        }
        return switch (role.get()) {
            case HEAD -> school(request, asked, "", tx);
            case TERRITORY -> territories(person, asked, tx);
            case ADMIN, OPERATOR, ANALYST -> letIn(request, asked, Grant.of(role.get()), tx);
        };
    }

    private Reply territories(Person person, long asked, Tx tx) {
        List<String> territories = registry.territories(tx);
        Message message = Message.of("access.which-territory", "name", person.displayName());
        for (int i = 0; i < territories.size(); i++) {
            message = message.row(Button.named(territories.get(i), ButtonData.of("access", "terr", asked, i)));
        }
        return Reply.replace(message.row(Button.of("dialog.back", ButtonData.of("access", "roles", asked))));
    }

    private Reply territory(Request request, long asked, ButtonData data, Tx tx) {
        List<String> territories = registry.territories(tx);
        int index = (int) data.number(1);
        return index >= 0 && index < territories.size()
                ? letIn(request, asked, Grant.territory(territories.get(index)), tx)
                : Reply.stale();
    }

    private Reply letIn(Request request, long asked, Grant grant, Tx tx) {
        return access.letIn(tx, request.person(), asked, grant)
                .map(person -> new Reply(List.of(
                        new Reply.Replace(Message.of(
                                "access.let-in-done", "name", person.displayName(), "role", grantText.of(tx, grant))),
                        new Reply.Tell(
                                person.chat(),
                                Message.of(
                                        "start.welcome",
                                        "name",
                                        person.displayName(),
                                        "role",
                                        grantText.of(tx, grant),
                                        "next",
                                        ru.metodmonitor.text.Phrase.of(
                                                "start.next-" + grant.role().id()))),
                        new Reply.RefreshMenu(person.chat()))))
                .orElseGet(() -> Reply.replace(Message.of("access.decided")));
    }

    private Reply turnAway(Request request, long asked, Tx tx) {
        return access.turnAway(tx, request.person(), asked)
                .map(person -> new Reply(List.of(
                        new Reply.Replace(Message.of("access.turned-away", "name", person.displayName())),
                        new Reply.Tell(person.chat(), Message.of("start.refused")))))
                .orElseGet(() -> Reply.replace(Message.of("access.decided")));
    }
}
