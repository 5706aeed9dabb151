package ru.metodmonitor.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/**
 * What an approval can't take back: whom it is sent to, and what of the campaign is still open when it comes.
 *
 * <p>Threading: safe to share.
 */
public final class Aftermath {
    private final Access access;
    private final Campaigns campaigns;
    private final Subscriptions subscriptions;

    public Aftermath(Access access, Campaigns campaigns, Subscriptions subscriptions) {
        this.access = access;
        this.campaigns = campaigns;
        this.subscriptions = subscriptions;
    }

    /** The heads who can be written to, once for each of their schools that has a place. */
    public List<Addressee> addressees(Read read, YearResults results) {
        List<Addressee> all = new ArrayList<>();
        for (Person head : access.reachable(read, Role.HEAD)) {
            for (long school : head.schools()) {
                results.line(school)
                        .filter(line -> line.result().standing().isPresent())
                        .ifPresent(line -> all.add(new Addressee(head, line)));
            }
        }
        return all;
    }

    /** The groups that are told. */
    public List<Subscriptions.Group> groups(Read read) {
        return subscriptions.list(read);
    }

    /** What of the year's campaign is open, if it runs; in the order of the campaign. */
    public List<Open> open(Read read, AcademicYear year) {
        Optional<Campaign> running =
                campaigns.current(read).filter(c -> c.year().equals(year));
        if (running.isEmpty()) {
            return List.of();
        }
        Campaign campaign = running.get();
        Control control = campaigns.control(read, campaign);
        List<Open> open = new ArrayList<>();
        for (Milestone milestone : campaign.milestones()) {
            boolean head = milestone.audience() == Role.HEAD;
            int schools = head ? control.open(milestone).size() : 0;
            boolean undone = milestone.closing() == Closing.DONE
                    && campaigns
                            .closures(read, campaign)
                            .whole(milestone.code())
                            .isEmpty();
            if (schools > 0 || undone) {
                open.add(new Open(milestone, schools));
            }
        }
        return open;
    }

    /**
     * Who is sent a school's result.
     *
     * @param head a head
     * @param line the school's result
     */
    public record Addressee(Person head, SchoolLine line) {}

    /**
     * What is not closed.
     *
     * @param milestone which
     * @param schools how many have not closed it, silent ones among them; 0 for what operators have to do
     */
    public record Open(Milestone milestone, int schools) {
        /** Whether schools say by it that their data are right. */
        public boolean isCheck() {
            return milestone.closing() == Closing.CHECKED;
        }
    }
}
