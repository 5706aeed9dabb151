package ru.metodmonitor.review.chat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.review.Dispute;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.Waiting;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** The card that a reviewer looks at: the entry, its evidence one press away, and what can be decided. */
final class ReviewCards {
    private static final int NAMES_SHOWN = 25;

    private final Entries entries;
    private final ReviewQueue queue;
    private final Orders orders;
    private final Access access;
    private final EntryText text;
    private final ZoneId zone;

    ReviewCards(Entries entries, ReviewQueue queue, Orders orders, Access access, ZoneId zone) {
        this.entries = entries;
        this.queue = queue;
        this.orders = orders;
        this.access = access;
        this.text = new EntryText(zone);
        this.zone = zone;
    }

    /** The next card of this person, or that nothing waits. */
    Message next(Request request, Tx tx) {
        long reviewer = request.person().id();
        return queue.next(tx, reviewer)
                .map(entry -> card(entry, queue.waiting(tx, reviewer), request, tx))
                .orElseGet(() -> Message.of("review.empty"));
    }

    /** The card of an entry without anything to press. */
    Message quiet(long entry, Request request, Tx tx) {
        return entries.find(tx, entry)
                .map(e -> Message.of(text.card(e, request.names())))
                .orElseGet(() -> Message.of("review.empty"));
    }

    private Message card(Entry entry, Waiting waiting, Request request, Tx tx) {
        Optional<Dispute> dispute = queue.dispute(tx, entry.id());
        Message title = Message.of("review.title", "entries", waiting.entries(), "disputes", waiting.disputes());
        Message message = dispute.map(d -> disputed(d, title)).orElse(title);
        if (dispute.isEmpty() && entry.proposed()) {
            message = message.line("review.proposed");
        }
        message = files(entry, message.lines(text.card(entry, request.names())), tx);
        access.sawNames(tx, request.person(), "review", 1);
        Message shown = message;
        return dispute.map(d -> disputeButtons(d, entry, shown))
                .orElseGet(() -> entryButtons(entry, shown, request, tx));
    }

    private Message disputed(Dispute dispute, Message message) {
        return message.line(
                "review.disputed",
                "who",
                dispute.authorName(),
                "at",
                LocalDateTime.ofInstant(dispute.createdAt(), zone),
                "reason",
                new Personal(dispute.reason()));
    }

    private Message files(Entry entry, Message message, Tx tx) {
        List<Button> buttons = new ArrayList<>();
        for (Attachment file : orders.attachments(tx, entry.order().id())) {
            buttons.add(Button.of(
                    Phrase.of("button.file", "name", file.name()),
                    ButtonData.of("entry", "file", entry.id(), file.id())));
        }
        return buttons.isEmpty() ? message.line("review.no-file") : message.column(buttons);
    }

    private Message entryButtons(Entry entry, Message message, Request request, Tx tx) {
        List<Entry> alike = queue.alike(tx, entry, request.person().id());
        Message whole = message;
        if (alike.size() > 1) {
            whole = whole.line("review.alike", "n", alike.size() - 1);
            for (Entry other : alike.subList(0, Math.min(NAMES_SHOWN, alike.size()))) {
                if (other.id() != entry.id()) {
                    whole = whole.lines(List.of(EntryText.line(other, request.names())));
                }
            }
            access.sawNames(tx, request.person(), "review", alike.size() - 1);
        }
        whole = whole.row(
                Button.of("review.confirm", ButtonData.of("review", "ok", entry.id(), entry.version())),
                Button.of("review.reject", ButtonData.of("review", "no", entry.id(), entry.version())),
                Button.of("review.later", ButtonData.of("review", "later", entry.id())));
        return alike.size() < 2
                ? whole
                : whole.row(Button.of(
                        Phrase.of("review.confirm-alike", "n", alike.size()),
                        ButtonData.of("review", "all", entry.id(), entry.version(), alike.size())));
    }

    private static Message disputeButtons(Dispute dispute, Entry entry, Message message) {
        boolean stands = entry.status() == EntryStatus.CONFIRMED || entry.status() == EntryStatus.SUBMITTED;
        Button later = Button.of("review.later", ButtonData.of("review", "later", entry.id()));
        return stands
                ? message.row(
                                Button.of("review.keep", ButtonData.of("review", "keep", dispute.id())),
                                Button.of("review.retract", ButtonData.of("review", "drop", dispute.id())),
                                later)
                        .row(Button.of("review.edit", ButtonData.of("edit", "begin", entry.id())))
                : message.row(Button.of("review.close", ButtonData.of("review", "drop", dispute.id())), later);
    }
}
