package ru.metodmonitor.bot;

import com.fasterxml.jackson.databind.Module;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Finds who is to answer an update, and asks the store whether the person may, at that very moment.
 *
 * <p>In this order: a pressed button goes to its owner; a command to its class; any other text or file to the dialog under way
 * (a command's plain words only if nothing else would be an answer there), else to the command that takes it.
 */
public final class Router {
    private static final int LONGEST_TEXT = 100_000;
    private static final String HOME = "home";
    private static final String CANCEL = "cancel";
    /** The way home stands beside one or two short buttons, else below them. */
    private static final int BESIDE = 22;

    private final Access access;
    private final Commands commands;
    private final Dialogs dialogs;
    private final Fallbacks fallbacks;
    private final NameView nameView;
    private final Links links;
    private final Texts texts;
    private final PlainWords words;

    /**
     * What answers where no command is named.
     *
     * @param plainText a text that is no command
     * @param strangers whoever has no role
     * @param inline words typed after the bot's name in any chat
     */
    public record Fallbacks(Command plainText, Command strangers, InlineSearch inline) {}

    /**
     * A router over a list of commands.
     *
     * @param stored how what features know is written in a dialog's state
     */
    public Router(
            Access access,
            List<Command> commands,
            List<Dialog<?>> dialogs,
            Module stored,
            Fallbacks fallbacks,
            NameView nameView,
            Texts texts,
            Links links) {
        this.access = access;
        this.commands = new Commands(commands);
        this.dialogs = new Dialogs(dialogs, stored, texts);
        this.fallbacks = fallbacks;
        this.nameView = nameView;
        this.links = links;
        this.words = new PlainWords(this.commands, texts);
        this.texts = texts;
    }

    /**
     * What came of an update.
     *
     * @param reply what is said
     * @param person who is behind it now, also one whom this very update has let in
     */
    record Routed(Reply reply, Optional<Person> person) {}

    /** Handles one update. */
    Routed route(Tx tx, Incoming incoming, Instant at) {
        Optional<Person> known = personOf(tx, incoming);
        known.ifPresent(person -> access.seen(
                tx, person, incoming.sender().name(), incoming.sender().username()));
        if (known.isPresent() && !incoming.chat().group() && !(incoming instanceof Incoming.Membership)) {
            // Nobody can write to a bot that is blocked, whatever the messenger has said before.
            access.returned(tx, incoming.sender().account());
        }
        NameView names = incoming.chat().group() ? NameView.NONE : nameView;
        Request request = new Request(incoming, known, "", at, names);
        Reply reply = homeward(whole(answer(tx, incoming, request), request, tx), request);
        // Only who had no role can have got the first one by this very update.
        Optional<Person> now = isStranger(request) ? personOf(tx, incoming) : known;
        boolean stranger = now.map(Person::grants).orElse(List.of()).isEmpty();
        return new Routed(stranger && !(incoming instanceof Incoming.Press) ? reply.seldom() : reply, now);
    }

    private Reply answer(Tx tx, Incoming incoming, Request request) {
        if (incoming instanceof Incoming.Press press) {
            return press(press, request, tx);
        }
        if (incoming instanceof Incoming.Text text) {
            return text(text, request, tx);
        }
        if (incoming instanceof Incoming.Inline inline) {
            List<Reply.Found.Offer> offers =
                    isStranger(request) ? List.of() : fallbacks.inline().find(request, inline.text(), tx);
            return new Reply(List.of(new Reply.Found(offers)));
        }
        if (incoming instanceof Incoming.File file) {
            return file(file, request, tx);
        }
        if (incoming instanceof Incoming.Membership membership) {
            return membership(membership, tx);
        }
        if (incoming instanceof Incoming.Moved moved) {
            watchers().forEach(w -> w.moved(tx, moved.chat().id(), moved.newChat()));
            return Reply.NOTHING;
        }
        boolean quiet = incoming.chat().group() || request.known().isEmpty();
        if (incoming instanceof Incoming.Edited) {
            return quiet ? Reply.NOTHING : Reply.text("edited.unread");
        }
        if (incoming instanceof Incoming.Unreadable) {
            return quiet ? stranger(request, tx) : Reply.text("unreadable");
        }
        return Reply.NOTHING;
    }

    private Reply text(Incoming.Text text, Request request, Tx tx) {
        Optional<CommandLine> line = CommandLine.parse(text.text());
        if (request.chat().group()) {
            return line.map(l -> inGroup(l, request, tx)).orElse(Reply.NOTHING);
        }
        Optional<CommandLine> switched = isStranger(request)
                        || line.filter(l -> commands.named(l.name()).isPresent())
                                .isPresent()
                ? Optional.empty()
                : words.switched(text.text(), request.person());
        if (switched.isPresent()) {
            return understood(switched.get().name(), command(switched.get(), request, tx), request, tx);
        }
        if (line.isPresent()) {
            return command(line.get(), request, tx);
        }
        if (isStranger(request)) {
            return stranger(request, tx);
        }
        Optional<Command> meant =
                words.shelf(text.text(), request.person()).or(() -> outOfDialog(text.text(), request, tx));
        if (meant.isPresent()) {
            return besideDialog(meant.get(), typed(meant.get()), request.with(""), tx);
        }
        if (text.text().length() > LONGEST_TEXT) {
            return Reply.text("text.too-long");
        }
        return dialogs.answer(new Answer(text.text(), false, Optional.empty()), request, tx)
                .orElseGet(() -> plain(text.text(), request, tx));
    }

    /** Plain words go before a question with which nothing is lost, if they are no answer to it. */
    private Optional<Command> outOfDialog(String text, Request request, Tx tx) {
        return words.meant(text, request.person()).filter(command -> dialogs.yields(text, request, tx));
    }

    private static CommandLine typed(Command command) {
        return new CommandLine(command.spec().name(), Optional.empty(), "");
    }

    /** What was taken for a command says so. */
    private Reply understood(String name, Reply reply, Request request, Tx tx) {
        return whole(reply, request, tx)
                .withLast(message -> message.after(Phrase.of("plain.understood", "name", name)));
    }

    private Reply plain(String text, Request request, Tx tx) {
        Optional<Command> meant = words.meant(text, request.person());
        if (meant.isPresent()) {
            return said(meant.get(), meant.get().handle(request.with(""), tx));
        }
        Command command = fallbacks.plainText();
        return command.spec().allows(request.known())
                ? said(command, command.handle(request.with(text), tx))
                : Reply.text("plain.help");
    }

    private Reply inGroup(CommandLine line, Request request, Tx tx) {
        if (line.addressee()
                .filter(a -> !a.equalsIgnoreCase(links.name(request.chat().id().channel())))
                .isPresent()) {
            return Reply.NOTHING;
        }
        Optional<Command> command = commands.named(line.name());
        if (command.isEmpty() && line.addressee().isEmpty()) {
            // In a group a command without our name may be meant for another bot.
            return Reply.NOTHING;
        }
        if (command.isPresent() && request.incoming().sender().equals(Sender.HIDDEN)) {
            return Reply.text(
                    "group.hidden", "address", links.home(request.chat().id().channel()));
        }
        if (command.isPresent() && !command.get().spec().groups() && !isStranger(request)) {
            return Reply.text(
                    "group.private-only",
                    "address",
                    links.home(request.chat().id().channel()));
        }
        return command(line, request, tx);
    }

    private Reply command(CommandLine line, Request request, Tx tx) {
        Optional<Command> command = commands.named(line.name());
        Request asked = request.with(line.arguments());
        if (command.isEmpty()) {
            return isStranger(request) ? stranger(request, tx) : unknown(line.name(), request);
        }
        if (!command.get().spec().allows(request.known())) {
            return isStranger(request) ? stranger(request, tx) : Reply.text("no-access");
        }
        return isStranger(request)
                ? said(command.get(), command.get().handle(asked, tx))
                : besideDialog(command.get(), line, asked, tx);
    }

    /** Looking at something leaves a dialog as it is; anything else leaves it, and asks before what was answered there is lost. */
    private Reply besideDialog(Command command, CommandLine line, Request request, Tx tx) {
        if (command.spec().looks()) {
            Reply shown = said(command, command.handle(request, tx));
            // What asks something of its own takes the place of the dialog, like any other beginning.
            boolean begins =
                    shown.parts().stream().anyMatch(part -> part.begun().isPresent());
            Optional<Reply> question =
                    begins ? dialogs.leaving(line.name(), line.text(), request, tx) : Optional.empty();
            return question.orElseGet(() -> begins ? shown : shown.and(dialogs.reminder(request, tx)));
        }
        boolean cancels = line.name().equals(CANCEL);
        Optional<Reply> question = cancels ? Optional.empty() : dialogs.leaving(line.name(), line.text(), request, tx);
        if (question.isPresent()) {
            return question.get();
        }
        Reply dead = dialogs.drop(request, tx);
        return said(command, command.handle(request, tx)).and(dead);
    }

    private Reply unknown(String name, Request request) {
        return commands.nearest(name, request.person())
                .map(c -> Reply.text(
                        "command.nearest", "name", name, "nearest", c.spec().name()))
                .orElseGet(() -> Reply.text("command.unknown", "name", name));
    }

    private Reply press(Incoming.Press press, Request request, Tx tx) {
        Optional<ButtonData> data = ButtonData.parse(press.data());
        if (data.isEmpty()) {
            return Reply.stale();
        }
        if (Dialogs.own(data.get())) {
            return isStranger(request) ? Reply.alert("no-access") : dialogs.press(data.get(), request, tx);
        }
        return pressed(data.get(), request, tx);
    }

    private Reply pressed(ButtonData data, Request request, Tx tx) {
        Optional<Command> owner = commands.named(data.command());
        if (owner.isEmpty()) {
            return Reply.stale();
        }
        return owner.get().spec().allows(request.known())
                ? wayOn(owner.get().spec(), said(owner.get(), owner.get().press(request, data, tx)))
                : request.incoming() instanceof Incoming.Press ? Reply.alert("no-access") : Reply.text("no-access");
    }

    /** A card that is out of date says where a live one is. */
    private static Reply wayOn(Spec owner, Reply reply) {
        return new Reply(reply.parts().stream()
                .map(part -> part.outOfDate().isPresent() && owner.listed()
                        ? new Reply.Stale(Phrase.of("button.stale-command", "name", owner.name()))
                        : part)
                .toList());
    }

    private static Reply said(Command command, Reply reply) {
        return command.spec().names() ? reply.guard() : reply;
    }

    private Reply file(Incoming.File file, Request request, Tx tx) {
        if (request.chat().group()) {
            return Reply.NOTHING;
        }
        if (isStranger(request)) {
            return stranger(request, tx);
        }
        Answer answer = new Answer(file.caption(), false, Optional.of(file));
        return dialogs.answer(answer, request, tx).orElseGet(() -> received(file, request, tx));
    }

    private Reply received(Incoming.File file, Request request, Tx tx) {
        for (Command command : commands.all()) {
            if (command instanceof FileReceiver receiver
                    && receiver.takes(file)
                    && receiver.spec().allows(request.known())) {
                return said(receiver, receiver.receive(request.with(file.caption()), file, tx));
            }
        }
        return Reply.text("file.not-expected");
    }

    private Reply membership(Incoming.Membership membership, Tx tx) {
        if (!membership.chat().group()) {
            if (membership.reachable()) {
                access.returned(tx, membership.chat().id());
            } else {
                access.blocked(tx, membership.chat().id());
            }
        } else if (!membership.reachable()) {
            watchers().forEach(w -> w.left(tx, membership.chat().id()));
        }
        return Reply.NOTHING;
    }

    private List<GroupWatcher> watchers() {
        return commands.all().stream()
                .filter(GroupWatcher.class::isInstance)
                .map(GroupWatcher.class::cast)
                .toList();
    }

    private boolean isStranger(Request request) {
        return request.known().map(person -> person.grants().isEmpty()).orElse(true);
    }

    private Reply stranger(Request request, Tx tx) {
        return request.chat().group() ? Reply.NOTHING : fallbacks.strangers().handle(request, tx);
    }

    /** A reply that begins a dialog is continued with its first question, one that runs a command with what that answers. */
    private Reply whole(Reply reply, Request request, Tx tx) {
        Reply whole = Reply.NOTHING;
        for (Reply.Part part : reply.parts()) {
            Optional<Reply> next = part.begun()
                    .<Reply>map(begin -> first(begin, request, tx))
                    .or(() -> part.run().map(run -> ran(run, request, tx)))
                    .or(() -> part.pressed().map(data -> whole(pressed(data, request, tx), request, tx)));
            whole = whole.and(next.orElseGet(() -> new Reply(List.of(part))));
        }
        return whole;
    }

    private Reply ran(Reply.Run run, Request request, Tx tx) {
        CommandLine line = new CommandLine(run.command(), Optional.empty(), run.arguments());
        // What came before may have let somebody in.
        Request now = new Request(
                request.incoming(),
                access.find(tx, request.incoming().sender().account()),
                "",
                request.at(),
                request.names());
        Reply reply = whole(command(line, now, tx), now, tx);
        Reply placed = request.incoming() instanceof Incoming.Press ? reply.inPlace() : reply;
        return placed.replaces() ? placed : placed.and(run.otherwise());
    }

    /** Under every card in somebody's own chat stands the way home; only a dialog's questions have ways of their own. */
    private Reply homeward(Reply reply, Request request) {
        boolean has = commands.named(HOME).isPresent() && !request.chat().group() && !isStranger(request);
        return has ? reply.withLast(this::homeward) : reply;
    }

    private Message homeward(Message message) {
        List<List<Button>> rows = message.rows();
        boolean enough = message.isOfDialog()
                || rows.stream().flatMap(List::stream).anyMatch(b -> b.value().startsWith(HOME + ":"));
        if (enough) {
            return message;
        }
        Button home = Button.of("button.home", ButtonData.of(HOME, message.stays() ? "anew" : "open"));
        List<Button> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        int taken = last.stream().mapToInt(b -> texts.plain(b.label()).length()).sum();
        return !last.isEmpty() && last.size() < 2 && taken <= BESIDE ? message.beside(home) : message.row(home);
    }

    private <S> Reply first(Reply.Begin<S> begin, Request request, Tx tx) {
        return dialogs.begin(begin.dialog(), begin.state(), request, tx);
    }

    /** A dialog's question was put into the outbox as this row. */
    void asked(Tx tx, Asker asker, long row) {
        asker.person().ifPresent(person -> dialogs.shown(tx, asker.chat(), person, row));
    }

    /** The person behind an update, as the store knows it now. */
    Optional<Person> personOf(Tx tx, Incoming incoming) {
        return access.find(tx, incoming.sender().account());
    }

    /** The menu of a person in the private chat. */
    List<Command> menu(Tx tx, ChatId account) {
        return access.find(tx, account).map(commands::listedFor).orElse(List.of());
    }
}
