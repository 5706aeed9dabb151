package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.reading.SaidResult;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * One more person of the order at hand by a few letters: «андриан 10 призёр» offers each whom it can mean as a button that says all that
 * it records. Order, activity, date, and what is not typed are the last entry's.
 */
public final class OneMore {
    /** The press that records. */
    static final String ACTION = "one-more";

    /** Whom a line can mean and still be chosen from at a glance; a longer list is a search. */
    private static final int MOST = 6;

    private static final int RESULT_BYTES = 20;
    private static final int WINNERS = 3;
    private static final int PARTICIPANTS = 2;

    private final Registry registry;
    private final Orders orders;
    private final Entries entries;
    private final Access access;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public OneMore(Registry registry, Orders orders, Entries entries, Access access) {
        this.registry = registry;
        this.orders = orders;
        this.entries = entries;
        this.access = access;
    }

    /** The card with the people whom a typed line can mean; empty where nothing can be recorded by it. */
    public Optional<Message> offer(Request request, String text, Tx tx) {
        if (!request.person().has(Role.OPERATOR)) {
            return Optional.empty();
        }
        Optional<Entry> last = last(request, tx);
        Optional<ShortLine> line = last.flatMap(e -> ShortLine.parse(text, registry.schools(tx)));
        List<Teacher> meant = line.map(l -> meant(l, tx)).orElse(List.of());
        return meant.isEmpty() || meant.size() > MOST
                ? Optional.empty()
                : Optional.of(card(request, last.orElseThrow(), line.orElseThrow(), meant, tx));
    }

    /** The latest entry of the order at hand: what the next one has in common with. */
    private Optional<Entry> last(Request request, Tx tx) {
        return orders.current(tx, request.chat().id(), request.person().id())
                .flatMap(order -> entries.list(tx, EntryFilter.ALL.ofOrder(order.id()), 1, 0).stream()
                        .findFirst());
    }

    private List<Teacher> meant(ShortLine line, Tx tx) {
        Set<Long> schools = line.schools().stream().map(School::id).collect(Collectors.toSet());
        return registry.search(tx).find(line.name()).stream()
                .filter(t -> schools.isEmpty() || schools.contains(t.schoolId()))
                .toList();
    }

    private Message card(Request request, Entry last, ShortLine line, List<Teacher> meant, Tx tx) {
        String result = line.result().map(SaidResult::text).orElse(last.result());
        int indicator = line.result().map(r -> under(last.indicator(), r)).orElse(last.indicator());
        access.sawNames(tx, request.person(), "find", meant.size());
        Message card = Message.of(
                "one-more.card",
                "order",
                EntryText.order(last.order().key()),
                "indicator",
                indicator,
                "what",
                EntryText.what(last.activity(), result));
        List<Button> people = new ArrayList<>();
        for (Teacher teacher : meant) {
            String school = registry.names(tx).name(teacher.schoolId());
            people.add(Button.of(
                    Phrase.of(
                            "one-more.record",
                            "name",
                            EntryText.name(teacher.name(), teacher.id(), request.names()),
                            "school",
                            school),
                    ButtonData.of(
                            "add",
                            ACTION,
                            last.id(),
                            teacher.id(),
                            indicator,
                            payloads.shorten(tx, result, RESULT_BYTES, request.at()))));
        }
        return card.column(people)
                .row(Button.of(
                        Phrase.of("one-more.look", "text", line.name()),
                        ButtonData.of(
                                "find", "page", 0, payloads.shorten(tx, line.name(), RESULT_BYTES, request.at()))));
    }

    /** In a contest's list the result says whether it is a victory or participation (SPEC section 4). */
    private static int under(int indicator, SaidResult result) {
        boolean contest = indicator == PARTICIPANTS || indicator == WINNERS;
        return !contest ? indicator : result.won() ? WINNERS : PARTICIPANTS;
    }

    /** What a press records: the last entry's draft with the button's own result. */
    static Optional<Draft> draft(Entry last, ButtonData data, ButtonPayloads payloads, Tx tx) {
        return payloads.restore(tx, data.field(3))
                .map(result ->
                        new Draft(last.order().key(), (int) data.number(2), last.activity(), result, last.eventDate()));
    }
}
