package ru.metodmonitor.evidence.lists.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.chat.PastedLists;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/**
 * Takes pasted lists: under /add and /propose, as the next part of a message that the messenger has split, or pasted with no command at all.
 * Any other plain text is looked for.
 */
public final class ListIntake implements Command, PastedLists {
    private static final int LONGEST = 5_000;

    private final Orders orders;
    private final Lists lists;
    private final ListCards cards;
    private final ListCommand command;
    private final Command search;
    private final Clock clock;

    ListIntake(Orders orders, Lists lists, ListCards cards, ListCommand command, Command search, Clock clock) {
        this.orders = orders;
        this.lists = lists;
        this.cards = cards;
        this.command = command;
        this.search = search;
        this.clock = clock;
    }

    /** Plain text of anybody who was let in. */
    @Override
    public Spec spec() {
        return Spec.command("text").naming().unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String text = request.arguments();
        Optional<StoredList> begun = command.spec().allows(request.known())
                ? lists.continued(tx, request.person().id(), request.chat().id(), text, request.sentAt())
                : Optional.empty();
        if (begun.isPresent()) {
            return command.append(request, begun.get(), text, tx);
        }
        return answer(request, text, tx).or(() -> headless(request, text, tx)).orElseGet(() -> searched(request, tx));
    }

    /** A line that is typed while a doubt's card is shown answers it. */
    private Optional<Reply> answer(Request request, String text, Tx tx) {
        return command.spec().allows(request.known()) && text.lines().count() == 1
                ? lists.latest(tx, request.person().id(), request.chat().id())
                        .filter(l -> l.status() == StoredList.Status.OPEN)
                        .flatMap(l -> command.typed(request, l, text, tx))
                : Optional.empty();
    }

    private Reply searched(Request request, Tx tx) {
        return search.spec().allows(request.known()) ? search.handle(request, tx) : Reply.text("plain.help");
    }

    /** Lines with people among them that were pasted without a command. */
    private Optional<Reply> headless(Request request, String text, Tx tx) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        if (lines.size() < 2 || lines.size() > LONGEST || !command.spec().allows(request.known())) {
            return Optional.empty();
        }
        boolean proposed = !request.person().has(Role.OPERATOR);
        OpenList list = lists.read(
                tx,
                OpenList.unread(header(HeaderLine.NOTHING, request, proposed, tx), lines),
                request.person().schools());
        return list.items().stream()
                        .noneMatch(i -> i.isListed() && i.found().school().isPresent())
                ? Optional.empty()
                : Optional.of(begun(request, list, text.length(), tx));
    }

    @Override
    public Reply begin(Request request, boolean proposed, Tx tx) {
        List<String> all = new ArrayList<>(request.arguments().lines().toList());
        if (isBare(request)) {
            all.add(0, "");
        }
        return HeaderLine.parse(all.get(0), LocalDate.now(clock), orders.reference())
                .fold(
                        line -> listed(
                                request,
                                OpenList.unread(
                                        header(line, request, proposed, tx),
                                        all.subList(1, all.size()).stream()
                                                .filter(l -> !l.isBlank())
                                                .toList()),
                                tx),
                        Reply::inputError);
    }

    @Override
    public void over(Request request, Tx tx) {
        lists.ended(tx, request.person().id(), request.chat().id());
    }

    /** Whether the command stands alone on its line. */
    private static boolean isBare(Request request) {
        return request.incoming() instanceof Incoming.Text text
                && text.text().strip().lines().findFirst().orElse("").strip().matches("/\\S+");
    }

    private ListHeader header(HeaderLine line, Request request, boolean proposed, Tx tx) {
        Optional<OrderKey> order = line.order()
                .or(() -> orders.current(
                                tx, request.chat().id(), request.person().id())
                        .map(Order::key));
        ListHeader header = new ListHeader(
                proposed, Way.PASTE, order, "", line.indicator(), line.activity(), line.eventDate(), List.of());
        // One more list under the same order goes on with its indicator and activity.
        return lists.latest(tx, request.person().id(), request.chat().id())
                .map(l -> l.list().header())
                .filter(h -> order.isPresent() && h.order().equals(order))
                .map(header::after)
                .orElse(header);
    }

    private Reply listed(Request request, OpenList unread, Tx tx) {
        if (unread.lines().size() > LONGEST) {
            return Reply.inputError(Problem.of("list.too-long", "list.example", "limit", LONGEST));
        }
        OpenList list = lists.read(tx, unread, request.person().schools());
        if (list.items().isEmpty() || (list.listed() == 0 && list.elsewhere() > 0)) {
            return Reply.inputError(
                    list.elsewhere() > 0
                            ? Problem.of("list.all-elsewhere", "list.example", "n", list.elsewhere())
                            : Problem.of("list.nobody", "list.example"));
        }
        return begun(request, list, request.arguments().length(), tx);
    }

    private Reply begun(Request request, OpenList list, int length, Tx tx) {
        long id = lists.keep(
                tx,
                request.person().id(),
                request.chat().id(),
                StoredList.Status.OPEN,
                list,
                Math.max(1, length),
                request.sentAt());
        StoredList stored = lists.find(tx, id).orElseThrow();
        return list.header().order().isEmpty()
                ? Reply.begin(command, new ListDialog.AskOrder(id))
                : Reply.of(cards.card(tx, stored, request.names()));
    }
}
