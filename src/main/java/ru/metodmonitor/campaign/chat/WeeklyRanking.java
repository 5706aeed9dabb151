package ru.metodmonitor.campaign.chat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Tx;

/** Sends the places of the week while a campaign runs: to each head, officer and analyst, and to the groups; once a week each. */
public final class WeeklyRanking {
    private final Database database;
    private final Campaigns campaigns;
    private final Subscriptions subscriptions;
    private final Results results;
    private final Access access;
    private final Journal journal;
    private final Outbound outbound;
    private final ZoneId zone;

    public WeeklyRanking(
            Database database,
            Campaigns campaigns,
            Subscriptions subscriptions,
            Results results,
            Access access,
            Journal journal,
            Outbound outbound,
            ZoneId zone) {
        this.database = database;
        this.campaigns = campaigns;
        this.subscriptions = subscriptions;
        this.results = results;
        this.access = access;
        this.journal = journal;
        this.outbound = outbound;
        this.zone = zone;
    }

    /** Sends what this week has not seen yet. */
    public void send(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        database.writeOnly(tx -> {
            Optional<Campaign> campaign = campaigns.current(tx).filter(c -> !c.paused() && !today.isBefore(c.start()));
            campaign.ifPresent(c -> send(tx, c, today));
        });
    }

    private void send(Tx tx, Campaign campaign, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String key = "ranking:" + campaign.id() + ":" + monday + ":";
        YearResults now = results.of(tx, campaign.year());
        RankingText text = new RankingText(campaign.id(), now, LastWeek.before(tx, now, monday), journal.headCode(tx));
        for (Person person : access.reachable(tx)) {
            ChatId chat = person.chat();
            String own = key + person.id();
            if (person.has(Role.ANALYST)) {
                say(tx, own, chat, text.ofAll());
            } else if (!person.territories().isEmpty()) {
                say(tx, own, chat, text.ofTerritory(person.territories()));
            } else if (!person.schools().isEmpty()) {
                say(tx, own, chat, text.ofHead(person.schools()));
            }
        }
        for (Subscriptions.Group group : subscriptions.list(tx)) {
            say(tx, key + group.chatId(), group.chatId(), text.ofAll());
        }
        LastWeek.keep(tx, now, monday);
    }

    private void say(Tx tx, String key, ChatId chat, Optional<Message> message) {
        message.ifPresent(m -> outbound.sayOnce(tx, key, chat, m, Priority.NEWS));
    }
}
