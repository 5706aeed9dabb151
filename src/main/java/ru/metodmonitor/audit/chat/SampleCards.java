package ru.metodmonitor.audit.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.audit.Direction;
import ru.metodmonitor.audit.Findings;
import ru.metodmonitor.audit.Item;
import ru.metodmonitor.audit.Sample;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.chat.LinePictureReply;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** The cards that an auditor walks through, and the report at the end. */
final class SampleCards {
    private static final int SEED_SHOWN = 12;
    private static final int ERRORS_SHOWN = 12;
    private static final int BUTTONS_A_ROW = 4;

    private final Entries entries;
    private final Orders orders;
    private final LinePictureReply pictures;
    private final Access access;
    private final EntryText text;

    SampleCards(Entries entries, Orders orders, LinePictureReply pictures, Access access, ZoneId zone) {
        this.pictures = pictures;
        this.entries = entries;
        this.orders = orders;
        this.access = access;
        this.text = new EntryText(zone);
    }

    /** What is made public before the draw. */
    static Message announced(Sample sample) {
        return Message.of(
                        "sample.announced",
                        "direction",
                        direction(sample),
                        "year",
                        sample.year(),
                        "population",
                        sample.population(),
                        "limit",
                        sample.permille() / 10,
                        "seed",
                        shown(sample.seed()))
                .row(Button.of("sample.draw", ButtonData.of("sample", "draw", sample.id())))
                .row(Button.of("sample.stop", ButtonData.of("sample", "stop", sample.id())));
    }

    private static Phrase direction(Sample sample) {
        return Phrase.of("sample.direction-" + sample.direction().name().toLowerCase(Locale.ROOT));
    }

    /** The hash in short, with the date: {@code 1a2b3c4d5e6f, 2020-04-01}. */
    private static String shown(String seed) {
        int colon = seed.indexOf(':');
        return seed.substring(0, SEED_SHOWN) + ", " + seed.substring(colon + 1);
    }

    /** The card of one drawn item. */
    Message card(Sample sample, Item item, int of, Request request, Tx tx) {
        Message title = Message.of("sample.title", "place", item.place(), "of", of, "direction", direction(sample));
        Message body = item.entryId()
                .map(id -> entry(sample, item, id, title, request, tx))
                .or(() -> item.orderId().flatMap(id -> orders.byId(tx, id)).map(o -> order(sample, item, o, title, tx)))
                .orElse(title);
        return body.row(Button.of("sample.stop", ButtonData.of("sample", "stop", sample.id())));
    }

    private Message entry(Sample sample, Item item, long id, Message title, Request request, Tx tx) {
        access.sawNames(tx, request.person(), "sample", 1);
        Message message = entries.find(tx, id)
                .map(e -> files(
                        title.lines(text.card(e, request.names())).row(pictures.button(request, e, tx)), e.order(), tx))
                .orElse(title);
        boolean own =
                entries.find(tx, id).filter(e -> e.isBy(request.person().id())).isPresent();
        return (own ? message.line("sample.own") : message)
                .row(
                        Button.of("sample.right", verdict("RIGHT", sample, item)),
                        Button.of("sample.wrong", verdict("WRONG", sample, item)),
                        Button.of("sample.no-document", verdict("NO_DOCUMENT", sample, item)));
    }

    private static ButtonData verdict(String verdict, Sample sample, Item item) {
        return ButtonData.of("sample", verdict, sample.id(), item.place());
    }

    private Message order(Sample sample, Item item, Order order, Message title, Tx tx) {
        long live = live(order.id(), tx);
        Message message = title.line("sample.order", "order", EntryText.order(order), "n", live);
        return files(message, order, tx)
                .row(
                        Button.of(Phrase.of("sample.all-there", "n", live), verdict("ALL", sample, item)),
                        Button.of("sample.count", verdict("COUNT", sample, item)));
    }

    /** Entries of an order that stand. */
    long live(long order, Tx tx) {
        EntryFilter filter = EntryFilter.ALL.ofOrder(order);
        return entries.count(tx, filter.with(EntryStatus.CONFIRMED))
                + entries.count(tx, filter.with(EntryStatus.SUBMITTED));
    }

    private Message files(Message message, Order order, Tx tx) {
        List<Button> buttons = new ArrayList<>();
        for (Attachment file : orders.attachments(tx, order.id())) {
            buttons.add(Button.of(
                    Phrase.of("button.file", "name", file.name()),
                    ButtonData.of("order", "file", order.id(), file.id())));
        }
        return buttons.isEmpty() ? message.line("review.no-file") : message.column(buttons);
    }

    /** What was found. */
    Message report(Findings findings, Tx tx) {
        Sample sample = findings.sample();
        boolean truth = sample.direction() == Direction.TRUTH;
        Message message = Message.of(
                truth ? "sample.report-truth" : "sample.report-completeness",
                "year",
                sample.year(),
                "looked",
                findings.looked(),
                "population",
                sample.population(),
                "errors",
                findings.errors(),
                "without",
                findings.withoutDocument(),
                "rate",
                findings.rate(),
                "upper",
                findings.upperEnd());
        message = verdict(findings, message);
        for (var stratum : findings.errorsByStratum().entrySet()) {
            message = message.line("sample.stratum", "who", who(stratum.getKey(), tx), "errors", stratum.getValue());
        }
        message = message.line("sample.seed", "seed", shown(sample.seed()), "id", sample.id());
        List<Button> wrong = findings.items().stream()
                .filter(Findings::isError)
                .flatMap(i -> i.entryId().stream())
                .limit(ERRORS_SHOWN)
                .map(id -> Button.named("№ " + id, ButtonData.of("entry", "open", id)))
                .toList();
        for (int i = 0; i < wrong.size(); i += BUTTONS_A_ROW) {
            message = message.row(wrong.subList(i, Math.min(wrong.size(), i + BUTTONS_A_ROW)));
        }
        return message;
    }

    private static Message verdict(Findings findings, Message message) {
        Sample sample = findings.sample();
        if (!findings.isComplete() || findings.items().isEmpty()) {
            return message.line("sample.incomplete");
        }
        return findings.showsFewer()
                ? message.line("sample.shows", "limit", sample.permille() / 10, "population", sample.population())
                : message;
    }

    private Phrase who(String stratum, Tx tx) {
        String[] parts = stratum.split("/", 2);
        Optional<Person> person = access.byId(tx, Long.parseLong(parts[0]));
        return Phrase.of(
                "sample.who",
                "author",
                person.<Object>map(Person::displayName).orElseGet(() -> Phrase.of("entry.author-console")),
                "way",
                Phrase.of("sample.way-" + parts[1].toLowerCase(Locale.ROOT)));
    }
}
