package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.Phrase;

/**
 * Arguments of which the last word may be an academic year.
 *
 * @param rest what stands before it
 * @param year if one was named
 */
public record YearArgument(String rest, Optional<AcademicYear> year) {
    /** Reads them. */
    public static YearArgument parse(String text) {
        String stripped = text.strip();
        int space = stripped.lastIndexOf(' ');
        String last = stripped.substring(space + 1);
        // A bare "2019" may be a school's number; with something before it, or with a dash, it is a year.
        Optional<AcademicYear> year = last.matches("\\d{4}\\D\\d{2,4}") || last.matches("20\\d{2}")
                ? AcademicYear.parse(last)
                : Optional.empty();
        return year.isPresent()
                ? new YearArgument(space < 0 ? "" : stripped.substring(0, space).strip(), year)
                : new YearArgument(stripped, Optional.empty());
    }

    /** Buttons that walk to the neighbouring years that are known. */
    public static List<Button> walk(List<AcademicYear> known, AcademicYear now, String command, Object... fields) {
        List<Button> buttons = new ArrayList<>();
        known.stream()
                .filter(y -> y.firstYear() == now.firstYear() - 1)
                .findFirst()
                .ifPresent(y -> buttons.add(button("year.before", y, command, fields)));
        known.stream()
                .filter(y -> y.firstYear() == now.firstYear() + 1)
                .findFirst()
                .ifPresent(y -> buttons.add(button("year.after", y, command, fields)));
        return buttons;
    }

    private static Button button(String key, AcademicYear year, String command, Object... fields) {
        List<Object> all = new ArrayList<>();
        all.add(year.firstYear());
        all.addAll(List.of(fields));
        return Button.of(Phrase.of(key, "year", year), ButtonData.of(command, "year", all.toArray()));
    }
}
