package ru.metodmonitor.evidence.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;

/** By which order? The likely ones are buttons, any other is typed. */
public final class OrderQuestion {
    private static final int LIKELY = 6;
    private static final int MOST = 26;
    private static final String KNOWN = "o";

    private final Orders orders;
    private final Supplier<LocalDate> today;

    /** Asks for one of these, not later than today. */
    public OrderQuestion(Orders orders, Supplier<LocalDate> today) {
        this.orders = orders;
        this.today = today;
    }

    /** The question under this key. */
    public Prompt prompt(String key, Read read) {
        return prompt(key, orders.lastRegistered(read, MOST));
    }

    /** The same with the order that the chat is about on top. */
    Prompt ofChat(String key, Request request, Read read) {
        List<Order> likely = new ArrayList<>(orders.lastRegistered(read, MOST));
        orders.current(read, request.chat().id(), request.person().id()).ifPresent(current -> {
            likely.remove(current);
            likely.add(0, current);
        });
        return prompt(key, likely);
    }

    private static Prompt prompt(String key, List<Order> likely) {
        List<Choice> choices = likely.stream()
                .map(o -> new Choice(EntryText.order(o), KNOWN + o.id()))
                .toList();
        Prompt prompt = Prompt.of(key).column(choices.subList(0, Math.min(LIKELY, choices.size())));
        return choices.size() <= LIKELY
                ? prompt
                : prompt.row(Choice.group(Phrase.of("add.earlier-orders"), choices.subList(LIKELY, choices.size()), 1));
    }

    /** The order that is meant; a typed one needs not be registered yet. */
    public Parsed<OrderKey> read(Answer answer, Read read) {
        if (answer.pressed() && answer.text().matches(KNOWN + "\\d{1,18}")) {
            return orders.byId(read, Long.parseLong(answer.text().substring(1)))
                    .map(o -> Parsed.value(o.key()))
                    .orElseGet(() -> Parsed.problem("order.gone", "order.example-reference"));
        }
        return orders.reference()
                .parse(answer.text())
                .then(key -> key.date().isAfter(today.get())
                        ? Parsed.problem("date.future", "order.example-reference", "date", key.date())
                        : Parsed.value(key));
    }
}
