package ru.metodmonitor.campaign.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import ru.metodmonitor.registry.BriefNames;
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
    public synchronized int send() {
        if (database.read(campaigns::anythingToWithdraw)) {
            database.writeOnly(campaigns::withdrawClosed);
        }
        if (!timing.speaking(clock.instant())) {
            return 0;
        }
        LocalDate today = campaigns.today();
        takeOutdatedBack(today);
        int sent = 0;
        Optional<Batch> batch = database.read(read -> plan(read, today));
        while (batch.isPresent()) {
            sent += put(batch.get(), today);
            batch = database.read(read -> plan(read, today));
        }
        return sent;
    }

    /** What still waits from an earlier day says the same with an older number of days. */
    private void takeOutdatedBack(LocalDate today) {
        List<String> outdated = database.read(read -> campaigns
                .current(read)
                .map(c -> campaigns.outdated(read, c, campaigns.notices(read, today)))
                .orElse(List.of()));
        if (!outdated.isEmpty()) {
            database.writeOnly(tx -> campaigns.takeBack(tx, outdated));
        }
    }

    private Optional<Batch> plan(Read read, LocalDate today) {
        List<Notice> notices = campaigns.notices(read, today);
        return notices.isEmpty()
                ? Optional.empty()
                : campaigns
                        .current(read)
                        .map(campaign -> new Batch(
                                campaign,
                                byPerson(notices),
                                campaigns.version(read),
                                names(campaigns.schools(read, campaign))));
    }

    /** One morning, one message: all that a person is reminded of at once. */
    private static List<List<Notice>> byPerson(List<Notice> notices) {
        Map<Long, List<Notice>> byPerson = new LinkedHashMap<>();
        notices.forEach(n -> byPerson.computeIfAbsent(n.to().personId(), id -> new ArrayList<>())
                .add(n));
        return List.copyOf(byPerson.values());
    }

    private static Map<Long, String> names(List<School> schools) {
        BriefNames names = BriefNames.among(schools);
        return schools.stream().collect(Collectors.toMap(School::id, names::name));
    }

    /**
     * Puts a batch on the way in short transactions, so that a person's command never waits for all of it; stops if anything
     * changed since it was planned.
     */
    private int put(Batch batch, LocalDate today) {
        List<List<Notice>> messages = batch.messages();
        int put = 0;
        int sent = 0;
        while (put < messages.size()) {
            List<List<Notice>> part = messages.subList(put, Math.min(put + AT_ONCE, messages.size()));
            boolean stillTrue = database.write(tx -> {
                boolean same = campaigns.version(tx) == batch.version();
                if (same) {
                    part.forEach(notices -> put(tx, batch, notices, today));
                }
                return same;
            });
            if (!stillTrue) {
                return sent;
            }
            put += part.size();
            sent += part.stream().mapToInt(List::size).sum();
        }
        return sent;
    }

    private void put(Tx tx, Batch batch, List<Notice> notices, LocalDate today) {
        outbound.sayOnce(
                tx,
                Notice.together(notices.stream().map(Notice::key).toList()),
                notices.get(0).to().chat(),
                NoticeText.of(batch.campaign(), notices, today, batch.names()),
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
     * @param messages all that are due, a list a person
     * @param version of the state they were planned from
     * @param names of the schools
     */
    private record Batch(Campaign campaign, List<List<Notice>> messages, long version, Map<Long, String> names) {}
}
