package ru.metodmonitor.evidence.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderReaders;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /entry N: the card of an entry, its files, and undoing it. */
public final class EntryCommand implements Command {
    private static final int OF_ORDER = 50;

    private final Entries entries;
    private final Orders orders;
    private final EvidenceFiles files;
    private final LinePictureReply pictures;
    private final OrderReaders readers;
    private final Registry registry;
    private final EntryText text;
    private final Texts texts;
    private final Picker picker;

    public EntryCommand(
            Entries entries,
            Orders orders,
            EvidenceFiles files,
            LinePictureReply pictures,
            OrderReaders readers,
            Registry registry,
            ZoneId zone,
            Texts texts,
            Picker picker) {
        this.picker = picker;
        this.pictures = pictures;
        this.readers = readers;
        this.registry = registry;
        this.texts = texts;
        this.entries = entries;
        this.orders = orders;
        this.files = files;
        this.text = new EntryText(zone);
    }

    @Override
    public Spec spec() {
        return Spec.command("entry").task(Task.RECORD).looking().naming().roles(Role.OPERATOR, Role.HEAD);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return picker.entry(request, "entry", tx);
        }
        return EntryNumber.parse(request.arguments())
                .fold(
                        id -> visible(request, id, tx)
                                .map(e -> Reply.of(card(request, e, tx)))
                                .orElseGet(() -> missing(id)),
                        Reply::inputError);
    }

    private static Reply missing(long id) {
        return Reply.inputError(Problem.of("entry.missing", "entry.example", "id", id));
    }

    /** A head sees the entries of the own school alone. */
    private Optional<Entry> visible(Request request, long id, Tx tx) {
        return entries.find(tx, id)
                .filter(e -> request.person().has(Role.OPERATOR)
                        || request.person().schools().contains(e.school().id()));
    }

    private Message card(Request request, Entry entry, Tx tx) {
        // A head sees names of the own school only, in earlier versions too.
        NameView ofOthers = request.person().has(Role.OPERATOR) ? request.names() : NameView.NONE;
        Message message = Message.of(
                        text.card(OwnLines.of(request.person(), registry, tx).readable(entry), request.names()))
                .lines(text.history(entry, entries.versions(tx, entry.id()), request.names(), ofOthers));
        List<Button> buttons = new ArrayList<>(pictures.button(request, entry, tx));
        if (!request.person().has(Role.OPERATOR)) {
            buttons.add(Button.of("button.order", ButtonData.of("entry", "order", entry.id())));
        }
        List<Attachment> attached = mayHaveFiles(request.person())
                ? orders.attachments(tx, entry.order().id())
                : List.of();
        for (Attachment file : attached) {
            buttons.add(Button.of(
                    Phrase.of("button.file", "name", file.name()),
                    ButtonData.of("entry", "file", entry.id(), file.id())));
        }
        return message.column(buttons).row(ways(request, entry));
    }

    /** An order's file names teachers of other schools too. */
    private boolean mayHaveFiles(Person person) {
        return person.has(Role.OPERATOR) || readers == OrderReaders.HEADS;
    }

    /** The order's data with the own entries that stand on it: all that a head gets of an order. */
    private Reply order(Request request, Order order, Tx tx) {
        OwnLines lines = OwnLines.of(request.person(), registry, tx);
        Message message = Message.of("entry.order-card", "order", EntryText.order(order));
        for (long school : request.person().schools()) {
            EntryFilter own = EntryFilter.ALL.ofOrder(order.id()).ofSchool(school);
            for (Entry entry : entries.list(tx, own, OF_ORDER, 0)) {
                message = message.lines(List.of(EntryText.line(entry, request.names())));
                String line = lines.readable(entry).source().line();
                if (!line.isEmpty() && request.names() == NameView.FULL) {
                    message = message.line("entry.line", "line", new Personal(line));
                }
            }
        }
        return Reply.of(message);
    }

    /** What this person may do about the entry. */
    private static List<Button> ways(Request request, Entry entry) {
        boolean operator = request.person().has(Role.OPERATOR);
        boolean ownProposal = entry.proposed()
                && entry.isBy(request.person().id())
                && (entry.status() == EntryStatus.SUBMITTED || entry.status() == EntryStatus.REJECTED);
        List<Button> ways = new ArrayList<>();
        if (entry.status() != EntryStatus.RETRACTED && (operator || ownProposal)) {
            ways.add(Button.of("button.edit", ButtonData.of("edit", "begin", entry.id())));
        }
        if (entry.status() == EntryStatus.CONFIRMED && operator) {
            ways.add(Button.of("button.retract", ButtonData.of("retract", "begin", entry.id())));
        }
        boolean head = request.person().schools().contains(entry.school().id());
        if (entry.status() == EntryStatus.CONFIRMED && head) {
            ways.add(Button.of("button.dispute", ButtonData.of("dispute", "begin", entry.id())));
        }
        return ways;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Entry> entry = visible(request, data.number(0), tx);
        if (entry.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "open" -> Reply.of(card(request, entry.get(), tx));
            case "order" -> order(request, entry.get().order(), tx);
            case "file" ->
                mayHaveFiles(request.person())
                        ? file(entry.get(), data.number(1), tx)
                        : Reply.alert("file.operators-only");
            case "picture" -> pictures.reply(request, entry.get(), tx);
            case "undo" -> undo(request, entry.get(), tx);
            default -> Reply.stale();
        };
    }

    private Reply file(Entry entry, long attachment, Tx tx) {
        return orders.attachment(tx, attachment)
                .filter(a -> a.orderId() == entry.order().id())
                .flatMap(a -> OrderFiles.reply(files, entry.order(), a))
                .orElseGet(() -> Reply.alert("file.lost"));
    }

    private Reply undo(Request request, Entry entry, Tx tx) {
        if (!request.person().has(Role.OPERATOR) && !entry.proposed()) {
            return Reply.alert("no-access");
        }
        return entries.undo(tx, request.person().id(), entry.id(), texts.plain("undo.reason"))
                .fold(new Decision.Cases<>() {
                    @Override
                    public Reply done(Entry before) {
                        return Reply.replace(Message.of("retract.done", "id", before.id()));
                    }

                    @Override
                    public Reply missing(long id) {
                        return Reply.stale();
                    }

                    @Override
                    public Reply wrongStatus(Entry now) {
                        return Reply.alert("retract.already", "id", now.id());
                    }

                    @Override
                    public Reply ownEntry(Entry now) {
                        return Reply.stale();
                    }

                    @Override
                    public Reply tooLate(Entry now) {
                        return Reply.alert("undo.too-late", "id", now.id());
                    }
                });
    }
}
