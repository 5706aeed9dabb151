package ru.metodmonitor.registry;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An academic year, 1 September – 31 August, by the calendar year in which it begins.
 *
 * @param firstYear 2019 for {@code 2019-2020}
 */
public record AcademicYear(int firstYear) implements Comparable<AcademicYear> {
    private static final Pattern FORM =
            Pattern.compile("\\s*(\\d{4})(?:\\s*[-/\u2010-\u2015]\\s*(\\d{4}|\\d{2}))?\\s*");

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException outside 1999…2100
     */
    public AcademicYear {
        if (!isKnown(firstYear)) {
            throw new IllegalArgumentException("no academic year of this program: " + firstYear);
        }
    }

    private static boolean isKnown(int firstYear) {
        return firstYear >= 1999 && firstYear <= 2100;
    }

    /** Reads {@code 2019-2020}, {@code 2019/20}, {@code 2019–2020} or {@code 2019}. */
    public static Optional<AcademicYear> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group(1));
        String second = m.group(2);
        boolean follows =
                second == null || Integer.parseInt(second) == (second.length() == 2 ? (first + 1) % 100 : first + 1);
        return follows && isKnown(first) ? Optional.of(new AcademicYear(first)) : Optional.empty();
    }

    /** The academic year that a date falls in. */
    public static AcademicYear of(LocalDate date) {
        return new AcademicYear(
                date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** The year before. */
    public AcademicYear previous() {
        return new AcademicYear(firstYear - 1);
    }

    /** The year after. */
    public AcademicYear next() {
        return new AcademicYear(firstYear + 1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    public String toString() {
        return firstYear + "-" + (firstYear + 1);
    }
}
