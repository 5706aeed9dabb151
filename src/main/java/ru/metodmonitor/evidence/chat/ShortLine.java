package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.SaidResult;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolMatcher;

/**
 * «андриан 10 призёр»: the beginning of a name, and if given a school and a result, in any order. Pure.
 *
 * @param name what is left of the line when school and result are taken out
 * @param schools those that the number may mean; empty if none was named
 * @param result if one was named
 */
record ShortLine(String name, List<School> schools, Optional<SaidResult> result) {
    private static final int LONGEST = 120;
    private static final Pattern SCHOOL = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:(?:сош|оош|гимнази\\p{L}*|лице\\p{L}*|школ\\p{L}*)\\s*)?(?:№\\s*)?\\d{1,3}(?![\\p{L}\\d])");

    private static final Pattern NAME = Pattern.compile("(?iu)[\\p{L}-]{2,}(?:[\\s.]+[\\p{L}-]+\\.?){0,3}");

    /** Reads a line; empty if no name is left in it, or a number that is no school's. */
    static Optional<ShortLine> parse(String line, SchoolMatcher matcher) {
        if (line.length() > LONGEST || line.contains(";")) {
            return Optional.empty();
        }
        Optional<SaidResult> result = SaidResult.in(line);
        String rest = result.map(SaidResult::rest).orElse(line);
        Matcher school = SCHOOL.matcher(rest);
        List<School> schools = List.of();
        if (school.find()) {
            SchoolMatch match = matcher.match(school.group());
            schools = match.fold(List::of, several -> several, List::of);
            if (schools.isEmpty()) {
                return Optional.empty();
            }
            rest = rest.substring(0, school.start()) + " " + rest.substring(school.end());
        }
        String name = rest.replace(',', ' ').replaceAll("\\s+", " ").strip();
        return NAME.matcher(name).matches() ? Optional.of(new ShortLine(name, schools, result)) : Optional.empty();
    }
}
