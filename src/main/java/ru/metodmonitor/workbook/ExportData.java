package ru.metodmonitor.workbook;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;

/**
 * Everything that an export workbook shows. Equal data give equal bytes.
 *
 * @param year which year
 * @param state whether its results are approved
 * @param scheme the indicators of that year
 * @param clusters what each cluster consists of, in words, by its name
 * @param schools in any order
 * @param entries the year's entries, one sheet row each; empty where the reader may see no names. May be a lazy list: it is gone
 *     through once
 * @param dynamics changes since the year before; empty where there is none
 * @param advice recommendations
 * @param quality what is wrong with the data
 * @param journalCode short code of the journal's head
 * @param asOf the moment that the data are of, in local time: the journal head's is best, so that it says the same tomorrow
 */
public record ExportData(
        AcademicYear year,
        State state,
        Scheme scheme,
        Map<String, String> clusters,
        List<ExportSchool> schools,
        Optional<List<ExportEntry>> entries,
        List<ExportChange> dynamics,
        List<ExportAdvice> advice,
        List<ExportRemark> quality,
        String journalCode,
        LocalDateTime asOf) {
    /** Copies all but the entries, which may be many. */
    public ExportData {
        clusters = Map.copyOf(clusters);
        schools = List.copyOf(schools);
        dynamics = List.copyOf(dynamics);
        advice = List.copyOf(advice);
        quality = List.copyOf(quality);
    }

    /** Where a year's results stand. */
    public enum State {
        /** Предварительно. */
        PRELIMINARY,
        /** Утверждено. */
        APPROVED,
        /** Изменено после утверждения. */
        CHANGED
    }
}
