package ru.metodmonitor.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Texts;

/**
 * Puts documents together from the store.
 *
 * <p>Threading: safe to share.
 */
public final class Papers {
    private static final int ATTESTATION_YEARS = 5;
    private static final int ALL = 100_000;

    private final Texts texts;
    private final Municipality municipality;
    private final Registry registry;
    private final Results results;
    private final Advice advice;
    private final Entries entries;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;
    private final Known known;

    /**
     * What other features know.
     *
     * @param acquainted when the head of each school has read the order of the year's monitoring, by school
     * @param discussion until when schools discuss the year's results, by its campaign
     */
    public record Known(
            BiFunction<Read, AcademicYear, Map<Long, LocalDateTime>> acquainted,
            BiFunction<Read, AcademicYear, Optional<LocalDate>> discussion) {
        /** Nobody has read anything, and no campaign was begun. */
        public static final Known NOTHING = new Known((read, year) -> Map.of(), (read, year) -> Optional.empty());
    }

    public Papers(
            Texts texts,
            Municipality municipality,
            Registry registry,
            Results results,
            Advice advice,
            Entries entries,
            Journal journal,
            Clock clock,
            ZoneId zone,
            Known known) {
        this.texts = texts;
        this.municipality = municipality;
        this.registry = registry;
        this.results = results;
        this.advice = advice;
        this.entries = entries;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
        this.known = known;
    }

    /** A year's figures with those before it. */
    public YearFigures figures(Read read, AcademicYear year) {
        return YearFigures.of(results, registry, read, year);
    }

    /** What documents of a year say of themselves now. */
    public DocumentMark mark(Read read, AcademicYear year) {
        ApprovalState state = results.state(read, year);
        return new DocumentMark(
                state.day(),
                state.kind() == ApprovalState.Kind.CHANGED,
                journal.headCode(read),
                LocalDate.now(clock.withZone(zone)),
                municipality.order(year));
    }

    /** What the analytic report of a year is made from. */
    public AnalyticReport.Source report(Read read, AcademicYear year) {
        YearFigures figures = figures(read, year);
        return new AnalyticReport.Source(
                figures,
                AdviceLine.of(texts, advice.of(read, year)),
                AdviceEffect.of(figures, advice.effects(read, year)),
                known.discussion().apply(read, year),
                mark(read, year));
    }

    /** What a school's papers are made from; empty if it has no data of that year. */
    public Optional<SchoolPapers.Source> school(Read read, AcademicYear year, long school) {
        YearFigures figures = figures(read, year);
        return figures.now()
                .line(school)
                .map(line -> new SchoolPapers.Source(
                        figures,
                        line,
                        AdviceLine.of(texts, advice.of(read, year, school)),
                        AdviceEffect.of(figures, advice.effects(read, year, school)),
                        mark(read, year)));
    }

    /** The answer to a complaint about a school's figures; empty if it has no data of that year. */
    public Optional<byte[]> answer(Read read, AcademicYear year, long school) {
        YearFigures figures = figures(read, year);
        List<Entry> confirmed = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        entries.list(read, EntryFilter.ALL.ofSchool(school).in(year), ALL, 0)
                .forEach(e -> (e.status() == EntryStatus.CONFIRMED ? confirmed : others).add(e));
        return figures.now()
                .line(school)
                .map(line -> new EvidencePapers(texts).answer(figures, line, confirmed, others, mark(read, year)));
    }

    /** A teacher's справка for attestation: five years up to the latest known, under a number of its own; empty if there is no such teacher. */
    public Optional<byte[]> attestation(Tx tx, Actor actor, long teacher) {
        AcademicYear to = results.defaultYear(tx);
        AcademicYear from = new AcademicYear(to.firstYear() - ATTESTATION_YEARS + 1);
        Optional<Teacher> who = registry.teacher(tx, teacher);
        Optional<School> where = who.flatMap(t -> registry.school(tx, t.schoolId()));
        if (who.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        EntryFilter confirmed = EntryFilter.ALL.ofTeacher(teacher).with(EntryStatus.CONFIRMED);
        List<Entry> counted = entries.list(tx, confirmed, ALL, 0).stream()
                .filter(e -> e.year().compareTo(from) >= 0 && e.year().compareTo(to) <= 0)
                .sorted(Comparator.comparing(Entry::year)
                        .thenComparing(e -> e.order().key().date())
                        .reversed())
                .toList();
        int year = LocalDate.now(clock.withZone(zone)).getYear();
        LetterNumber number = LetterNumber.next(tx, journal, actor, year, "attestation", teacher);
        return Optional.of(new EvidencePapers(texts)
                .attestation(
                        who.get(),
                        where.get(),
                        counted,
                        results.scheme(to).indicators(),
                        from,
                        to,
                        number,
                        mark(tx, to)));
    }

    /** The sheet of acquaintance with the order of a year's monitoring. */
    public byte[] acquaintance(Read read, AcademicYear year) {
        Map<Long, LocalDateTime> times = known.acquainted().apply(read, year);
        List<CityPapers.Acquainted> schools = results.of(read, year).lines().values().stream()
                .map(l -> new CityPapers.Acquainted(
                        l.school().territory(),
                        l.school().name(),
                        Optional.ofNullable(times.get(l.school().id()))))
                .sorted(Comparator.comparing(CityPapers.Acquainted::territory))
                .toList();
        return new CityPapers(texts).acquaintance(year, schools, mark(read, year));
    }

    /** The centre's plan drafted from the problems of a year. */
    public byte[] plan(Read read, AcademicYear year) {
        return new CityPapers(texts).plan(figures(read, year), mark(read, year));
    }
}
