package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Closures;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.MoveForecast;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** The campaign's card. */
final class CampaignText {
    private final Campaigns campaigns;
    private final ZoneId zone;

    CampaignText(Campaigns campaigns, ZoneId zone) {
        this.campaigns = campaigns;
        this.zone = zone;
    }

    /** A campaign that runs, with how far each milestone is. */
    Message card(Read read, Campaign campaign) {
        Closures closures = campaigns.closures(read, campaign);
        List<School> schools = campaigns.schools(read, campaign);
        LocalDate today = campaigns.today();
        List<Phrase> lines = new ArrayList<>();
        for (Milestone milestone : campaign.milestones()) {
            lines.add(Phrase.of(
                    "campaign.milestone",
                    "title",
                    milestone.title(),
                    "who",
                    Phrase.of("audience." + milestone.audience().id()),
                    "due",
                    MilestoneText.due(milestone, today),
                    "state",
                    state(campaign, milestone, closures, schools)));
            lines.addAll(MilestoneText.moved(milestone));
        }
        Message message = Message.of(
                "campaign.card",
                "title",
                campaign.title(),
                "year",
                campaign.year(),
                "order",
                campaign.order().isEmpty() ? "—" : campaign.order(),
                "start",
                campaign.start());
        return (campaign.paused() ? message.line("campaign.paused") : message).lines(lines);
    }

    private Phrase state(Campaign campaign, Milestone milestone, Closures closures, List<School> schools) {
        if (milestone.audience() == Role.OPERATOR) {
            Optional<Closures.Closure> whole = closures.whole(milestone.code());
            return whole.map(c -> Phrase.of(
                            "campaign.state-done", "who", c.personName(), "at", LocalDateTime.ofInstant(c.at(), zone)))
                    .orElseGet(() -> Phrase.of("campaign.state-open"));
        }
        List<Milestone> closing =
                milestone.audience() == Role.HEAD ? List.of(milestone) : campaign.ofHeads(milestone.closing());
        long done = schools.stream()
                .filter(s -> closing.stream()
                        .allMatch(m -> closures.of(m.code(), s.id()).isPresent()))
                .count();
        return Phrase.of("campaign.state-schools", "done", done, "of", schools.size());
    }

    /** Who hears of a date that moves. */
    static List<Phrase> heard(MoveForecast forecast) {
        List<Phrase> lines = new ArrayList<>();
        if (forecast.told() > 0) {
            lines.add(Phrase.of("campaign.move-told", "n", forecast.told()));
        }
        if (forecast.days().isEmpty()) {
            lines.add(Phrase.of("campaign.move-quiet"));
        } else {
            lines.add(Phrase.of(
                    "campaign.move-hears",
                    "n",
                    forecast.people(),
                    "times",
                    forecast.days().size(),
                    "first",
                    forecast.days().get(0)));
        }
        return lines;
    }

    /** A campaign that may be started. */
    static Message offer(CampaignPlan plan, LocalDate today) {
        return Message.of(
                        "campaign.offer",
                        "title",
                        plan.title(),
                        "year",
                        plan.year(),
                        "order",
                        plan.order(),
                        "start",
                        plan.start())
                .lines(calendar(plan, today));
    }

    /** What a plan asks of whom, and by when. */
    static List<Phrase> calendar(CampaignPlan plan, LocalDate today) {
        List<Phrase> lines = new ArrayList<>();
        for (Milestone milestone : plan.milestones()) {
            lines.add(Phrase.of(
                    "campaign.offer-milestone",
                    "title",
                    milestone.title(),
                    "who",
                    Phrase.of("audience." + milestone.audience().id()),
                    "due",
                    MilestoneText.due(milestone, today)));
        }
        return lines;
    }

    /** Who hears of it if it is started. */
    static List<Phrase> started(MoveForecast forecast) {
        return List.of(
                forecast.days().isEmpty()
                        ? Phrase.of("campaign.start-quiet")
                        : Phrase.of(
                                "campaign.start-hears",
                                "n",
                                forecast.people(),
                                "first",
                                forecast.days().get(0)));
    }
}
