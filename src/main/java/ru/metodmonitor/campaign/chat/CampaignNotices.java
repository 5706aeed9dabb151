package ru.metodmonitor.campaign.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.PlanReminder;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Puts the reminders that are due on the way, and takes back those that are no longer true. Called every few seconds; calling it more
 * often changes nothing.
 *
 * <p>Threading: safe to share.
 */
public final class CampaignNotices {
    private static final int AT_ONCE = 50;

    private final Database database;
    private final Campaigns campaigns;
    private final Discussions discussions;
    private final Outbound outbound;
    private final Clock clock;
    private final Timing timing;

    public CampaignNotices(
            Database database,
            Campaigns campaigns,
            Discussions discussions,
            Outbound outbound,
            Clock clock,
            Timing timing) {
        this.database = database;
        this.campaigns = campaigns;
        this.discussions = discussions;
        this.outbound = outbound;
        this.clock = clock;
        this.timing = timing;
    }

    /** Does what this moment asks for; the answer is how many reminders were put on the way. */
    public int send() {
        if (database.read(campaigns::anythingToWithdraw)) {
            database.writeOnly(campaigns::withdrawClosed);
        }
        if (!timing.speaking(clock.instant())) {
            return 0;
        }
        LocalDate today = campaigns.today();
        int sent = 0;
        Optional<Batch> batch = database.read(read -> plan(read, today));
        while (batch.isPresent()) {
            sent += put(batch.get(), today);
            batch = database.read(read -> plan(read, today));
        }
        return sent;
    }

    private Optional<Batch> plan(Read read, LocalDate today) {
        List<Notice> notices = campaigns.notices(read, today);
        return notices.isEmpty()
                ? Optional.empty()
                : campaigns
                        .current(read)
                        .map(campaign -> new Batch(
                                campaign,
                                notices,
                                campaigns.version(read),
                                campaigns.schools(read, campaign).stream()
                                        .collect(Collectors.toMap(School::id, School::name)),
                                campaigns.waiting(read, campaign)));
    }

    /**
     * Puts a batch on the way in short transactions, so that a person's command never waits for all of it; stops if anything
     * changed since it was planned.
     */
    private int put(Batch batch, LocalDate today) {
        List<Notice> notices = batch.notices();
        int sent = 0;
        while (sent < notices.size()) {
            List<Notice> part = notices.subList(sent, Math.min(sent + AT_ONCE, notices.size()));
            boolean stillTrue = database.write(tx -> {
                boolean same = campaigns.version(tx) == batch.version();
                if (same) {
                    part.forEach(notice -> put(tx, batch, notice, today));
                }
                return same;
            });
            if (!stillTrue) {
                return sent;
            }
            sent += part.size();
        }
        return sent;
    }

    private void put(Tx tx, Batch batch, Notice notice, LocalDate today) {
        // What still waits from an earlier day says the same with an older number of days.
        batch.waiting().getOrDefault(Notice.about(notice.key()), List.of()).forEach(key -> campaigns.withdraw(tx, key));
        outbound.sayOnce(
                tx,
                notice.key(),
                notice.to().chat(),
                NoticeText.of(batch.campaign(), notice, today, batch.names()),
                Priority.NOTICE);
    }

    /** Reminds of the lines of schools' plans, which live on after the campaign; the answer is how many reminders. */
    public int sendPlans() {
        if (!timing.speaking(clock.instant())) {
            return 0;
        }
        LocalDate today = campaigns.today();
        if (database.read(read -> discussions.reminders(read, today)).isEmpty()) {
            return 0;
        }
        return database.write(tx -> {
            List<PlanReminder> reminders = discussions.reminders(tx, today);
            for (PlanReminder reminder : reminders) {
                outbound.sayOnce(tx, reminder.key(), reminder.chat(), NoticeText.of(reminder, today), Priority.NOTICE);
            }
            return reminders.size();
        });
    }

    /**
     * What was planned.
     *
     * @param campaign of which campaign
     * @param notices all that are due
     * @param version of the state they were planned from
     * @param names of the schools
     * @param waiting keys of older reminders that wait, by what they are about
     */
    private record Batch(
            Campaign campaign,
            List<Notice> notices,
            long version,
            Map<Long, String> names,
            Map<String, List<String>> waiting) {}
}
