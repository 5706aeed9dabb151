package ru.metodmonitor.people.chat;

import java.util.Optional;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.chat.YearArgument;

/**
 * What was asked about. A last number may be an indicator or a part of the school's name: both readings are kept.
 *
 * @param whole everything but the year
 * @param school what stands before the indicator
 * @param indicator the last number, if the year may have such an indicator
 * @param year if one was named
 */
record WhyQuestion(String whole, String school, Optional<Integer> indicator, Optional<AcademicYear> year) {
    static WhyQuestion parse(String text) {
        YearArgument argument = YearArgument.parse(text);
        String whole = argument.rest().strip();
        int space = whole.lastIndexOf(' ');
        String last = whole.substring(space + 1);
        boolean number = last.matches("\\d{1,2}");
        return new WhyQuestion(
                whole,
                number && space > 0 ? whole.substring(0, space).strip() : "",
                number ? Optional.of(Integer.parseInt(last)) : Optional.empty(),
                argument.year());
    }

    /** Without an indicator that the year doesn't have. */
    WhyQuestion under(Scheme scheme) {
        return indicator.filter(i -> scheme.place(i) >= 0).isPresent()
                ? this
                : new WhyQuestion(whole, whole, Optional.empty(), year);
    }
}
