package ru.metodmonitor.review.chat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.chat.Newcomers;
import ru.metodmonitor.review.Dispute;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.Waiting;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/**
 * Who is told what: operators that something waits, authors what became of it.
 *
 * <p>Operators are told when their queue was empty before, and never at night: the morning digest counts what waits.
 */
public final class ReviewNews implements Newcomers {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final ReviewQueue queue;
    private final Access access;
    private final ZoneId zone;

    public ReviewNews(ReviewQueue queue, Access access, ZoneId zone) {
        this.queue = queue;
        this.access = access;
        this.zone = zone;
    }

    @Override
    public Reply arrived(Tx tx, Instant at, long added) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        boolean night = time.isBefore(MORNING) || !time.isBefore(EVENING);
        Reply told = Reply.NOTHING;
        for (Person operator : night ? List.<Person>of() : access.reachable(tx, Role.OPERATOR)) {
            Waiting waiting = queue.waiting(tx, operator.id());
            if (waiting.all() <= added && waiting.all() > 0) {
                told = told.and(tell(operator, digest(waiting)));
            }
        }
        return told;
    }

    /** What a digest says of the queue, with the button that opens it. */
    public static Message digest(Waiting waiting) {
        return Message.of("review.waiting", "entries", waiting.entries(), "disputes", waiting.disputes())
                .row(Button.of(Phrase.of("review.open", "n", waiting.all()), ButtonData.of("review", "next")));
    }

    /** The author of a proposal hears that it counts. */
    Reply confirmed(Tx tx, List<Entry> entries) {
        Entry first = entries.get(0);
        if (!first.proposed()) {
            return Reply.NOTHING;
        }
        Message message = entries.size() == 1
                ? Message.of("review.told-confirmed", "id", first.id(), "what", what(first))
                : Message.of("review.told-confirmed-all", "n", entries.size(), "what", what(first));
        return author(tx, first)
                .map(a -> tell(a, message.row(Button.of("button.card", ButtonData.of("entry", "open", first.id())))))
                .orElse(Reply.NOTHING);
    }

    /** The author hears that an entry was rejected, and can correct that very one. */
    Reply rejected(Tx tx, Entry entry, String reason) {
        Message message = Message.of(
                        "review.told-rejected", "id", entry.id(), "what", what(entry), "reason", new Personal(reason))
                .row(
                        Button.of("review.fix", ButtonData.of("edit", "begin", entry.id())),
                        Button.of("button.card", ButtonData.of("entry", "open", entry.id())));
        return author(tx, entry).map(a -> tell(a, message)).orElse(Reply.NOTHING);
    }

    /** The head hears how a dispute ended. */
    Reply answered(Tx tx, Dispute dispute, boolean kept, String answer) {
        Message message = Message.of(
                        kept ? "review.told-kept" : "review.told-retracted",
                        "id",
                        dispute.entryId(),
                        "answer",
                        new Personal(answer))
                .row(Button.of("button.card", ButtonData.of("entry", "open", dispute.entryId())));
        return access.byId(tx, dispute.authorId())
                .filter(p -> !p.grants().isEmpty())
                .map(p -> tell(p, message))
                .orElse(Reply.NOTHING);
    }

    /** Who no longer has a right to the entry is told nothing of it. */
    private Optional<Person> author(Tx tx, Entry entry) {
        return entry.authorId()
                .flatMap(id -> access.byId(tx, id))
                .filter(p -> p.maySeeNamesOf(entry.school().id()));
    }

    private static Object what(Entry entry) {
        return EntryText.what(entry.activity(), entry.result());
    }

    private static Reply tell(Person person, Message message) {
        return new Reply(List.of(new Reply.Tell(person.chat(), message)));
    }
}
