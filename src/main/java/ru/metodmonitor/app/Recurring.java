package ru.metodmonitor.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.chat.CampaignNotices;
import ru.metodmonitor.campaign.chat.MorningDigest;
import ru.metodmonitor.campaign.chat.WeeklyRanking;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Timetable;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.privacy.Retention;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.Waiting;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.upkeep.chat.BackupNews;

/**
 * What the program does by itself, at each beat of its heart: reminders, and the tasks of the timetable.
 *
 * <p>Threading: safe to share; a beat at any time does what is due and no more.
 */
final class Recurring implements Runnable {
    private final CampaignNotices notices;
    private final Timetable timetable;
    private final Runnable wake;

    Recurring(Core core, Outbound outbound, RandomGenerator random, Runnable wake) {
        this.notices = new CampaignNotices(
                core.database(), core.campaigns(), core.discussions(), outbound, core.clock(), core.timing());
        this.timetable = new Timetable(core.database(), core.clock(), core.timing(), random, tasks(core, outbound));
        this.wake = wake;
    }

    private static List<Timetable.Task> tasks(Core core, Outbound outbound) {
        WeeklyRanking ranking = new WeeklyRanking(
                core.database(),
                core.campaigns(),
                core.subscriptions(),
                core.results(),
                core.access(),
                core.journal(),
                outbound,
                core.config().zone());
        MorningDigest digest = new MorningDigest(
                core.database(),
                core.campaigns(),
                core.checks(),
                core.registry(),
                core.results(),
                core.access(),
                outbound,
                core.config().zone(),
                List.of(reviews(core), quality(core)),
                () -> BackupNews.lines(core.backups(), core.config().zone()));
        Retention retention = new Retention(
                core.database(),
                core.journal(),
                core.workFolder(),
                Duration.ofDays(core.config().retentionDays()));
        Upkeep upkeep = new Upkeep(core, core.backups(), new Outbox(core.clock()), outbound);
        return List.of(
                new Timetable.Task(Timing.RANKING, true, ranking::send),
                new Timetable.Task(Timing.DIGEST, true, digest::send),
                new Timetable.Task(Timing.UNDELIVERED, false, upkeep::report),
                new Timetable.Task(Timing.INTEGRITY, false, now -> {
                    retention.sweep(now);
                    upkeep.check(now);
                }),
                new Timetable.Task(Timing.BACKUP, false, upkeep::backUp));
    }

    /** What waits for an operator's review. */
    private static MorningDigest.Source reviews(Core core) {
        ReviewQueue queue = new ReviewQueue(core.entries(), core.clock());
        return (read, operator) -> {
            Waiting waiting = queue.waiting(read, operator.id());
            List<Phrase> lines = new ArrayList<>();
            if (waiting.entries() > 0) {
                lines.add(Phrase.of("digest.queue", "n", waiting.entries()));
            }
            if (waiting.disputes() > 0) {
                lines.add(Phrase.of("digest.disputes", "n", waiting.disputes()));
            }
            return lines;
        };
    }

    /** What is doubtful in the data. */
    private static MorningDigest.Source quality(Core core) {
        Quality quality = core.quality();
        return (read, operator) -> {
            int remarks = quality.list(read, core.results().defaultYear(read)).size();
            return remarks == 0 ? List.of() : List.of(Phrase.of("digest.quality", "n", remarks));
        };
    }

    @Override
    public void run() {
        notices.send();
        notices.sendPlans();
        timetable.tick();
        wake.run();
    }
}
