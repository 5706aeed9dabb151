package ru.metodmonitor.campaign.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Planner;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.chat.NextDeadline;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** The next milestone of the campaign that a school head has not closed. */
public final class NextMilestone implements NextDeadline {
    private final Campaigns campaigns;

    public NextMilestone(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<Phrase> of(Read read, Person person, AcademicYear year) {
        return campaigns.current(read).filter(c -> c.year().equals(year)).flatMap(c -> next(read, c, person)).stream()
                .map(m ->
                        Phrase.of("deadlines.next", "title", m.title(), "due", MilestoneText.due(m, campaigns.today())))
                .toList();
    }

    private Optional<Milestone> next(Read read, Campaign campaign, Person person) {
        Planner planner = campaigns.planner(read, campaign);
        Optional<Recipient> head = campaigns.recipients(read, campaign).stream()
                .filter(r -> r.personId() == person.id() && r.role() == Role.HEAD)
                .findFirst();
        return head.flatMap(r -> campaign.milestones().stream()
                .filter(m -> m.audience() == Role.HEAD && planner.isOpen(m, r))
                .min(Comparator.comparing(Milestone::due)));
    }
}
