package ru.metodmonitor.results.chat;

import ru.metodmonitor.access.Person;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.School;

/** Whose figures a person may open one by one; places within a cluster are open to everybody who was let in. */
public final class MaySee {
    private MaySee() {}

    /** Operators and analysts all schools, a territorial officer the own territory's, a head the own. */
    public static boolean school(Person person, School school) {
        return Reach.FIGURES.covers(person, school);
    }
}
