package ru.metodmonitor.workbook.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.quality.Remark;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearChanges;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.ExportAdvice;
import ru.metodmonitor.workbook.ExportChange;
import ru.metodmonitor.workbook.ExportData;
import ru.metodmonitor.workbook.ExportEntry;
import ru.metodmonitor.workbook.ExportRemark;
import ru.metodmonitor.workbook.ExportSchool;

/**
 * Gathers what the export workbook shows.
 *
 * <p>Threading: safe to share.
 */
public final class ExportAssembly {
    private static final Pattern BULLET = Pattern.compile("^• ");

    private final Results results;
    private final Entries entries;
    private final Advice advice;
    private final Quality quality;
    private final Journal journal;
    private final StateOfYear state;
    private final Texts texts;
    private final ZoneId zone;

    /** Whether a year's results are approved. */
    @FunctionalInterface
    public interface StateOfYear {
        /** Where the year's results stand. */
        ExportData.State of(Read read, AcademicYear year);
    }

    public ExportAssembly(
            Results results,
            Entries entries,
            Advice advice,
            Quality quality,
            Journal journal,
            StateOfYear state,
            Texts texts,
            ZoneId zone) {
        this.results = results;
        this.entries = entries;
        this.advice = advice;
        this.quality = quality;
        this.journal = journal;
        this.state = state;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * A whole year.
     *
     * @param names with the entries and whatever else names people
     */
    public ExportData year(Read read, AcademicYear year, boolean names) {
        Optional<List<ExportEntry>> rows =
                names ? Optional.of(entries(read, EntryFilter.ALL.in(year))) : Optional.empty();
        return data(read, year, names ? NameView.FULL : NameView.NONE, rows);
    }

    /** The entries that a filter finds, newest last. */
    public List<ExportEntry> entries(Read read, EntryFilter filter) {
        return entries.list(read, filter, Integer.MAX_VALUE, 0).stream()
                .sorted(Comparator.comparing(Entry::id))
                .map(this::entry)
                .toList();
    }

    private ExportData data(Read read, AcademicYear year, NameView names, Optional<List<ExportEntry>> rows) {
        YearResults figures = results.of(read, year);
        List<SchoolLine> lines = List.copyOf(figures.lines().values());
        return new ExportData(
                year,
                state.of(read, year),
                figures.scheme(),
                Arrays.stream(Cluster.values()).collect(Collectors.toMap(Cluster::name, this::describe)),
                lines.stream().map(l -> school(figures, l)).toList(),
                rows,
                results.before(read, year)
                        .map(before -> changes(figures, figures.changesSince(before), lines))
                        .orElse(List.of()),
                advice.of(read, year).stream().map(r -> advice(figures, r)).toList(),
                quality.list(read, year).stream()
                        .filter(r -> names != NameView.NONE || !r.namesPeople())
                        .map(r -> remark(r, names))
                        .toList(),
                journal.headCode(read),
                journal.head(read)
                        .map(JournalRow::at)
                        .map(at -> LocalDateTime.ofInstant(Instant.parse(at), zone))
                        .orElse(LocalDateTime.of(year.firstYear(), 9, 1, 0, 0)));
    }

    private String describe(Cluster cluster) {
        return texts.plain("cluster." + cluster.name().toLowerCase(Locale.ROOT));
    }

    private ExportSchool school(YearResults figures, SchoolLine line) {
        String group = figures.range(line.school().id())
                .map(RankRange::group)
                .map(g -> texts.plain("group." + g.name().toLowerCase(Locale.ROOT)))
                .orElse("");
        return new ExportSchool(line.school().code(), line.school().name(), line.result(), group);
    }

    private static List<ExportChange> changes(YearResults figures, YearChanges changes, List<SchoolLine> lines) {
        List<ExportChange> all = new ArrayList<>();
        for (SchoolLine line : lines) {
            List<ExportChange.Share> shares = figures.scheme().indicators().stream()
                    .map(i -> changes.of(line.school().id(), i.number())
                            .map(ExportAssembly::share)
                            .orElse(NO_CHANGE))
                    .toList();
            all.add(new ExportChange(
                    line.cluster().name(), line.school().code(), line.school().name(), shares));
        }
        return all;
    }

    private static final ExportChange.Share NO_CHANGE =
            new ExportChange.Share(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static ExportChange.Share share(Change change) {
        return new ExportChange.Share(
                Optional.of(change.before().share()),
                Optional.of(change.after().share()),
                Optional.of(new ExportChange.Interval(
                        change.interval().low(), change.interval().high())),
                change.notable());
    }

    private ExportAdvice advice(YearResults figures, Recommendation recommendation) {
        School school = recommendation.school();
        String cluster = figures.line(school.id()).map(l -> l.cluster().name()).orElse("");
        String subject = recommendation
                .indicator()
                .map(Indicator::number)
                .map(n -> "П" + n)
                .orElseGet(() -> texts.plain("workbook.export.whole-school"));
        List<Phrase> lines = new ArrayList<>(List.of(recommendation.title()));
        lines.addAll(recommendation.lines());
        String text = lines.stream().map(texts::plain).collect(Collectors.joining("\n"));
        return new ExportAdvice(cluster, school.code(), school.name(), subject, text);
    }

    private ExportRemark remark(Remark remark, NameView names) {
        String kind = "workbook.export.remark-"
                + remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ExportRemark(
                remark.school().map(School::code).orElse(""),
                remark.school().map(School::name).orElse(""),
                texts.plain(kind),
                BULLET.matcher(texts.plain(remark.text(names))).replaceFirst(""),
                remark.blocksApproval());
    }

    private ExportEntry entry(Entry entry) {
        return new ExportEntry(
                entry.id(),
                entry.order().key().issuer().label(),
                entry.order().key().number(),
                entry.order().key().date(),
                entry.indicator(),
                entry.school().code(),
                entry.school().name(),
                entry.teacher().name().full(),
                entry.activity(),
                entry.result(),
                entry.eventDate(),
                entry.status().label(),
                entry.authorName(),
                LocalDateTime.ofInstant(entry.createdAt(), zone));
    }
}
