package ru.metodmonitor.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.notify.StackOnly;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.StorageFailure;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * The one way of every update: a transaction a batch, a savepoint an update; state, journal and messages are kept together.
 *
 * <p>An update that fails is taken back alone, recorded with an id and answered with it. If the store itself fails, nothing of
 * the batch is kept and nothing may be confirmed to the messenger. Threading: safe to share, since the store has one writer at a time.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** The messenger takes one message a second in a chat, twenty a minute in a group: nobody waits longer than about two minutes. */
    private static final int MOST_OWED = 100;

    private static final int MOST_OWED_IN_GROUP = 30;
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Database database;
    private final Router router;
    private final Outbound outbound;
    private final Clock clock;
    private final RandomGenerator random;
    private final Runnable afterCommit;
    private final Watcher watcher;
    private final IncomingStore store = new IncomingStore();

    /** What came of an update. */
    public enum Outcome {
        /** Carried out and answered. */
        DONE,
        /** Seen before: nothing to do. */
        REPEATED,
        /** Its sender is owed too many answers already. */
        REFUSED,
        /** A bug; answered with its id. */
        FAILED
    }

    /** Who counts updates; an update whose batch could not be kept is counted each time it is tried. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * One update was tried.
         *
         * @param took until its answer was written, not yet sent
         */
        void handled(Outcome outcome, Duration took);
    }

    public Intake(
            Database database,
            Router router,
            Outbound outbound,
            Clock clock,
            RandomGenerator random,
            Runnable afterCommit,
            Watcher watcher) {
        this.database = database;
        this.router = router;
        this.outbound = outbound;
        this.clock = clock;
        this.random = random;
        this.afterCommit = afterCommit;
        this.watcher = watcher;
    }

    /**
     * Carries out a batch. When it returns, everything is durable and may be confirmed.
     *
     * @param more what is kept together with it
     * @throws StorageFailure if the store failed: then nothing was kept, and the same batch may come again
     */
    public void accept(List<Incoming> batch, Consumer<Tx> more) {
        database.writeOnly(tx -> {
            batch.forEach(incoming -> one(tx, incoming));
            more.accept(tx);
        });
        afterCommit.run();
    }

    private void one(Tx tx, Incoming incoming) {
        long begun = System.nanoTime();
        Outcome outcome = outcome(tx, incoming);
        watcher.handled(outcome, Duration.ofNanos(System.nanoTime() - begun));
    }

    private Outcome outcome(Tx tx, Incoming incoming) {
        Instant at = clock.instant();
        if (!store.first(tx, incoming.updateId(), incoming.identity(), at)) {
            return Outcome.REPEATED;
        }
        try {
            return tx.savepoint(() -> inItsTopic(tx, incoming, () -> {
                if (!isTaken(tx, incoming)) {
                    return Outcome.REFUSED;
                }
                Router.Routed routed = router.route(tx, incoming, at);
                post(tx, incoming, routed.person(), routed.reply());
                return Outcome.DONE;
            }));
        } catch (StorageFailure e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(tx, incoming, at, e);
        }
    }

    private Outcome failed(Tx tx, Incoming incoming, Instant at, Throwable e) {
        String id = HexFormat.of().toHexDigits(random.nextLong()).substring(0, 8);
        LOG.error("failure {} in update {}\n{}", id, incoming.updateId(), StackOnly.of(e));
        store.failed(tx, id, incoming.updateId(), at, e.getClass().getName());
        return inItsTopic(tx, incoming, () -> {
            post(tx, incoming, router.personOf(tx, incoming), Reply.text("update.failed", "id", id));
            return Outcome.FAILED;
        });
    }

    private static Outcome inItsTopic(Tx tx, Incoming incoming, Supplier<Outcome> work) {
        return Outbox.inTopic(tx, incoming.chat().id(), incoming.chat().topic(), work);
    }

    /**
     * Whoever sends faster than can be answered is told so once, behind all answers owed; what comes before that word is out is not
     * taken. What nobody sends by hand (a group that has moved, a bot blocked) is always taken.
     */
    private boolean isTaken(Tx tx, Incoming incoming) {
        boolean byHand = incoming instanceof Incoming.ByHand;
        Chat chat = incoming.chat();
        if (!byHand || !outbound.overwhelmed(tx, chat.group() ? MOST_OWED_IN_GROUP : MOST_OWED, chat.id())) {
            return true;
        }
        answerPress(tx, incoming, outbound.texts().plain("flood.press"), true);
        return false;
    }

    private void post(Tx tx, Incoming incoming, Optional<Person> person, Reply reply) {
        Asker asker = Asker.of(incoming, person);
        Posting posting = new Posting(tx, incoming, asker);
        reply.parts().forEach(part -> part.post(posting));
        if (!posting.answered) {
            answerPress(tx, incoming, "", false);
        }
    }

    /** Hands each part over to the outbox, and knows whether that has answered the press. */
    private final class Posting implements Reply.Poster {
        private final Tx tx;
        private final Incoming incoming;
        private final Asker asker;
        private boolean answered;

        Posting(Tx tx, Incoming incoming, Asker asker) {
            this.tx = tx;
            this.incoming = incoming;
            this.asker = asker;
        }

        @Override
        public void say(Message message) {
            asked(message, outbound.answer(tx, asker, message));
        }

        private void asked(Message message, long row) {
            if (message.isOfDialog() && row != 0) {
                router.asked(tx, asker, row);
            }
        }

        @Override
        public void seldom(Message message) {
            outbound.saySeldom(tx, SELDOM, asker.chat(), message);
        }

        @Override
        public void tell(ChatId chat, Message message) {
            outbound.say(tx, chat, message, Priority.ANSWER);
        }

        @Override
        public void notice(Reply.Notice notice) {
            Priority priority = notice.asks() ? Priority.NOTICE : Priority.NEWS;
            outbound.sayOnce(tx, notice.key(), notice.chat(), notice.message(), priority);
        }

        /** The messenger can't protect a message afterwards, so names never take the place of one that was sent without protection. */
        @Override
        public void replace(Message message) {
            boolean names = message.care() == Care.NAMES;
            if (incoming instanceof Incoming.Press press
                    && !press.file()
                    && (!names || (press.guarded() && !press.chat().group()))) {
                Outgoing.Target target = new Outgoing.Target(press.messageId(), false);
                asked(message, outbound.replace(tx, press.chat().id(), target, message, Priority.ANSWER));
            } else {
                say(message);
            }
        }

        @Override
        public void remove() {
            if (incoming instanceof Incoming.Press press && !press.messageId().isEmpty()) {
                outbound.raw(
                        tx,
                        press.chat().id(),
                        new Outgoing.Removal(new Outgoing.Target(press.messageId(), false)),
                        Priority.ANSWER);
            }
        }

        @Override
        public void toast(Reply.Toast toast) {
            note(toast.text(), toast.alert());
        }

        /** What must be read is said where nothing was pressed: a link may have opened what a button would. */
        private void note(Phrase text, boolean alert) {
            boolean pressed = answerPress(tx, incoming, outbound.texts().plain(text), alert);
            answered |= pressed;
            if (!pressed && alert) {
                say(Message.of(text));
            }
        }

        @Override
        public void stale(Reply.Stale stale) {
            note(stale.text(), true);
            // In a group the card may be right for whoever it was shown to: it is out of date only for this one.
            if (incoming instanceof Incoming.Press press && !press.chat().group()) {
                Outgoing.Target pressed = new Outgoing.Target(press.messageId(), false);
                outbound.raw(tx, press.chat().id(), new Outgoing.Strip(pressed), Priority.ANSWER);
            }
        }

        @Override
        public void strip(Reply.Strip strip) {
            Outgoing.Target card = new Outgoing.Target(String.valueOf(strip.row()), true);
            outbound.raw(tx, incoming.chat().id(), new Outgoing.Strip(card), Priority.ANSWER);
        }

        @Override
        public void found(Reply.Found found) {
            if (incoming instanceof Incoming.Inline inline) {
                outbound.found(tx, inline.chat().id(), inline.queryId(), found);
            }
        }

        @Override
        public void shelf(Reply.Shelf shelf) {
            outbound.shelf(tx, asker.chat(), shelf);
        }

        @Override
        public void file(Reply.SendFile file) {
            outbound.answer(tx, asker, file);
        }

        @Override
        public void begin(Reply.Begin<?> begin) {
            throw new IllegalStateException(
                    "the router has begun no dialog " + begin.dialog().kind());
        }

        @Override
        public void work(Reply.Work work) {
            outbound.raw(tx, asker.chat(), new Outgoing.Busy(), Priority.ANSWER);
            long progress = outbound.say(tx, asker.chat(), work.progress(), Priority.ANSWER);
            Jobs.ask(tx, clock, work.kind(), asker.person(), asker.chat(), work.payload(), Optional.of(progress));
        }

        @Override
        public void refreshMenu(ChatId account) {
            List<Outgoing.Menu.Item> items = router.menu(tx, account).stream()
                    .map(c -> outbound.item(c.spec()))
                    .toList();
            outbound.raw(tx, account, new Outgoing.Menu(items), Priority.ANSWER);
        }
    }

    /** Every press is answered, otherwise the button spins on. */
    private boolean answerPress(Tx tx, Incoming incoming, String text, boolean alert) {
        if (incoming instanceof Incoming.Press press) {
            outbound.raw(
                    tx, press.chat().id(), new Outgoing.PressAnswer(press.queryId(), text, alert), Priority.ANSWER);
            return true;
        }
        return false;
    }
}
