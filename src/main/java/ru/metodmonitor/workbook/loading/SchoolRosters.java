package ru.metodmonitor.workbook.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.workbook.Roster;

/**
 * What a school's own list says beside the names: how many people it has, and whose training it tells of. Neither changes a figure;
 * both are compared with the figures.
 *
 * <p>Threading: safe to share.
 */
public final class SchoolRosters {
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d{2}|20\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private final SchoolRosterStore store = new SchoolRosterStore();
    private final Registry registry;
    private final Results results;
    private final Journal journal;
    private final Clock clock;

    public SchoolRosters(Registry registry, Results results, Journal journal, Clock clock) {
        this.registry = registry;
        this.results = results;
        this.journal = journal;
        this.clock = clock;
    }

    /** The year that a list is about. */
    public AcademicYear year(Read read) {
        return results.defaultYear(read);
    }

    /** The headcount that a list is to be compared with. */
    public Optional<Integer> headcount(Read read, School school) {
        return registry.year(read, school.id(), year(read)).flatMap(SchoolYear::headcount);
    }

    /** A list of one school was taken: its size, and what it tells of training. */
    public void taken(Tx tx, long person, long school, Roster roster) {
        AcademicYear year = year(tx);
        store.keep(tx, school, year, roster.people().size(), person, clock.instant());
        int trained = 0;
        for (Roster.Line line : roster.people()) {
            Optional<Teacher> teacher = PersonName.parse(line.name())
                    .flatMap(name -> registry.match(tx, school, name).one());
            Map<Integer, Integer> years = years(line.training());
            if (teacher.isPresent() && !years.isEmpty()) {
                years.forEach(
                        (at, or) -> store.trained(tx, school, teacher.get().id(), at, or));
                trained++;
            }
        }
        journal.append(
                tx,
                Actor.person(person),
                Fact.of(
                        "roster.take",
                        "school:" + school,
                        "year",
                        year.firstYear(),
                        "people",
                        roster.people().size(),
                        "trained",
                        trained));
    }

    /**
     * The academic years of training, each with the other one that may be meant: a calendar year alone begins in one and ends in the
     * next.
     */
    static Map<Integer, Integer> years(String words) {
        Map<Integer, Integer> years = new HashMap<>();
        Matcher dates = DATE.matcher(words);
        while (dates.find()) {
            Optional<LocalDate> date = DateText.parse(dates.group());
            date.map(AcademicYear::of).ifPresent(y -> years.put(y.firstYear(), y.firstYear()));
        }
        Matcher bare = YEAR.matcher(dates.replaceAll(" "));
        while (bare.find()) {
            int year = Integer.parseInt(bare.group());
            years.putIfAbsent(year - 1, year);
            years.putIfAbsent(year, year - 1);
        }
        return years;
    }
}
