package ru.metodmonitor.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.notify.Undelivered;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.Tx;

/** The program looks after itself: copies, checks, and what could not be delivered. Admins hear of what is wrong, and only of that. */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final String REPORTED = "undelivered.reported";
    private static final int NAMES = 10;

    private final Core core;
    private final BackupFolder backups;
    private final Outbox outbox;
    private final Outbound outbound;
    private final SettingStore settings = new SettingStore();

    Upkeep(Core core, BackupFolder backups, Outbox outbox, Outbound outbound) {
        this.core = core;
        this.backups = backups;
        this.outbox = outbox;
        this.outbound = outbound;
    }

    /** Makes the daily copy. */
    void backUp(Instant now) {
        try {
            backups.make();
        } catch (IllegalStateException e) {
            LOG.error("the daily backup failed: {}", e.getMessage());
            core.database()
                    .writeOnly(tx ->
                            tellAdmins(tx, "backup-failed:" + day(now), Message.of("backup.failed", "why", reason(e))));
        }
    }

    /** Checks the journal's chain, the files and the store. */
    void check(Instant now) {
        List<String> problems = Verification.run(core);
        if (!problems.isEmpty()) {
            LOG.error("the nightly check found {} problems", problems.size());
            core.database().writeOnly(tx -> {
                Message message = Message.of("integrity.broken", "n", problems.size());
                for (String problem : problems.subList(0, Math.min(NAMES, problems.size()))) {
                    message = message.line("integrity.problem", "text", problem);
                }
                tellAdmins(tx, "integrity:" + day(now), message);
            });
        }
    }

    /** Reports what was given up since the last report. */
    void report(Instant now) {
        core.database().writeOnly(tx -> {
            Optional<Instant> reported = settings.get(tx, REPORTED).map(Instant::parse);
            List<Undelivered> given = outbox.undelivered(tx, reported.orElse(Instant.EPOCH));
            if (given.isEmpty()) {
                return;
            }
            settings.put(
                    tx,
                    REPORTED,
                    given.stream()
                            .map(Undelivered::at)
                            .max(Instant::compareTo)
                            .orElse(now)
                            .toString());
            Message message = Message.of("undelivered.title", "n", given.size());
            for (Undelivered one : given.subList(0, Math.min(NAMES, given.size()))) {
                String name = core.access()
                        .find(tx, one.chatId())
                        .map(Person::displayName)
                        .orElse(String.valueOf(one.chatId()));
                message = message.line("undelivered.line", "name", name, "why", one.problem());
            }
            tellAdmins(tx, "undelivered:" + now, message);
        });
    }

    private void tellAdmins(Tx tx, String key, Message message) {
        for (Person admin : core.access().reachable(tx, Role.ADMIN)) {
            outbound.sayOnce(tx, key + ":" + admin.id(), admin.chat(), message, Priority.NOTICE);
        }
    }

    private LocalDate day(Instant now) {
        Timing timing = core.timing();
        return LocalDate.ofInstant(now, timing.quiet().zone());
    }

    private static String reason(IllegalStateException e) {
        return String.valueOf(e.getMessage());
    }
}
