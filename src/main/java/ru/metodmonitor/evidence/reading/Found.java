package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.registry.PersonName;

/**
 * A person that a document speaks of.
 *
 * @param number of the line in the document, from 1
 * @param line the very line of the document
 * @param typed the name as it stands there
 * @param schoolTyped the words that name the school; empty if none do
 * @param school the school's identifier, if it is clear
 * @param teacher a known teacher's identifier, if it is clear
 * @param newName the name of a person who is not known yet, in the nominative, if it is clear
 * @param indicator under which it counts
 * @param result in the line's or the heading's words; may be empty
 * @param doubts why somebody must decide, one after the other; empty where all is clear
 * @param aside why the person is left out; empty for those whom the list is about
 * @param remembered whether something that was settled by hand before decided here
 */
public record Found(
        int number,
        String line,
        String typed,
        String schoolTyped,
        Optional<Long> school,
        Optional<Long> teacher,
        Optional<PersonName> newName,
        int indicator,
        String result,
        List<Doubt> doubts,
        Optional<Aside> aside,
        boolean remembered) {
    /** Copies the list. */
    public Found {
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing has to be asked. */
    public boolean isClear() {
        return doubts.isEmpty();
    }

    /** What has to be asked first. */
    public Optional<Doubt> doubt() {
        return doubts.stream().findFirst();
    }

    /** The same person, known by hand; what else was doubtful stays so. */
    public Found settled(Optional<Long> theTeacher, Optional<PersonName> theName) {
        return with(school, theTeacher, theName, indicator, result, rest(Doubt.Kind::isOfPerson), remembered);
    }

    /** The same person, to be asked about first. */
    public Found doubted(Doubt why) {
        List<Doubt> all = new ArrayList<>();
        all.add(why);
        all.addAll(doubts);
        return with(school, teacher, newName, indicator, result, all, remembered);
    }

    /** With another question in place of those about who it is. */
    public Found asked(Doubt why) {
        return with(
                        school,
                        Optional.empty(),
                        Optional.empty(),
                        indicator,
                        result,
                        rest(Doubt.Kind::isOfPerson),
                        remembered)
                .doubted(why);
    }

    /** With a result that somebody has told. */
    public Found counted(int theIndicator, String theResult) {
        return with(school, teacher, newName, theIndicator, theResult, rest(Doubt.Kind::isOfResult), remembered);
    }

    /** Taken as it stands: the first question is answered. */
    public Found accepted() {
        return with(
                school,
                teacher,
                newName,
                indicator,
                result,
                doubts.subList(Math.min(1, doubts.size()), doubts.size()),
                remembered);
    }

    /** The same, decided by what was settled by hand before. */
    Found byMemory() {
        return with(school, teacher, newName, indicator, result, doubts, true);
    }

    /** At a school that was told, as the same name is read there. */
    Found placed(long its, Found there) {
        List<Doubt> all = new ArrayList<>();
        there.doubts.stream().filter(d -> d.kind().isOfPerson()).forEach(all::add);
        all.addAll(rest(k -> k.isOfSchool() || k == Doubt.Kind.PLACE || k.isOfPerson()));
        return with(
                Optional.of(its), there.teacher, there.newName, indicator, result, all, remembered || there.remembered);
    }

    Found at(long its) {
        return with(Optional.of(its), teacher, newName, indicator, result, doubts, remembered);
    }

    /** The same person, whom the list is about after all. */
    public Found wanted() {
        return new Found(
                number,
                line,
                typed,
                schoolTyped,
                school,
                teacher,
                newName,
                indicator,
                result,
                doubts,
                Optional.empty(),
                remembered);
    }

    /** The same person, left out. */
    public Found left(Aside why) {
        return new Found(
                number,
                line,
                typed,
                schoolTyped,
                school,
                teacher,
                newName,
                indicator,
                result,
                doubts,
                Optional.of(why),
                remembered);
    }

    private List<Doubt> rest(java.util.function.Predicate<Doubt.Kind> answered) {
        return doubts.stream().filter(d -> !answered.test(d.kind())).toList();
    }

    private Found with(
            Optional<Long> theSchool,
            Optional<Long> theTeacher,
            Optional<PersonName> theName,
            int theIndicator,
            String theResult,
            List<Doubt> theDoubts,
            boolean byMemory) {
        return new Found(
                number,
                line,
                typed,
                schoolTyped,
                theSchool,
                theTeacher,
                theName,
                theIndicator,
                theResult,
                theDoubts,
                aside,
                byMemory);
    }
}
