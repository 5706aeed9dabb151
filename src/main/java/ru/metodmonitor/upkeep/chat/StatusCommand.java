package ru.metodmonitor.upkeep.chat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** /status: the queue, the jobs, who can't be reached, the last backup, the version and the disk. */
public final class StatusCommand implements Command {
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;
    private static final int NAMES = 20;

    private final Outbox outbox;
    private final Access access;
    private final Subscriptions subscriptions;
    private final BackupFolder backups;
    private final ZoneId zone;
    private final Path dataDir;
    private final Vitals vitals;
    private final Channels channels;
    private final String version;

    public StatusCommand(
            Outbox outbox,
            Access access,
            Subscriptions subscriptions,
            BackupFolder backups,
            ZoneId zone,
            Path dataDir,
            Vitals vitals,
            Channels channels,
            String version) {
        this.outbox = outbox;
        this.access = access;
        this.subscriptions = subscriptions;
        this.backups = backups;
        this.zone = zone;
        this.dataDir = dataDir;
        this.vitals = vitals;
        this.channels = channels;
        this.version = version;
    }

    @Override
    public Spec spec() {
        return Spec.command("status").task(Task.MANAGE).worded().looking().roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return Reply.replace(page(tx));
    }

    private Message page(Read read) {
        Map<String, Long> queue = outbox.counts(read);
        List<Person> blocked = access.unreachable(read);
        Message message = Message.of("status.title", "version", version)
                .lines(troubles())
                .line(
                        "status.queue",
                        "waiting",
                        queue.getOrDefault("WAITING", 0L),
                        "sent",
                        queue.getOrDefault("SENT", 0L),
                        "failed",
                        queue.getOrDefault("FAILED", 0L),
                        "dropped",
                        queue.getOrDefault("DROPPED", 0L))
                .lines(waiting(read))
                .line("status.jobs", "n", Jobs.waiting(read))
                .line("status.groups", "n", subscriptions.list(read).size())
                .line("status.disk", "free", Numbers.decimal(dataDir.toFile().getUsableSpace() / GIGABYTE, 1));
        message = message.lines(BackupNews.lines(backups, zone));
        if (blocked.isEmpty()) {
            message = message.line("status.none-blocked");
        } else {
            message = message.line("status.blocked", "n", blocked.size());
            for (Person person : blocked.subList(0, Math.min(NAMES, blocked.size()))) {
                message = message.line("status.person", "name", person.displayName());
            }
        }
        return message.row(Button.of("status.refresh", ButtonData.of("status", "open")));
    }

    /** Of several messengers, what waits for each. */
    private List<Phrase> waiting(Read read) {
        Map<String, Long> waiting = outbox.waiting(read);
        return channels.all().size() == 1
                ? List.of()
                : channels.all().stream()
                        .map(c -> Phrase.of(
                                "status.messenger", "name", c.name(), "n", waiting.getOrDefault(c.code(), 0L)))
                        .toList();
    }

    private List<Phrase> troubles() {
        List<Phrase> troubles = new ArrayList<>();
        for (Vitals.Pulse pulse : vitals.pulses()) {
            pulse.trouble().ifPresent(kind -> troubles.add(trouble("status.trouble", kind, pulse)));
            pulse.past().ifPresent(kind -> troubles.add(trouble("status.past", kind, pulse)));
        }
        String all = channels.all().stream().map(Channel::name).collect(Collectors.joining(" и "));
        return troubles.isEmpty() ? List.of(Phrase.of("status.well", "messengers", all)) : troubles;
    }

    private Phrase trouble(String key, Trouble.Kind kind, Vitals.Pulse pulse) {
        Phrase what = Phrase.of("status.trouble-" + kind.id(), "messenger", messenger(pulse.worker()));
        long minutes = pulse.lasting().toMinutes();
        return Phrase.of(key, "what", what, "worker", pulse.worker(), "minutes", minutes);
    }

    /** Whose worker it is: with several messengers their workers bear the codes. */
    private String messenger(String worker) {
        return channels.all().stream()
                .filter(channel -> worker.endsWith(" " + channel.code()))
                .findFirst()
                .or(() -> channels.all().stream().findFirst())
                .map(Channel::name)
                .orElse("");
    }
}
