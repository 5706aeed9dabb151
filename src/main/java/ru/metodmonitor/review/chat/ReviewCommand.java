package ru.metodmonitor.review.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.RetractionEffects;
import ru.metodmonitor.review.Dispute;
import ru.metodmonitor.review.Disputes;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /review: what waits for a second pair of eyes, card by card in one message. */
public final class ReviewCommand implements Command, Dialog<ReviewDialog> {
    private static final int LONGEST_REASON = 500;
    static final String BACK = "-";

    private final Entries entries;
    private final ReviewQueue queue;
    private final Disputes disputes;
    private final ReviewCards cards;
    private final RetractionEffects effects;
    private final ReviewNews news;
    private final Texts texts;

    public ReviewCommand(
            Entries entries,
            Orders orders,
            ReviewQueue queue,
            Disputes disputes,
            Access access,
            RetractionEffects effects,
            ReviewNews news,
            ZoneId zone,
            Texts texts) {
        this.entries = entries;
        this.queue = queue;
        this.disputes = disputes;
        this.cards = new ReviewCards(entries, queue, orders, access, zone);
        this.effects = effects;
        this.news = news;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command("review").task(Task.CHECK).worded().naming().roles(Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public Class<ReviewDialog> stateType() {
        return ReviewDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(cards.next(request, tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "next" -> next(request, tx);
            case "ok" -> confirm(request, data, tx);
            case "all" -> confirmAlike(request, data, tx);
            case "no" ->
                shown(data, tx)
                        .map(e -> asked(e.id(), new ReviewDialog.WhyReject(e.id(), e.version()), request, tx))
                        .orElseGet(() -> moved(request, tx));
            case "later" -> later(request, data.number(0), tx);
            case "keep" ->
                dispute(data, tx)
                        .map(d -> asked(d.entryId(), new ReviewDialog.WhyKeep(d.id()), request, tx))
                        .orElseGet(() -> moved(request, tx));
            case "drop" ->
                dispute(data, tx)
                        .map(d -> asked(d.entryId(), new ReviewDialog.WhyRetract(d.id()), request, tx))
                        .orElseGet(() -> moved(request, tx));
            default -> Reply.stale();
        };
    }

    /** The card loses its buttons while the reason is asked for below it. */
    private Reply asked(long entry, ReviewDialog question, Request request, Tx tx) {
        return Reply.replace(cards.quiet(entry, request, tx)).and(Reply.begin(this, question));
    }

    private Reply next(Request request, Tx tx) {
        return Reply.replace(cards.next(request, tx));
    }

    /** Somebody decided or changed it in the meantime: no harm, the next card comes. */
    private Reply moved(Request request, Tx tx) {
        return Reply.toast("review.moved").and(next(request, tx));
    }

    /** The entry, if it still says what the card showed. */
    private Optional<Entry> shown(ButtonData data, Tx tx) {
        return entries.find(tx, data.number(0)).filter(e -> e.version() == data.number(1));
    }

    private Optional<Dispute> dispute(ButtonData data, Tx tx) {
        return disputes.open(tx, data.number(0));
    }

    private Reply later(Request request, long entry, Tx tx) {
        if (entries.find(tx, entry).isEmpty()) {
            return Reply.stale();
        }
        queue.later(tx, request.person().id(), entry);
        boolean alone = queue.next(tx, request.person().id())
                .filter(e -> e.id() == entry)
                .isPresent();
        return alone ? Reply.toast("review.last") : next(request, tx);
    }

    private Reply confirm(Request request, ButtonData data, Tx tx) {
        Optional<Entry> entry = shown(data, tx);
        if (entry.isEmpty()) {
            return moved(request, tx);
        }
        Decision decision =
                entries.confirm(tx, request.person().id(), entry.get().id());
        return decided(
                decision,
                request,
                tx,
                done -> Reply.toast("review.confirmed", "id", done.id()).and(news.confirmed(tx, List.of(done))));
    }

    private Reply confirmAlike(Request request, ButtonData data, Tx tx) {
        long reviewer = request.person().id();
        List<Entry> alike =
                shown(data, tx).map(e -> queue.alike(tx, e, reviewer)).orElse(List.of());
        if (alike.isEmpty() || alike.size() != data.number(2)) {
            return moved(request, tx);
        }
        List<Entry> confirmed = new ArrayList<>();
        for (Entry entry : alike) {
            if (entries.confirm(tx, reviewer, entry.id()) instanceof Decision.Done done) {
                confirmed.add(done.before());
            }
        }
        return Reply.toast("review.confirmed-all", "n", confirmed.size())
                .and(news.confirmed(tx, confirmed))
                .and(next(request, tx));
    }

    private Reply decided(Decision decision, Request request, Tx tx, Function<Entry, Reply> onDone) {
        return decision.fold(new Decision.Cases<>() {
            @Override
            public Reply done(Entry before) {
                return onDone.apply(before).and(next(request, tx));
            }

            @Override
            public Reply missing(long entry) {
                return moved(request, tx);
            }

            @Override
            public Reply wrongStatus(Entry entry) {
                return moved(request, tx);
            }

            @Override
            public Reply ownEntry(Entry entry) {
                return Reply.alert("review.own", "id", entry.id());
            }

            @Override
            public Reply tooLate(Entry entry) {
                return moved(request, tx);
            }
        });
    }

    @Override
    public Prompt prompt(ReviewDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    /** What the schools' figures are without the disputed entry. */
    List<Phrase> withoutDisputed(long dispute, Read read) {
        return disputes.open(read, dispute)
                .map(d -> effects.foretold(d.entryId(), read))
                .orElse(List.of());
    }

    Choice reason(String key) {
        return Choice.of(key, texts.plain(key));
    }

    @Override
    public Turn<ReviewDialog> on(ReviewDialog state, Answer answer, Request request, Tx tx) {
        String reason = answer.text();
        if (answer.pressed() && reason.equals(BACK)) {
            return Turn.end(next(request, tx));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Turn.again(
                    reason.isEmpty()
                            ? Problem.of("entry.no-reason", "review.reason-school")
                            : Problem.of("entry.reason-too-long", "review.reason-school", "limit", LONGEST_REASON));
        }
        return state.on(this, answer, request, tx);
    }

    /** What to do with an open dispute; the next card where it is open no more. */
    Turn<ReviewDialog> settled(long dispute, Function<Dispute, Reply> settle, Request request, Tx tx) {
        return Turn.end(disputes.open(tx, dispute).map(settle).orElseGet(() -> moved(request, tx)));
    }

    Reply reject(ReviewDialog.WhyReject why, String reason, Request request, Tx tx) {
        boolean same = entries.find(tx, why.entry())
                .filter(e -> e.version() == why.version())
                .isPresent();
        return same
                ? decided(
                        entries.reject(tx, request.person().id(), why.entry(), reason),
                        request,
                        tx,
                        done -> Reply.toast("review.rejected", "id", done.id()).and(news.rejected(tx, done, reason)))
                : moved(request, tx);
    }

    Reply kept(Dispute dispute, String reason, Request request, Tx tx) {
        disputes.keep(tx, request.person().id(), dispute, reason);
        return Reply.toast("review.kept", "id", dispute.entryId())
                .and(news.answered(tx, dispute, true, reason))
                .and(next(request, tx));
    }

    Reply dropped(Dispute dispute, String reason, Request request, Tx tx) {
        Decision decision = disputes.retract(tx, request.person().id(), dispute, reason);
        if (decision instanceof Decision.OwnEntry) {
            return Reply.text("review.own", "id", dispute.entryId());
        }
        return Reply.toast("review.retracted", "id", dispute.entryId())
                .and(news.answered(tx, dispute, false, reason))
                .and(next(request, tx));
    }
}
