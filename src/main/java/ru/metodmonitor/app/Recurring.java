package ru.metodmonitor.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.chat.CampaignNotices;
import ru.metodmonitor.campaign.chat.MorningDigest;
import ru.metodmonitor.campaign.chat.WeeklyRanking;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Recurrence;
import ru.metodmonitor.notify.Recurrence.Kind;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.privacy.Retention;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.Waiting;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.upkeep.chat.BackupNews;

/** THE list of what the program does by itself; when, is written in {@code campaign.yaml}. */
final class Recurring {
    private Recurring() {}

    /** All of it, in the order in which it is done when it is due together. */
    static List<Recurrence> all(Core core, Outbound outbound) {
        CampaignNotices notices = new CampaignNotices(
                core.database(), core.campaigns(), core.discussions(), outbound, core.clock(), core.timing());
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
                () -> BackupNews.worries(
                        core.backups(), core.config().zone(), core.clock().instant()));
        Retention retention = new Retention(
                core.database(),
                core.journal(),
                core.workFolder(),
                Duration.ofDays(core.config().retentionDays()));
        Upkeep upkeep = new Upkeep(core, core.backups(), new Outbox(core.clock()), outbound);
        return List.of(
                new Recurrence(Timing.REMINDERS, Kind.LOOKS, now -> notices.send()),
                new Recurrence(Timing.RANKING, Kind.SPEAKS, ranking::send),
                new Recurrence(Timing.DIGEST, Kind.SPEAKS, digest::send),
                new Recurrence(Timing.UNDELIVERED, Kind.WORKS, upkeep::report),
                new Recurrence(Timing.INTEGRITY, Kind.WORKS, now -> {
                    retention.sweep(now);
                    core.database().read(read -> {
                        core.listPictures().sweep(read, now);
                        return true;
                    });
                    upkeep.check(now);
                }),
                new Recurrence(Timing.BACKUP, Kind.WORKS, upkeep::backUp));
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
}
