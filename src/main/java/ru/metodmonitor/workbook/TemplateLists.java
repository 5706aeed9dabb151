package ru.metodmonitor.workbook;

import java.util.List;

/**
 * What the template offers to choose from.
 *
 * @param territories as they stand in the store; typed freely where there are none yet
 * @param schools codes in the order of people, each with its name
 * @param indicators numbers and titles
 * @param years academic years
 * @param issuers as people write them
 */
public record TemplateLists(
        List<String> territories,
        List<Named> schools,
        List<Named> indicators,
        List<String> years,
        List<String> issuers) {
    /** Copies the lists. */
    public TemplateLists {
        territories = List.copyOf(territories);
        schools = List.copyOf(schools);
        indicators = List.copyOf(indicators);
        years = List.copyOf(years);
        issuers = List.copyOf(issuers);
    }

    /**
     * A value and what it means.
     *
     * @param value what goes into the cell
     * @param meaning what it stands for
     */
    public record Named(String value, String meaning) {}
}
