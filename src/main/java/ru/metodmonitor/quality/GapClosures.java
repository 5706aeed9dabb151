package ru.metodmonitor.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** Gaps that are none: each closing and opening with its journal record. */
final class GapClosures {
    private final QualityStore store = new QualityStore();
    private final Journal journal;
    private final Clock clock;

    GapClosures(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What is closed of a year, the latest first; numbers of orders whatever their year, since they tell it themselves. */
    List<Closed> list(Read read, AcademicYear year) {
        return store.closed(read, year);
    }

    void close(Tx tx, long person, AcademicYear year, Gap gap, String reason) {
        long id = store.close(tx, year, gap, reason, person, clock.instant());
        journal.append(
                tx,
                Actor.person(person),
                Fact.of(
                        "gap.close",
                        subject(id),
                        "kind",
                        gap.kind().name(),
                        "about",
                        gap.about(),
                        "year",
                        year.firstYear()));
    }

    boolean reopen(Tx tx, long person, long id) {
        boolean reopened = store.reopen(tx, id, clock.instant());
        if (reopened) {
            journal.append(tx, Actor.person(person), Fact.of("gap.reopen", subject(id)));
        }
        return reopened;
    }

    private static String subject(long id) {
        return "gap:" + id;
    }

    /** One closure as it is stored. */
    record Closed(long id, Gap.Kind kind, String about, String reason, String who, Instant at) {
        boolean isAbout(Gap gap) {
            return kind == gap.kind() && about.equals(gap.about());
        }

        /** The numbers that it closes, if it closes such. */
        Optional<Gap.Numbers> numbers(Issuers issuers) {
            String[] parts = about.split("\\|", -1);
            return kind == Gap.Kind.NUMBERS && parts.length == 4
                    ? issuers.all().stream()
                            .filter(i -> i.code().equals(parts[0]))
                            .findFirst()
                            .map(i -> new Gap.Numbers(
                                    i,
                                    Integer.parseInt(parts[1]),
                                    Integer.parseInt(parts[2]),
                                    Integer.parseInt(parts[3])))
                    : Optional.empty();
        }
    }
}
