package ru.metodmonitor.evidence.reading;

import java.util.Optional;
import ru.metodmonitor.registry.PersonName;

/**
 * A person that a line speaks of.
 *
 * @param line the very line of the document
 * @param typed the name as it stands there
 * @param schoolTyped the words that name the school; empty if none do
 * @param school the school's identifier, if it is clear
 * @param teacher a known teacher's identifier, if it is clear
 * @param newName the name of a person who is not known yet, in the nominative, if it is clear
 * @param indicator under which it counts
 * @param result in the line's or the heading's words; may be empty
 * @param doubt why somebody must decide; empty where all is clear
 * @param remembered whether something that was settled by hand before decided here
 */
public record Found(
        String line,
        String typed,
        String schoolTyped,
        Optional<Long> school,
        Optional<Long> teacher,
        Optional<PersonName> newName,
        int indicator,
        String result,
        Optional<Doubt> doubt,
        boolean remembered) {
    /** Whether nothing has to be asked. */
    public boolean isClear() {
        return doubt.isEmpty();
    }

    /** The same person, decided by hand. */
    public Found settled(Optional<Long> theTeacher, Optional<PersonName> theName) {
        return new Found(
                line, typed, schoolTyped, school, theTeacher, theName, indicator, result, Optional.empty(), remembered);
    }

    /** The same person, to be asked about. */
    public Found doubted(Doubt why) {
        return new Found(
                line,
                typed,
                schoolTyped,
                school,
                Optional.empty(),
                Optional.empty(),
                indicator,
                result,
                Optional.of(why),
                remembered);
    }
}
