package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /orders: all orders by date, with their entries and files. */
public final class OrdersCommand implements Command {
    private static final int A_PAGE = 10;

    private final Orders orders;
    private final Entries entries;

    public OrdersCommand(Orders orders, Entries entries) {
        this.orders = orders;
        this.entries = entries;
    }

    @Override
    public Spec spec() {
        return Spec.command("orders").roles(Role.OPERATOR).inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(0, tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return Reply.replace(page(Math.max(0, (int) data.number(0)), tx));
    }

    private Message page(int page, Tx tx) {
        long count = orders.count(tx);
        if (count == 0) {
            return Message.of("orders.none");
        }
        List<Order> found = orders.latest(tx, A_PAGE, page * A_PAGE);
        Message message =
                Message.of("orders.title", "n", count, "page", page + 1, "pages", (count + A_PAGE - 1) / A_PAGE);
        List<Phrase> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Order order : found) {
            lines.add(Phrase.of(
                    "orders.line",
                    "order",
                    EntryText.order(order),
                    "entries",
                    entries.count(tx, EntryFilter.ALL.ofOrder(order.id())),
                    "files",
                    orders.attachments(tx, order.id()).size()));
            buttons.add(Button.of(EntryText.order(order.key()), ButtonData.of("order", "open", order.id())));
        }
        List<Button> ways = new ArrayList<>();
        if (page > 0) {
            ways.add(Button.of("page.previous", ButtonData.of("orders", "page", page - 1)));
        }
        if ((long) (page + 1) * A_PAGE < count) {
            ways.add(Button.of("page.next", ButtonData.of("orders", "page", page + 1)));
        }
        return message.lines(lines).column(buttons).row(ways);
    }
}
