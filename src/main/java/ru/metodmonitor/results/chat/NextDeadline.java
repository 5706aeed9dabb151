package ru.metodmonitor.results.chat;

import java.util.List;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** What a school head has to do next, for the card of the own school. */
public interface NextDeadline {
    /** A line, or none: nothing is to be done, or the year is not the campaign's. */
    List<Phrase> of(Read read, Person person, AcademicYear year);
}
