package ru.metodmonitor.endure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Features;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.telegram.OnTelegram;

/** The whole program but for Telegram: every command, dialog and button, for a person of each role and a stranger. */
final class Kernel {
    private static final int STRANGER = 5;
    private static final int MOST_BUTTONS = 3_000;
    private static final Pattern DATA = Pattern.compile("\"data\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Core core;
    private final Intake intake;
    private final List<String> commands;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> buttons = new ArrayList<>(List.of("add:again:1", "~:pick:1:1:x", "list:save:1:1"));
    private long update;

    Kernel(Core core) {
        this.core = core;
        Outbound outbound = new Outbound(new Outbox(core.clock()), OnTelegram.CHANNELS, core.texts(), core.journal());
        FileSource none = (id, target) -> FileSource.Fetched.REFUSED;
        Features features = new Features(core, OnTelegram.LINKS, outbound, none, new Vitals());
        this.commands = features.commands().stream().map(c -> c.spec().name()).toList();
        Router router = new Router(
                core.access(),
                features.commands(),
                features.dialogs(),
                new OrderJson(core.orders().issuers()),
                features.fallbacks(),
                core.config().chatNames(),
                core.texts(),
                OnTelegram.LINKS);
        this.intake = new Intake(
                core.database(), router, outbound, core.clock(), new Random(1), () -> {}, (outcome, took) -> {});
        core.database().writeOnly(tx -> {
            long school = core.registry().list(tx).get(0).id();
            List<Grant> grants = List.of(
                    Grant.of(Role.OPERATOR),
                    Grant.head(school),
                    Grant.of(Role.ADMIN),
                    Grant.of(Role.ANALYST),
                    Grant.territory(core.registry().territories(tx).get(0)));
            for (int i = 0; i < grants.size(); i++) {
                Person person = core.access().meet(tx, OnTelegram.chat(1_000 + i), "person" + i, Optional.empty());
                core.access().grant(tx, Actor.CONSOLE, person, grants.get(i));
            }
        });
    }

    /** Everything that can be typed rightly. */
    List<String> samples() {
        List<String> samples = new ArrayList<>();
        for (String command : commands) {
            samples.add("/" + command);
            if (core.texts().has(command + ".example")) {
                samples.add(core.texts().plain(command + ".example"));
            }
        }
        samples.addAll(List.of(
                "Иванова",
                "/start abcdefghijklmnopqrstuvwxyz0123456789",
                "/verify 1284-7f3a-90bc-12de-44aa-0b1c-9d2e",
                "Победители:\nИванова Мария Петровна, СОШ № 10\nКовалёв Андрей Ильич, СОШ № 8",
                "15.02.2020",
                "3",
                "‹ Назад"));
        return samples;
    }

    /** Buttons that were shown so far. */
    List<String> buttons() {
        return buttons;
    }

    void text(int who, String text) {
        accept(new Incoming.Text(++update, chat(who), sender(who), text));
    }

    void press(int who, String data) {
        update++;
        accept(new Incoming.Press(update, chat(who), sender(who), "q" + update, "1", true, data));
    }

    void file(int who, String name, String caption) {
        update++;
        accept(new Incoming.File(
                update, "f" + update, chat(who), sender(who), "id" + update, name, "", 1_000, caption));
    }

    private static Chat chat(int who) {
        return who > STRANGER ? new Chat(OnTelegram.chat(-700), "Группа") : new Chat(OnTelegram.chat(1_000 + who), "");
    }

    private static Sender sender(int who) {
        return new Sender(OnTelegram.chat(1_000 + who % (STRANGER + 1)), "Человек", Optional.empty());
    }

    /** What fails is caught by the intake itself, and answered with a code. */
    private void accept(Incoming incoming) {
        intake.accept(List.of(incoming), tx -> {});
        List<String> failed = core.database()
                .read(read -> read.handle()
                        .createQuery("SELECT kind FROM failure WHERE update_id = :update")
                        .bind("update", incoming.updateId())
                        .mapTo(String.class)
                        .list());
        if (update % 20 == 0) {
            empty();
        }
        if (!failed.isEmpty()) {
            // Where it was is in the log.
            throw new IllegalStateException("answered with a code: " + failed);
        }
    }

    /** Nobody delivers here, and who is owed too much is not answered any more. */
    private void empty() {
        core.database().writeOnly(tx -> {
            tx.handle()
                    .createQuery("SELECT message FROM outbox WHERE status = 'WAITING'")
                    .mapTo(String.class)
                    .forEach(this::shown);
            tx.handle().execute("UPDATE outbox SET status = 'SENT' WHERE status = 'WAITING'");
            tx.handle().execute("DELETE FROM job");
        });
    }

    private void shown(String message) {
        Matcher data = DATA.matcher(message);
        while (data.find()) {
            if (known.size() < MOST_BUTTONS && known.add(data.group(1))) {
                buttons.add(data.group(1));
            }
        }
    }
}
