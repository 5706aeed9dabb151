package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Preferences;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.OtherCluster;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Makes the card of a school for a year and what stands behind it: what /school and /myschool have in common. */
final class SchoolCards {
    /** The action of the button that opens what stands behind the card; the same message shows it. */
    static final String DETAILS = "details";

    private final Results results;
    private final Registry registry;
    private final Preferences preferences;

    SchoolCards(Results results, Registry registry, Preferences preferences) {
        this.results = results;
        this.registry = registry;
        this.preferences = preferences;
    }

    /**
     * The card with buttons to the neighbouring years; says so where the school has no data of that year.
     *
     * @param next what is due, if anything is
     */
    Message card(Read read, Person person, long school, AcademicYear year, String command, List<Phrase> next) {
        return view(read, school, year, (now, line) -> {
                    Message standing = SchoolText.of(now, line, ApprovalMark.of(results, read, year), next);
                    Message card = preferences.of(read, person).shortCards()
                            ? standing
                            : standing.lines(SchoolText.figures(now, results.before(read, year), line));
                    boolean comparable =
                            person.has(Role.OPERATOR) || person.has(Role.ANALYST) || person.has(Role.TERRITORY);
                    return CardButtons.under(card, command, school, year, comparable, person.maySeeNamesOf(school));
                })
                .row(YearArgument.walk(registry.knownYears(read), year, command, school));
    }

    /** What stands behind the card, with the way back to it. */
    Message details(Read read, long school, AcademicYear year, String command) {
        return view(
                        read,
                        school,
                        year,
                        (now, line) -> SchoolText.details(
                                now,
                                results.before(read, year),
                                line,
                                StandingText.other(line, OtherCluster.of(now, results.clusterRule(), line))))
                .row(back(command, year, school));
    }

    /** The button that brings a card back into its message. */
    static Button back(String command, AcademicYear year, long school) {
        return Button.of("dialog.back", ButtonData.of(command, "year", year.firstYear(), school));
    }

    private Message view(Read read, long school, AcademicYear year, View view) {
        YearResults now = results.of(read, year);
        return now.line(school).map(line -> view.of(now, line)).orElseGet(() -> noData(read, school, year));
    }

    private Message noData(Read read, long school, AcademicYear year) {
        return Message.of("school.not-that-year", "school", registry.names(read).name(school), "year", year);
    }

    /** A message about a school that has data of the year. */
    private interface View {
        Message of(YearResults now, SchoolLine line);
    }

    AcademicYear year(Read read, Optional<AcademicYear> asked) {
        return asked.orElseGet(() -> results.defaultYear(read));
    }

    Registry registry() {
        return registry;
    }
}
