package ru.metodmonitor.demo;

import java.util.List;
import java.util.stream.IntStream;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.AcademicYear;

/**
 * How large a city to make.
 *
 * @param seed another seed, another city
 * @param large secondary schools of more than 500 pupils (cluster A)
 * @param small secondary schools of up to 500 pupils (cluster B)
 * @param basic basic schools (cluster C)
 * @param years in order
 * @param municipality whose city
 * @param zeal multiplies everybody's chance to take part; 1 for the shares of STATISTICS
 */
public record CityPlan(
        long seed, int large, int small, int basic, List<AcademicYear> years, Municipality municipality, double zeal) {
    /** Copies the years. */
    public CityPlan {
        years = List.copyOf(years);
    }

    /** The demo's city: 70 schools, about 4,000 teachers, the three years up to the newest that is monitored. */
    public static CityPlan demo(Municipality municipality) {
        return new CityPlan(753, 30, 25, 15, years(municipality.newest().firstYear() - 2, 3), municipality, 1);
    }

    /** A city for a test that wants to be quick. */
    public static CityPlan little(long seed, Municipality municipality) {
        return new CityPlan(seed, 4, 3, 2, years(municipality.newest().firstYear() - 1, 2), municipality, 1);
    }

    /** Academic years one after another. */
    public static List<AcademicYear> years(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(AcademicYear::new).toList();
    }

    int schools() {
        return large + small + basic;
    }
}
