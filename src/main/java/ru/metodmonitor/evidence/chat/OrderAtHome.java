package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.storage.Read;

/** The order that this operator works on, on the home card, with the way to one more person. */
public final class OrderAtHome implements HomeSection {
    private final Orders orders;
    private final Entries entries;

    public OrderAtHome(Orders orders, Entries entries) {
        this.orders = orders;
        this.entries = entries;
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }

    @Override
    public Message part(Request request, Read read) {
        Optional<Order> current =
                orders.current(read, request.chat().id(), request.person().id());
        return current.map(order -> of(order, request, read))
                .orElseGet(() -> Message.of("home.first-operator")
                        .row(HomeCommand.run("home.add", "add"), HomeCommand.run("home.orders", "order")));
    }

    private Message of(Order order, Request request, Read read) {
        EntryFilter own =
                EntryFilter.ALL.ofOrder(order.id()).by(request.person().id());
        List<Entry> last = entries.list(read, own, 1, 0);
        Message message = Message.of("home.order", "order", EntryText.order(order), "n", entries.count(read, own));
        return last.isEmpty()
                ? message.row(HomeCommand.run("home.add", "add"), HomeCommand.run("home.orders", "order"))
                : message.line("home.more-hint")
                        .row(
                                Button.of(
                                        "button.more",
                                        ButtonData.of("add", "more", last.get(0).id())),
                                HomeCommand.run("home.orders", "order"));
    }
}
