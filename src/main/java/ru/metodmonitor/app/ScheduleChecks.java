package ru.metodmonitor.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.notify.Cron;
import ru.metodmonitor.notify.QuietHours;
import ru.metodmonitor.notify.Timing;

/** Turns the written schedule into times; every problem is kept with the name of its place. */
final class ScheduleChecks {
    /** What makes a reminder due is as often an act in a chat as the hour. */
    private static final String REMINDERS = "0/10 * * ? * *";

    private final List<String> problems;
    private final ZoneId zone;
    private final Instant now;

    ScheduleChecks(List<String> problems, ZoneId zone, Instant now) {
        this.problems = problems;
        this.zone = zone;
        this.now = now;
    }

    /** The times; empty if there were problems, which are kept then. */
    Optional<Timing> timing(CampaignFile.Schedule schedule) {
        int before = problems.size();
        Optional<LocalTime> at = time("notices-at", schedule.noticesAt());
        Optional<LocalTime> from = time("quiet-from", schedule.quietFrom());
        Optional<LocalTime> to = time("quiet-to", schedule.quietTo());
        Map<String, Cron> crons = new HashMap<>();
        crons.put(Timing.REMINDERS, Cron.of(REMINDERS, zone));
        cron(crons, Timing.RANKING, schedule.ranking());
        cron(crons, Timing.DIGEST, schedule.digest());
        cron(crons, Timing.UNDELIVERED, schedule.undelivered());
        cron(crons, Timing.INTEGRITY, schedule.integrity());
        cron(crons, Timing.BACKUP, schedule.backup());
        int keep = schedule.keepBackups().orElse(7);
        if (keep < 1) {
            problems.add("schedule.keep-backups must be above 0");
        }
        if (at.isEmpty() || from.isEmpty() || to.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        QuietHours quiet = new QuietHours(from.get(), to.get(), zone);
        boolean everSpeaks = at.get().isBefore(from.get()) || from.get().isBefore(to.get()) || from.equals(to);
        if (!everSpeaks) {
            problems.add("schedule.notices-at must be before schedule.quiet-from: otherwise nothing is ever sent");
            return Optional.empty();
        }
        return Optional.of(new Timing(at.get(), quiet, crons, keep));
    }

    private void cron(Map<String, Cron> crons, String name, Optional<String> text) {
        parsed(name, text, t -> Cron.of(t, zone), "a cron expression of six fields such as 0 0 10 ? * MON")
                .ifPresent(cron -> {
                    crons.put(name, cron);
                    if (cron.next(now).isEmpty()) {
                        problems.add("schedule." + name + " never comes: " + text.orElse(""));
                    }
                });
    }

    private Optional<LocalTime> time(String name, Optional<String> text) {
        return parsed(name, text, LocalTime::parse, "a time such as \"09:00\"");
    }

    private <T> Optional<T> parsed(String name, Optional<String> text, Function<String, T> parser, String wanted) {
        try {
            if (text.isPresent()) {
                return Optional.of(parser.apply(text.get()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add("schedule." + name + " must be " + wanted + ", not " + text.get());
            return Optional.empty();
        }
        problems.add("schedule." + name + " is missing");
        return Optional.empty();
    }
}
