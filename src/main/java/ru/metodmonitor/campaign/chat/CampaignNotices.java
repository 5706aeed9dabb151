package ru.metodmonitor.campaign.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.PlanReminder;
import ru.metodmonitor.channel.ChatId;
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
        List<String> outdated = database.read(read -> Stream.concat(
                        campaigns
                                .current(read)
                                .map(c -> campaigns.outdated(read, c, campaigns.notices(read, today)))
                                .stream()
                                .flatMap(List::stream),
                        discussions.outdated(read, discussions.reminders(read, today)).stream())
                .distinct()
                .toList());
        if (!outdated.isEmpty()) {
            database.writeOnly(tx -> campaigns.takeBack(tx, outdated));
        }
    }

    private Optional<Batch> plan(Read read, LocalDate today) {
        List<Reminded> messages = byPerson(campaigns.notices(read, today), discussions.reminders(read, today));
        Optional<Campaign> campaign = campaigns.current(read);
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(
                        campaign,
                        messages,
                        campaigns.version(read),
                        campaign.map(c -> names(campaigns.schools(read, c))).orElse(Map.of())));
    }

    /** One morning, one message: all that a person is reminded of at once, dates first, then lines of plans. */
    private static List<Reminded> byPerson(List<Notice> notices, List<PlanReminder> plans) {
        Map<ChatId, List<Notice>> dates = new LinkedHashMap<>();
        Map<ChatId, List<PlanReminder>> lines = new LinkedHashMap<>();
        notices.forEach(n ->
                dates.computeIfAbsent(n.to().chat(), c -> new ArrayList<>()).add(n));
        plans.forEach(
                p -> lines.computeIfAbsent(p.chat(), c -> new ArrayList<>()).add(p));
        return Stream.concat(dates.keySet().stream(), lines.keySet().stream())
                .distinct()
                .map(chat ->
                        new Reminded(chat, dates.getOrDefault(chat, List.of()), lines.getOrDefault(chat, List.of())))
                .toList();
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
        List<Reminded> messages = batch.messages();
        int put = 0;
        int sent = 0;
        while (put < messages.size()) {
            List<Reminded> part = messages.subList(put, Math.min(put + AT_ONCE, messages.size()));
            boolean stillTrue = database.write(tx -> {
                boolean same = campaigns.version(tx) == batch.version();
                if (same) {
                    part.forEach(one -> put(tx, batch, one, today));
                }
                return same;
            });
            if (!stillTrue) {
                return sent;
            }
            put += part.size();
            sent += part.stream().mapToInt(one -> one.keys().size()).sum();
        }
        return sent;
    }

    private void put(Tx tx, Batch batch, Reminded one, LocalDate today) {
        outbound.sayOnce(
                tx,
                Notice.together(one.keys()),
                one.chat(),
                NoticeText.of(batch.campaign(), one.dates(), one.plans(), today, batch.names()),
                Priority.NOTICE);
    }

    /**
     * All that one person is reminded of at once.
     *
     * @param chat where
     * @param dates of the campaign
     * @param plans lines of schools' plans, which live on after it
     */
    private record Reminded(ChatId chat, List<Notice> dates, List<PlanReminder> plans) {
        List<String> keys() {
            return Stream.concat(dates.stream().map(Notice::key), plans.stream().map(PlanReminder::key))
                    .toList();
        }
    }

    /**
     * What was planned.
     *
     * @param campaign the one that runs
     * @param messages all that are due, one a person
     * @param version of the state they were planned from
     * @param names of the schools
     */
    private record Batch(Optional<Campaign> campaign, List<Reminded> messages, long version, Map<Long, String> names) {}
}
