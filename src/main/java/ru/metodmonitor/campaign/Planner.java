package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import ru.metodmonitor.access.Role;

/** Who is to be reminded of what. Pure: linear in milestones times people. */
public final class Planner {
    private final Campaign campaign;
    private final Closures closures;

    public Planner(Campaign campaign, Closures closures) {
        this.campaign = campaign;
        this.closures = closures;
    }

    /**
     * The notices of a day that were not sent yet.
     *
     * @param sent keys of all that were ever put on the way
     */
    public List<Notice> notices(List<Recipient> people, Set<String> sent, LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        for (Milestone milestone : campaign.milestones()) {
            OptionalInt offset = Reminders.latest(milestone, campaign.start(), today);
            if (offset.isEmpty()) {
                continue;
            }
            for (Recipient person : people) {
                String key = Notice.key(campaign.id(), milestone, offset.getAsInt(), person.personId());
                if (person.role() == milestone.audience() && !sent.contains(key) && isOpen(milestone, person)) {
                    notices.add(new Notice(key, person, milestone, offset.getAsInt(), open(milestone, person)));
                }
            }
        }
        return notices;
    }

    /** What may still be said: {@link Notice#about} of every open milestone and person. */
    Set<String> alive(List<Recipient> people) {
        Set<String> alive = new HashSet<>();
        for (Milestone milestone : campaign.milestones()) {
            for (Recipient person : people) {
                if (person.role() == milestone.audience() && isOpen(milestone, person)) {
                    alive.add(Notice.about(milestone, person.personId()));
                }
            }
        }
        return alive;
    }

    /** Whether the person still has to do something about it. */
    public boolean isOpen(Milestone milestone, Recipient person) {
        return milestone.audience() == Role.OPERATOR
                ? closures.whole(milestone.code()).isEmpty()
                : person.schools().stream().anyMatch(school -> isOpen(milestone, school));
    }

    /** The person's schools that have not closed it, in order. */
    public List<Long> open(Milestone milestone, Recipient person) {
        return person.schools().stream()
                .filter(school -> isOpen(milestone, school))
                .sorted()
                .toList();
    }

    private boolean isOpen(Milestone milestone, long school) {
        Stream<Milestone> closing = milestone.audience() == Role.TERRITORY
                ? campaign.ofHeads(milestone.closing()).stream()
                : Stream.of(milestone);
        return closing.anyMatch(m -> closures.of(m.code(), school).isEmpty());
    }
}
