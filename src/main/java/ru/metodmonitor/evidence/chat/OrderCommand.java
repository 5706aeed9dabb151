package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /order [ORDER[; TITLE]]: registers or chooses the order that the next entries stand on. */
public final class OrderCommand implements Command {
    private static final int LATEST = 8;
    private static final int LONGEST_TITLE = 1_000;

    private final Orders orders;
    private final Entries entries;
    private final EvidenceFiles files;
    private final PastedLists lists;
    private final Clock clock;
    private final ZoneId zone;

    public OrderCommand(
            Orders orders, Entries entries, EvidenceFiles files, PastedLists lists, Clock clock, ZoneId zone) {
        this.orders = orders;
        this.entries = entries;
        this.files = files;
        this.lists = lists;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Spec spec() {
        return Spec.command("order").task(Task.RECORD).roles(Role.OPERATOR).inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return Reply.of(choice(request, tx));
        }
        String[] parts = request.arguments().split(";", 2);
        String title = parts.length > 1 ? parts[1].strip() : "";
        if (title.length() > LONGEST_TITLE) {
            return Reply.inputError(Problem.of("order.title-too-long", "order.example", "limit", LONGEST_TITLE));
        }
        return orders.reference().parse(parts[0]).fold(key -> register(request, key, title, tx), Reply::inputError);
    }

    private Reply register(Request request, OrderKey key, String title, Tx tx) {
        if (key.date().isAfter(LocalDate.now(clock.withZone(zone)))) {
            return Reply.inputError(Problem.of("date.future", "order.example", "date", key.date()));
        }
        Orders.Registered done = orders.register(tx, AddFlow.author(request), key, title);
        choose(request, done.order(), tx);
        String state = done.otherTitle() ? "order.other-title" : done.isNew() ? "order.new" : "order.known";
        return Reply.of(card(done.order(), Phrase.of(state), tx));
    }

    private void choose(Request request, Order order, Tx tx) {
        orders.choose(tx, request.chat().id(), request.person().id(), order.id());
        lists.over(request, tx);
    }

    private Message choice(Request request, Tx tx) {
        Optional<Order> current =
                orders.current(tx, request.chat().id(), request.person().id());
        Message message = current.map(o -> Message.of("order.current", "order", EntryText.order(o)))
                .orElseGet(() -> Message.of("order.no-current"));
        return message.line("order.choose")
                .column(orders.lastRegistered(tx, LATEST).stream()
                        .map(o -> Button.of(EntryText.order(o), ButtonData.of("order", "choose", o.id())))
                        .toList());
    }

    private Message card(Order order, Phrase state, Tx tx) {
        Message message = Message.of("order.card", "order", EntryText.order(order), "state", state)
                .line("order.entries", "n", entries.count(tx, EntryFilter.ALL.ofOrder(order.id())));
        List<Attachment> attachments = orders.attachments(tx, order.id());
        message = message.line("order.files", "n", attachments.size());
        for (Attachment file : attachments) {
            message = message.row(Button.of(
                    Phrase.of("button.file", "name", file.name()),
                    ButtonData.of("order", "file", order.id(), file.id())));
        }
        return message;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Order> order = orders.byId(tx, data.number(0));
        if (order.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "choose" -> {
                choose(request, order.get(), tx);
                yield Reply.replace(card(order.get(), Phrase.of("order.chosen"), tx));
            }
            case "open" -> Reply.of(card(order.get(), Phrase.of("order.known"), tx));
            case "file" ->
                orders.attachment(tx, data.number(1))
                        .filter(a -> a.orderId() == order.get().id())
                        .flatMap(a -> OrderFiles.reply(files, order.get(), a))
                        .orElseGet(() -> Reply.alert("file.lost"));
            default -> Reply.stale();
        };
    }
}
