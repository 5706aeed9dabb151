package ru.metodmonitor.access.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Access.HeldGrant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /users: who has which role; a role is taken away with two presses. */
public final class UsersCommand implements Command {
    private static final int A_PAGE = 10;

    private final Access access;
    private final GrantText grantText;

    public UsersCommand(Access access, Registry registry) {
        this.access = access;
        this.grantText = new GrantText(registry);
    }

    @Override
    public Spec spec() {
        return Spec.command("users").roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(0, tx));
    }

    private Message page(int page, Tx tx) {
        List<Person> people = access.people(tx);
        List<Long> unreachable = access.unreachable(tx).stream().map(Person::id).toList();
        int from = Math.min(page * A_PAGE, people.size());
        int to = Math.min(from + A_PAGE, people.size());
        Message message = Message.of("users.title", "n", people.size());
        List<Button> buttons = new ArrayList<>();
        for (Person person : people.subList(from, to)) {
            message = message.line(
                    unreachable.contains(person.id()) ? "users.line-blocked" : "users.line",
                    "name",
                    person.displayName(),
                    "roles",
                    roles(person, tx));
            buttons.add(Button.named(person.displayName(), ButtonData.of("users", "one", person.id())));
        }
        message = message.column(buttons);
        List<Button> ways = new ArrayList<>();
        if (page > 0) {
            ways.add(Button.of("page.previous", ButtonData.of("users", "page", page - 1)));
        }
        if (to < people.size()) {
            ways.add(Button.of("page.next", ButtonData.of("users", "page", page + 1)));
        }
        return message.row(ways);
    }

    private Object roles(Person person, Tx tx) {
        Phrase all = Phrase.of("users.no-roles");
        boolean first = true;
        for (var grant : person.grants()) {
            Phrase one = grantText.of(tx, grant);
            all = first ? one : Phrase.of("users.and", "first", all, "second", one);
            first = false;
        }
        return all;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "page" -> Reply.replace(page(Math.max(0, (int) data.number(0)), tx));
            case "one" -> one(data.number(0), tx);
            case "ask" -> ask(data.number(0), tx);
            case "revoke" -> revoke(request, data.number(0), tx);
            default -> Reply.alert("button.stale");
        };
    }

    private Reply one(long personId, Tx tx) {
        Optional<Person> person = access.byId(tx, personId);
        if (person.isEmpty()) {
            return Reply.alert("button.stale");
        }
        List<Button> buttons = new ArrayList<>();
        for (HeldGrant held : access.held(tx, personId)) {
            Phrase label = Phrase.of("users.revoke", "role", grantText.of(tx, held.grant()));
            buttons.add(Button.of(label, ButtonData.of("users", "ask", held.id())));
        }
        return Reply.replace(Message.of(
                        "users.one",
                        "name",
                        person.get().displayName(),
                        "username",
                        person.get().username().map(u -> "@" + u).orElse("—"),
                        "roles",
                        roles(person.get(), tx))
                .column(buttons)
                .row(Button.of("dialog.back", ButtonData.of("users", "page", 0))));
    }

    private Reply ask(long grant, Tx tx) {
        Optional<Person> holder = access.holder(tx, grant);
        if (holder.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return Reply.replace(Message.of(
                        "users.revoke-sure", "name", holder.get().displayName())
                .row(
                        Button.of("users.revoke-yes", ButtonData.of("users", "revoke", grant)),
                        Button.of(
                                "dialog.cancel",
                                ButtonData.of("users", "one", holder.get().id()))));
    }

    private Reply revoke(Request request, long grant, Tx tx) {
        Optional<Person> holder = access.holder(tx, grant);
        return switch (access.revoke(tx, Actor.person(request.person().id()), grant)) {
            case DONE ->
                one(holder.orElseThrow().id(), tx)
                        .and(new Reply(List.of(
                                new Reply.RefreshMenu(holder.orElseThrow().chat()))));
            case GONE -> Reply.alert("button.stale");
            case LAST_ADMIN -> Reply.alert("users.last-admin");
        };
    }
}
