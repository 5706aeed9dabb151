package ru.metodmonitor.results.chat;

import java.util.Optional;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
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
    Message card(Read read, long school, AcademicYear year, String command, String action) {
        YearResults now = results.of(read, year);
        Optional<YearResults> before = registry.knownYears(read).contains(year.previous())
                ? Optional.of(results.of(read, year.previous()))
                : Optional.empty();
        Message message = now.line(school)
                .map(line -> SchoolText.of(now, before, line))
                .orElseGet(() -> Message.of(
                        "school.not-that-year",
                        "school",
                        registry.school(read, school).map(s -> s.name()).orElse("?"),
                        "year",
                        year));
        return message.row(YearArgument.walk(registry.knownYears(read), year, command, school, action));
    }

    AcademicYear year(Read read, Optional<AcademicYear> asked) {
        return asked.orElseGet(() -> results.defaultYear(read));
    }

    Registry registry() {
        return registry;
    }
}
