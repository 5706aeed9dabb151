package ru.metodmonitor.review.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Problem;

/**
 * A school's figures as an operator writes them: {@code СОШ № 10; 2019-2020; 26; 910}, with or without the semicolons.
 *
 * @param school as it was written
 * @param year which year
 * @param headcount how many teachers
 * @param pupils how many pupils; empty: as before
 */
record HeadcountLine(String school, AcademicYear year, int headcount, Optional<Integer> pupils) {
    static final int MOST_TEACHERS = 2_000;
    static final int MOST_PUPILS = 20_000;
    private static final String EXAMPLE = "headcount.example";
    private static final String FIGURES = "\\s+(\\d{1,9})(?:\\s+(\\d{1,9}))?";

    /** A year with a dash is a year; a bare one may be a school's number or a headcount, so it is tried second. */
    private static final Pattern DASHED =
            Pattern.compile("(.*\\S)\\s+(\\d{4}\\s?[-/\\u2010-\\u2015]\\s?\\d{2,4})" + FIGURES);

    private static final Pattern BARE = Pattern.compile("(.*\\S)\\s+((?:19|20)\\d{2})" + FIGURES);

    static Parsed<HeadcountLine> parse(String text) {
        String plain = text.replace(';', ' ').strip();
        Matcher dashed = DASHED.matcher(plain);
        Matcher bare = BARE.matcher(plain);
        boolean isDashed = dashed.matches();
        if (!isDashed && !bare.matches()) {
            return Parsed.problem("headcount.form", EXAMPLE);
        }
        return read(isDashed ? dashed : bare);
    }

    /** Whether what is wrong with a line is that it does not say enough. */
    static boolean isUnfinished(Problem problem) {
        return problem.what().key().equals("headcount.form");
    }

    private static Parsed<HeadcountLine> read(Matcher m) {
        Optional<AcademicYear> year = AcademicYear.parse(m.group(2));
        int headcount = Integer.parseInt(m.group(3));
        Optional<Integer> pupils = Optional.ofNullable(m.group(4)).map(Integer::valueOf);
        if (year.isEmpty()) {
            return Parsed.problem("headcount.no-year", EXAMPLE, "text", m.group(2));
        }
        if (headcount < 1 || headcount > MOST_TEACHERS) {
            return Parsed.problem("headcount.no-teachers", EXAMPLE, "limit", MOST_TEACHERS);
        }
        return pupils.filter(p -> p > MOST_PUPILS).isPresent()
                ? Parsed.problem("headcount.pupils-limit", EXAMPLE, "limit", MOST_PUPILS)
                : Parsed.value(new HeadcountLine(m.group(1), year.get(), headcount, pupils));
    }
}
