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
import ru.metodmonitor.text.Texts;

/**
 * Finds who is to answer an update, and asks the store whether the person may, at that very moment.
 *
 * <p>In this order: a pressed button goes to its owner; a command to its class; any other text or file to the dialog under way,
 * else to the command that takes it.
 */
public final class Router {
    private static final int LONGEST_TEXT = 100_000;

    private final Access access;
    private final Commands commands;
    private final Dialogs dialogs;
    private final Fallbacks fallbacks;
    private final NameView nameView;
    private final Links links;

    /**
     * What answers where no command is named.
     *
     * @param plainText a text that is no command
     * @param strangers whoever has no role
     */
    public record Fallbacks(Command plainText, Command strangers) {}

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
    }

    /** Handles one update. */
    Reply route(Tx tx, Incoming incoming, Instant at) {
        Optional<Person> known = access.find(tx, incoming.sender().account());
        known.ifPresent(person -> access.seen(
                tx, person, incoming.sender().name(), incoming.sender().username()));
        if (known.isPresent() && !incoming.chat().group() && !(incoming instanceof Incoming.Membership)) {
            // Nobody can write to a bot that is blocked, whatever the messenger has said before.
            access.returned(tx, incoming.sender().account());
        }
        NameView names = incoming.chat().group() ? NameView.NONE : nameView;
        Request request = new Request(incoming, known, "", at, names);
        Reply reply = begun(answer(tx, incoming, request), request, tx);
        boolean pressed = incoming instanceof Incoming.Press;
        return pressed || isWelcome(tx, incoming.sender()) ? reply : reply.seldom();
    }

    /** Whether somebody has a role now, also one that this very update has given. */
    private boolean isWelcome(Tx tx, Sender sender) {
        return access.find(tx, sender.account())
                .filter(person -> !person.grants().isEmpty())
                .isPresent();
    }

    private Reply answer(Tx tx, Incoming incoming, Request request) {
        if (incoming instanceof Incoming.Press press) {
            return press(press, request, tx);
        }
        if (incoming instanceof Incoming.Text text) {
            return text(text, request, tx);
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
        if (line.isPresent()) {
            return command(line.get(), request, tx);
        }
        if (isStranger(request)) {
            return stranger(request, tx);
        }
        if (text.text().length() > LONGEST_TEXT) {
            return Reply.text("text.too-long");
        }
        return dialogs.answer(new Answer(text.text(), false, Optional.empty()), request, tx)
                .orElseGet(() -> plain(text.text(), request, tx));
    }

    private Reply plain(String text, Request request, Tx tx) {
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
        if (!isStranger(request)) {
            // A new command means that the person has left the dialog.
            dialogs.cancel(request, tx);
        }
        return said(command.get(), command.get().handle(asked, tx));
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
            return Reply.alert("button.stale");
        }
        if (data.get().command().equals(Dialogs.BUTTONS)) {
            return isStranger(request) ? Reply.alert("no-access") : dialogs.press(data.get(), request, tx);
        }
        Optional<Command> owner = commands.named(data.get().command());
        if (owner.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return owner.get().spec().allows(request.known())
                ? said(owner.get(), owner.get().press(request, data.get(), tx))
                : Reply.alert("no-access");
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

    /** A reply that begins a dialog is continued with the dialog's first question. */
    private Reply begun(Reply reply, Request request, Tx tx) {
        Reply whole = Reply.NOTHING;
        for (Reply.Part part : reply.parts()) {
            whole = whole.and(
                    part.begun().map(begin -> first(begin, request, tx)).orElseGet(() -> new Reply(List.of(part))));
        }
        return whole;
    }

    private <S> Reply first(Reply.Begin<S> begin, Request request, Tx tx) {
        return dialogs.begin(begin.dialog(), begin.state(), request, tx);
    }

    /** The person behind an account. */
    Optional<Person> personOf(Tx tx, ChatId account) {
        return access.find(tx, account);
    }

    /** The menu of a person in the private chat. */
    List<Command> menu(Tx tx, ChatId account) {
        return access.find(tx, account).map(commands::listedFor).orElse(List.of());
    }
}
