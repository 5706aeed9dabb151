package ru.metodmonitor.app.cli;

import picocli.CommandLine.Option;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.registry.AcademicYear;

/** {@code --year Y} of the verbs that write a year's document: there is none of a year without schools. */
final class YearOption {
    @Option(names = "--year", required = true, paramLabel = "Y", description = "academic year, for example 2019-2020")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private String year;

    /** What was asked for; told before anything is opened if it is no year. */
    AcademicYear asked() {
        return AcademicYear.parse(year)
                .orElseThrow(() -> UsageException.wrongUsage("not an academic year: " + year + "; right: 2019-2020"));
    }

    /** The same, if the store has schools of it. */
    AcademicYear in(Core core) {
        AcademicYear asked = asked();
        boolean empty = core.database()
                .read(read -> core.results().of(read, asked).lines().isEmpty());
        if (empty) {
            throw UsageException.failed("there are no schools of " + asked);
        }
        return asked;
    }
}
