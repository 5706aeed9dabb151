package ru.metodmonitor.campaign.chat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Who is late in the own territory, on the home card, with the press that reminds them. */
public final class LateAtHome implements HomeSection {
    /** So many names fit; the others are behind the button. */
    private static final int NAMES = 6;

    private final Campaigns campaigns;
    private final LateReminder reminder;

    public LateAtHome(Campaigns campaigns) {
        this.reminder = new LateReminder(campaigns);
        this.campaigns = campaigns;
    }

    @Override
    public Role role() {
        return Role.TERRITORY;
    }

    @Override
    public Message part(Request request, Read read) {
        return campaigns
                .current(read)
                .map(campaign -> of(request, campaign, read))
                .orElseGet(() -> Message.of("home.no-campaign"))
                .row(HomeCommand.run("home.control", "control"), HomeCommand.run("home.ranking", "ranking"));
    }

    /** The milestone that is nearest to its end, or over: dates that are far say nothing of anybody being late. */
    private Message of(Request request, Campaign campaign, Read read) {
        Control control =
                campaigns.control(read, campaign).only(request.person().territories());
        return control.milestones().stream()
                .filter(m -> !control.open(m).isEmpty())
                .filter(m -> m.opens().filter(campaigns.today()::isBefore).isEmpty())
                .min(Comparator.comparing(Milestone::due))
                .map(m -> late(control, m).row(reminder.button(request, campaign, control, m, LateReminder.OWN, read)))
                .orElseGet(() -> Message.of("home.nobody-late"));
    }

    private Message late(Control control, Milestone milestone) {
        List<Control.Line> open = control.open(milestone);
        String names = open.stream().limit(NAMES).map(l -> l.school().brief()).collect(Collectors.joining(", "));
        return Message.of(
                "home.late",
                "title",
                milestone.title(),
                "due",
                MilestoneText.due(milestone, campaigns.today()),
                "n",
                open.size(),
                "of",
                control.lines().size(),
                "schools",
                open.size() > NAMES ? Phrase.of("home.and-others", "schools", names, "n", open.size() - NAMES) : names);
    }
}
