package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearClaims;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/**
 * A year's results among those of the years before it.
 *
 * @param years oldest first; the last is the year that is meant
 */
public record YearFigures(List<YearResults> years) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none
     */
    public YearFigures {
        years = List.copyOf(years);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("a year is needed");
        }
    }

    /** Of a year and those before it, as they are in the store now. */
    public static YearFigures of(Results results, Registry registry, Read read, AcademicYear year) {
        List<YearResults> years = new ArrayList<>();
        for (AcademicYear known : registry.knownYears(read)) {
            if (known.compareTo(year) < 0) {
                years.add(results.of(read, known));
            }
        }
        years.add(results.of(read, year));
        return new YearFigures(years);
    }

    /** The year. */
    public AcademicYear year() {
        return now().year();
    }

    /** Its results. */
    public YearResults now() {
        return years.get(years.size() - 1);
    }

    /** The results of the year right before, if there are any. */
    public Optional<YearResults> before() {
        return years.stream()
                .filter(y -> y.year().firstYear() == year().firstYear() - 1)
                .findFirst();
    }

    /** The indicators in order. */
    List<Indicator> indicators() {
        return now().scheme().indicators();
    }

    /** Clusters that have schools. */
    List<Cluster> clusters() {
        return Arrays.stream(Cluster.values())
                .filter(c -> !now().cluster(c).isEmpty())
                .toList();
    }

    /** Places that chance alone may give the school; empty where it is unranked. */
    Optional<RankRange> range(SchoolLine line) {
        return now().range(line.school().id());
    }

    /** The school's group; empty where it is unranked. */
    Optional<Group> group(SchoolLine line) {
        return range(line).map(RankRange::group);
    }

    /** From the year before to this one; empty where either is missing. */
    Optional<Change> change(SchoolLine line, int place) {
        return before().flatMap(b -> now().changesSince(b)
                .of(line.school().id(), indicators().get(place).number()));
    }

    /** What of the year is more than chance gives. */
    YearClaims claims() {
        return now().claims(before());
    }

    /** A school's share beside its cluster's: whether it is more, or less, than chance gives. */
    Verdict verdict(SchoolLine line, int place) {
        return claims().level(line.school().id(), indicators().get(place).number());
    }

    /** Numbers of the indicators under which the city changed since the year before by more than chance gives. */
    List<Integer> cityChanges() {
        return indicators().stream()
                .map(Indicator::number)
                .filter(n -> claims().city(n) != Verdict.WITHIN)
                .toList();
    }

    /** What of the city's changes since the year before is more than chance gives, in words. */
    public Phrase cityChangesInWords() {
        List<Integer> changes = cityChanges();
        return changes.isEmpty()
                ? Phrase.of("report.city-changes.none")
                : Phrase.of(
                        "report.city-changes",
                        "n",
                        changes.size(),
                        "numbers",
                        changes.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** One indicator over the schools of a cluster; empty where none has a headcount. */
    Optional<ShareStatistics> statistics(Cluster cluster, int place) {
        return now().of(cluster).statistics(place);
    }
}
