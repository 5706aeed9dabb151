package ru.metodmonitor.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Features;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.telegram.OnTelegram;

/**
 * The whole program but for Telegram: a message goes in, the answer stands in the outbox, durable, when {@link #say} returns. That is
 * recognition of the sender, authorisation, the command, its texts, the outbox and the commit to disk.
 */
final class Answering {
    private static final int ANSWERED = 20;

    private final Core core;
    private final Intake intake;
    private long update;

    Answering(Core core) {
        this.core = core;
        Outbound outbound = new Outbound(new Outbox(core.clock()), OnTelegram.CHANNELS, core.texts(), core.journal());
        Features features = new Features(core, OnTelegram.LINKS, outbound, (fileId, target) -> {
            throw new IllegalStateException("nobody sends files here");
        }, new Vitals());
        Router router = new Router(
                core.access(),
                features.commands(),
                features.dialogs(),
                new OrderJson(core.orders().issuers()),
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                OnTelegram.LINKS);
        this.intake = new Intake(core.database(), router, outbound, core.clock(), new Random(1), () -> {}, (outcome, took) -> {});
        this.update = core.database().read(read -> read.handle()
                .createQuery("SELECT ifnull(max(update_id), 0) FROM incoming")
                .mapTo(Long.class)
                .one());
    }

    /** Someone types. */
    void say(long person, String text) {
        update++;
        if (update % ANSWERED == 0) {
            // Nobody delivers here, and who is owed too much is not answered any more.
            core.database().writeOnly(tx -> tx.handle().execute("UPDATE outbox SET status = 'SENT' WHERE status = 'WAITING'"));
        }
        intake.accept(List.of(new Incoming.Text(
                update, new Chat(OnTelegram.chat(person), ""), new Sender(OnTelegram.chat(person), "Человек", Optional.empty()), text)), tx -> {});
    }

    /** The last thing said, as it stands in the outbox. */
    String last() {
        return core.database().read(read -> read.handle()
                .createQuery("SELECT message FROM outbox ORDER BY id DESC LIMIT 1")
                .mapTo(String.class)
                .one());
    }
}
