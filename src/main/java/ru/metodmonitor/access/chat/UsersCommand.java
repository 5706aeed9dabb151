package ru.metodmonitor.access.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Access.HeldGrant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Undo;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /users [WORDS]: who has which role, by pages; a role is taken away after what that means was shown. */
public final class UsersCommand implements Command {
    private static final String NAME = "users";
    private static final int A_PAGE = 10;
    private static final int WORDS_BYTES = 30;

    private final Access access;
    private final GrantText grantText;
    private final Undo undo;
    private final Texts texts;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public UsersCommand(Access access, Registry registry, Undo undo, Texts texts) {
        this.access = access;
        this.grantText = new GrantText(registry);
        this.undo = undo;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.MANAGE).worded().roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String words = request.arguments().strip();
        return Reply.of(page(request, words, 0, tx));
    }

    private Message page(Request request, String words, long asked, Tx tx) {
        List<Person> people = found(words, tx);
        if (people.isEmpty()) {
            return Message.of(
                    "input.error",
                    "what",
                    Problem.of("find.nothing", "users.search-example", "text", words)
                            .what(),
                    "example",
                    Phrase.of("users.search-example"));
        }
        List<Long> unreachable = access.unreachable(tx).stream().map(Person::id).toList();
        ListPage page = new ListPage(asked, A_PAGE, people.size());
        Message message = Message.of("users.title", "n", people.size(), "place", page.place());
        List<Button> buttons = new ArrayList<>();
        for (Person person : page.of(people)) {
            message = message.line(
                    unreachable.contains(person.id()) ? "users.line-blocked" : "users.line",
                    "name",
                    person.displayName(),
                    "roles",
                    roles(person, tx));
            buttons.add(Button.named(person.displayName(), ButtonData.of(NAME, "one", person.id())));
        }
        String kept = payloads.shorten(tx, words, WORDS_BYTES, request.at());
        return message.lines(page.pages() > 1 && words.isEmpty() ? List.of(Phrase.of("users.search")) : List.of())
                .column(buttons)
                .row(page.ways(number -> ButtonData.of(NAME, "page", number, kept)));
    }

    /** Those with all these words in their names and roles. */
    private List<Person> found(String words, Read read) {
        List<String> keys = Arrays.stream(words.split("\\s+"))
                .map(Folding::key)
                .filter(key -> !key.isEmpty())
                .toList();
        return access.people(read).stream()
                .filter(person -> {
                    String about = Folding.key(person.displayName())
                            + "|"
                            + person.username().map(Folding::key).orElse("")
                            + "|"
                            + Folding.key(texts.plain(roles(person, read)));
                    return keys.stream().allMatch(about::contains);
                })
                .toList();
    }

    private Phrase roles(Person person, Read read) {
        Phrase all = Phrase.of("users.no-roles");
        boolean first = true;
        for (var grant : person.grants()) {
            Phrase one = grantText.of(read, grant);
            all = first ? one : Phrase.of("users.and", "first", all, "second", one);
            first = false;
        }
        return all;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        long number = data.number(0);
        return switch (data.action()) {
            case "page" ->
                payloads.restore(tx, data.field(1))
                        .map(words -> Reply.replace(page(request, words, number, tx)))
                        .orElseGet(Reply::stale);
            case "one" -> one(number, tx).map(Reply::replace).orElseGet(Reply::stale);
            case "ask" ->
                loss(number, tx)
                        .map(question -> Reply.replace(question.question(request)))
                        .orElseGet(Reply::stale);
            case "revoke" ->
                loss(number, tx)
                        .map(question -> question.pressed(request, data, () -> revoke(request, number, tx)))
                        .orElseGet(Reply::late);
            case Undo.ACTION ->
                access.giveBack(tx, request.person(), number)
                        .map(person -> Reply.replace(one(person.id(), tx).orElseThrow())
                                .and(refreshed(person)))
                        .orElseGet(Undo::gone);
            default -> Reply.stale();
        };
    }

    private Optional<Message> one(long personId, Read read) {
        Optional<Person> person = access.byId(read, personId);
        List<Button> buttons = new ArrayList<>();
        for (HeldGrant held : access.held(read, personId)) {
            Phrase label = Phrase.of("users.revoke", "role", grantText.of(read, held.grant()));
            buttons.add(Button.of(label, ButtonData.of(NAME, "ask", held.id())));
        }
        return person.map(p -> Message.of(
                        "users.one",
                        "name",
                        p.displayName(),
                        "username",
                        p.username().map(u -> "@" + u).orElse("—"),
                        "roles",
                        roles(p, read))
                .column(buttons)
                .row(Button.of("dialog.back", ButtonData.of(NAME, "page", 0, ""))));
    }

    /** What taking a role away means; empty if nobody holds it. */
    private Optional<Confirmation> loss(long grantId, Read read) {
        return access.holder(read, grantId).map(holder -> {
            HeldGrant held = access.held(read, holder.id()).stream()
                    .filter(h -> h.id() == grantId)
                    .findFirst()
                    .orElseThrow();
            Phrase role = grantText.of(read, held.grant());
            List<Phrase> lines = new ArrayList<>();
            lines.add(Phrase.of("users.loses-" + held.grant().role().id()));
            if (holder.grants().size() == 1) {
                lines.add(Phrase.of("users.loses-all"));
            }
            boolean scoped = held.grant().role() == Role.HEAD || held.grant().role() == Role.TERRITORY;
            boolean alone = access.people(read).stream()
                    .filter(p -> p.id() != holder.id())
                    .noneMatch(p -> p.grants().contains(held.grant()));
            if (scoped && alone) {
                lines.add(Phrase.of("users.nobody-left", "role", role));
            }
            long links = held.grant().role() == Role.ADMIN
                    ? access.openInvitations(read).stream()
                            .filter(i -> i.maker().map(Person::id).equals(Optional.of(holder.id())))
                            .count()
                    : 0;
            if (links > 0) {
                lines.add(Phrase.of("users.links-go", "n", links));
            }
            return Confirmation.of(
                            Phrase.of("users.revoke-sure", "role", role, "name", holder.displayName()),
                            Phrase.of("users.revoke", "role", role),
                            ButtonData.of(NAME, "revoke", grantId))
                    .lines(lines);
        });
    }

    private Reply revoke(Request request, long grant, Tx tx) {
        Person holder = access.holder(tx, grant).orElseThrow();
        return switch (access.revoke(tx, Actor.person(request.person().id()), grant)) {
            case DONE ->
                Reply.replace(one(holder.id(), tx)
                                .orElseThrow()
                                .row(undo.button(
                                        tx,
                                        Phrase.of("users.give-back"),
                                        "role.revoke",
                                        "person:" + holder.id(),
                                        seq -> ButtonData.of(NAME, Undo.ACTION, seq))))
                        .and(refreshed(holder));
            case GONE -> Reply.late();
            case LAST_ADMIN -> Reply.alert("users.last-admin");
        };
    }

    private static Reply refreshed(Person person) {
        return new Reply(List.of(new Reply.RefreshMenu(person.chat())));
    }
}
