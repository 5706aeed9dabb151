package ru.metodmonitor.picking.chat;

import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.registry.School;

/** Which schools a question can be about, for the person who is asked. */
public enum Reach {
    /** Those whose figures the person may open one by one. */
    FIGURES,
    /** Those whose teachers' names the person may see. */
    NAMES,
    /** Those that the person heads. */
    OWN,
    /** All, for whoever works on all. */
    ALL;

    /** Whether the question can be about this school, now. */
    public boolean covers(Person person, School school) {
        return switch (this) {
            case FIGURES ->
                person.has(Role.OPERATOR)
                        || person.has(Role.ANALYST)
                        || person.territories().contains(school.territory())
                        || person.schools().contains(school.id());
            case NAMES -> person.maySeeNamesOf(school.id());
            case OWN -> person.schools().contains(school.id());
            case ALL -> person.has(Role.OPERATOR) || person.has(Role.ADMIN);
        };
    }
}
