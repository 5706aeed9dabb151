package ru.metodmonitor.campaign.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Planner;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.storage.Read;

/** The next date of a role with its act, on the home card. */
public final class DatesAtHome implements HomeSection {
    private final Role role;
    private final Campaigns campaigns;

    /** For those who answer for milestones: operators, heads, territorial officers. */
    public DatesAtHome(Role role, Campaigns campaigns) {
        this.role = role;
        this.campaigns = campaigns;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public Message part(Request request, Read read) {
        return campaigns
                .current(read)
                .flatMap(campaign -> next(campaign, request, read).map(m -> date(campaign, m)))
                .orElse(Message.EMPTY);
    }

    private Message date(Campaign campaign, Milestone milestone) {
        return Message.of(
                        "home.date", "title", milestone.title(), "due", MilestoneText.due(milestone, campaigns.today()))
                .row(MilestoneText.acts(campaign, milestone));
    }

    private Optional<Milestone> next(Campaign campaign, Request request, Read read) {
        Planner planner = campaigns.planner(read, campaign);
        List<Recipient> own = campaigns.recipients(read, campaign).stream()
                .filter(r -> r.personId() == request.person().id() && r.role() == role)
                .toList();
        return own.stream()
                .flatMap(r -> campaign.milestones().stream().filter(m -> m.audience() == role && planner.isOpen(m, r)))
                .min(Comparator.comparing(Milestone::due));
    }
}
