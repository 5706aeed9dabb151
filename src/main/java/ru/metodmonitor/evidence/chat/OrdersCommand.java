package ru.metodmonitor.evidence.chat;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /orders [WORDS]: orders by date, with their entries and files; all, or those whose number, issuer, date or title has the words. */
public final class OrdersCommand implements Command {
    private static final int A_PAGE = 10;
    private static final int WORDS_BYTES = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Orders orders;
    private final Entries entries;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public OrdersCommand(Orders orders, Entries entries) {
        this.orders = orders;
        this.entries = entries;
    }

    @Override
    public Spec spec() {
        return Spec.command("orders")
                .task(Task.RECORD)
                .looking()
                .roles(Role.OPERATOR)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(request, request.arguments().strip(), 0, tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return payloads.restore(tx, data.field(1))
                .map(words -> Reply.replace(page(request, words, data.number(0), tx)))
                .orElseGet(Reply::stale);
    }

    private Message page(Request request, String text, long asked, Tx tx) {
        List<String> words = Arrays.stream(text.split("\\s+"))
                .map(Folding::key)
                .filter(word -> !word.isEmpty())
                .toList();
        List<Order> found = words.isEmpty() ? List.of() : found(words, tx);
        long count = words.isEmpty() ? orders.count(tx) : found.size();
        if (count == 0) {
            return words.isEmpty() ? Message.of("orders.none") : Message.of("orders.not-found", "text", text);
        }
        ListPage page = new ListPage(asked, A_PAGE, count);
        List<Order> shown = words.isEmpty() ? orders.latest(tx, A_PAGE, page.offset()) : page.of(found);
        Message message = Message.of("orders.title", "n", count, "page", page.shown(), "pages", page.pages());
        List<Phrase> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Order order : shown) {
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
        if (words.isEmpty() && page.pages() > 1) {
            lines.add(Phrase.of("orders.search"));
        }
        String kept = payloads.shorten(tx, text, WORDS_BYTES, request.at());
        return message.lines(lines)
                .column(buttons)
                .row(page.ways(number -> ButtonData.of("orders", "page", number, kept)));
    }

    /** Those with all these words in issuer, number, date or title, the latest first. */
    private List<Order> found(List<String> words, Tx tx) {
        return orders.latest(tx, Integer.MAX_VALUE, 0).stream()
                .filter(order -> {
                    OrderKey key = order.key();
                    String about = Folding.key(key.issuer().label())
                            + "|"
                            + Folding.key(key.number())
                            + "|"
                            + Folding.key(DATE.format(key.date()))
                            + "|"
                            + Folding.key(order.title());
                    return words.stream().allMatch(about::contains);
                })
                .toList();
    }
}
