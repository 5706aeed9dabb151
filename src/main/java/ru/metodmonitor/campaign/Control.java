package ru.metodmonitor.campaign;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.registry.School;

/**
 * How far the schools are: the truth behind /control.
 *
 * @param milestones those of school heads
 * @param lines a line a school
 */
public record Control(List<Milestone> milestones, List<Line> lines) {
    /** Copies both. */
    public Control {
        milestones = List.copyOf(milestones);
        lines = List.copyOf(lines);
    }

    /**
     * A school.
     *
     * @param school which
     * @param heads its heads who can be written to
     * @param blocked whether it has heads, but all of them blocked the bot
     * @param closures who has closed what
     */
    public record Line(School school, List<Person> heads, boolean blocked, Closures closures) {
        /** Copies the list. */
        public Line {
            heads = List.copyOf(heads);
        }

        /** Who closed the milestone, if it is closed. */
        public Optional<Closures.Closure> closed(Milestone milestone) {
            return closures.of(milestone.code(), school.id());
        }

        /** Nobody in the bot answers for the school. */
        public boolean isHeadless() {
            return heads.isEmpty() && !blocked;
        }
    }

    /** The territories in order. */
    public List<String> territories() {
        return lines.stream()
                .map(l -> l.school().territory())
                .distinct()
                .sorted()
                .toList();
    }

    /** The schools of a territory. */
    public List<Line> of(String territory) {
        return lines.stream()
                .filter(l -> l.school().territory().equals(territory))
                .toList();
    }

    /** Only these territories. */
    public Control only(List<String> territories) {
        return new Control(
                milestones,
                lines.stream()
                        .filter(l -> territories.contains(l.school().territory()))
                        .toList());
    }

    /** The schools that have not closed a milestone. */
    public List<Line> open(Milestone milestone) {
        return lines.stream().filter(l -> l.closed(milestone).isEmpty()).toList();
    }
}
