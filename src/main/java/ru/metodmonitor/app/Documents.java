package ru.metodmonitor.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Closures;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.storage.Read;

/** Documents over the cores: what the bot and the command line have in common. */
public final class Documents {
    private Documents() {}

    /** Puts documents together from the store. */
    public static Papers over(Core core) {
        return new Papers(
                core.texts(),
                core.config().municipality(),
                core.registry(),
                core.results(),
                core.advice(),
                core.entries(),
                core.journal(),
                core.clock(),
                core.config().zone(),
                new Papers.Known(
                        (read, year) -> acquainted(core, read, year), (read, year) -> discussion(core, read, year)));
    }

    private static Optional<LocalDate> discussion(Core core, Read read, AcademicYear year) {
        return core.campaigns()
                .of(read, year)
                .flatMap(c -> c.ofHeads(Closing.DISCUSSED).stream()
                        .map(Milestone::due)
                        .max(Comparator.naturalOrder()));
    }

    private static Map<Long, LocalDateTime> acquainted(Core core, Read read, AcademicYear year) {
        Map<Long, LocalDateTime> times = new HashMap<>();
        core.campaigns().of(read, year).ifPresent(campaign -> {
            Closures closures = core.campaigns().closures(read, campaign);
            campaign.ofHeads(Closing.ACQUAINTED)
                    .forEach(milestone -> closures.bySchool(milestone.code())
                            .forEach((school, closure) -> times.put(
                                    school,
                                    LocalDateTime.ofInstant(
                                            closure.at(), core.config().zone()))));
        });
        return times;
    }
}
