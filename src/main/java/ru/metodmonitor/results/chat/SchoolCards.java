package ru.metodmonitor.results.chat;

import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.OtherCluster;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/** Makes the card of a school for a year: what /school and /myschool have in common. */
final class SchoolCards {
    private final Results results;
    private final Registry registry;

    SchoolCards(Results results, Registry registry) {
        this.results = results;
        this.registry = registry;
    }

    /** The card with buttons to the neighbouring years; says so where the school has no data of that year. */
    Message card(Read read, Person person, long school, AcademicYear year, String command) {
        YearResults now = results.of(read, year);
        Message message = now.line(school)
                .map(line -> known(read, person, now, line))
                .orElseGet(() -> Message.of(
                        "school.not-that-year",
                        "school",
                        registry.school(read, school).map(s -> s.name()).orElse("?"),
                        "year",
                        year));
        return message.row(YearArgument.walk(registry.knownYears(read), year, command, school));
    }

    private Message known(Read read, Person person, YearResults now, SchoolLine line) {
        Message card = SchoolText.of(
                        now, results.before(read, now.year()), line, ApprovalMark.of(results, read, now.year()))
                .lines(StandingText.other(line, OtherCluster.of(now, results.clusterRule(), line)));
        boolean comparable = person.has(Role.OPERATOR) || person.has(Role.ANALYST) || person.has(Role.TERRITORY);
        return CardButtons.under(
                card,
                line.school().id(),
                now.year(),
                comparable,
                person.maySeeNamesOf(line.school().id()));
    }

    AcademicYear year(Read read, Optional<AcademicYear> asked) {
        return asked.orElseGet(() -> results.defaultYear(read));
    }

    Registry registry() {
        return registry;
    }
}
