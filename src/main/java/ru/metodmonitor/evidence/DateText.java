package ru.metodmonitor.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: {@code 15.02.2020}, {@code 15.2.20}, {@code 15/02/2020}, {@code 2020-02-15}. */
public final class DateText {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4}|\\d{2})(?:\\s*г(?:\\.|ода)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DateText() {}

    /** The date; empty if the text is none, or a day that the calendar doesn't have. */
    public static Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text.strip());
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher m = DAY_FIRST.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
        return date(year, m.group(2), m.group(1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 2000 || date.getYear() > 2100 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
