package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/** Three schools with six teachers, and what a reader makes of a list there, in words that a test's table can hold. */
final class SmallCity {
    private static final SchoolMatcher SCHOOLS = new SchoolMatcher(List.of(
            new School(1, "S9", "СОШ № 9", SchoolKind.SOSH, "Адлерский"),
            new School(2, "S10", "СОШ № 10", SchoolKind.SOSH, "Адлерский"),
            new School(3, "G10", "Гимназия № 10", SchoolKind.GYMNASIUM, "Адлерский")));
    private static final Map<Long, List<Teacher>> TEACHERS = Map.of(
            1L,
            List.of(
                    teacher(11, 1, "Вербина Анна Шалвовна"),
                    teacher(12, 1, "Рябинина Инна Шалвовна (физика)"),
                    teacher(13, 1, "Рябинина Инна Шалвовна (химия)"),
                    teacher(14, 1, "Калинина Ольга")),
            2L,
            List.of(teacher(21, 2, "Вербина Анна Шалвовна")));
    private static final City CITY = City.of(List.of("Сочи"), SCHOOLS.all());

    private SmallCity() {}

    private static Teacher teacher(long id, long school, String name) {
        return new Teacher(id, school, PersonName.parse(name).orElseThrow(), "");
    }

    /** A reader that knows what was settled before, for all schools or for one school's own list. */
    static ListReader reader(Remembered remembered, Optional<Long> only) {
        return new ListReader(SCHOOLS, CITY, id -> TEACHERS.getOrDefault(id, List.of()), remembered, only);
    }

    /** The people of a list; {@code /} parts lines, {@code |} cells. */
    static Reading read(ListReader reader, int indicator, String text) {
        List<String> lines =
                Stream.of(text.split(" ?/ ?")).map(l -> l.replace('|', '\t')).toList();
        return reader.read(lines, indicator, Legibility.typed());
    }

    static String told(Reading reading) {
        return reading.people().stream().map(SmallCity::told).collect(Collectors.joining("; "))
                + (reading.repeats() > 0 ? "; repeats " + reading.repeats() : "")
                + reading.others().stream()
                        .map(l -> "; other «" + l.text() + "»")
                        .collect(Collectors.joining());
    }

    /** «1: t11 = 3 призёр»: the school, the teacher or the new name, the indicator and the result, ? doubts, # why left out. */
    static String told(Found found) {
        String who = found.teacher()
                .map(t -> "t" + t)
                .or(() -> found.newName().map(n -> "new " + n.full()))
                .orElse(found.typed());
        return found.school().map(String::valueOf).orElse("-") + ": " + who + " = "
                + (found.indicator() + " " + found.result()).strip()
                + found.doubts().stream().map(d -> " ? " + told(d)).collect(Collectors.joining())
                + found.aside().map(a -> " # " + a).orElse("")
                + (found.remembered() ? " *" : "");
    }

    private static String told(Doubt doubt) {
        return (doubt.kind()
                        + (doubt.words().isEmpty() ? "" : " «" + doubt.words() + "»")
                        + doubt.schools().stream().map(s -> " s" + s).collect(Collectors.joining())
                        + doubt.teachers().stream().map(t -> " t" + t).collect(Collectors.joining())
                        + doubt.names().stream().map(n -> " " + n.full()).collect(Collectors.joining()))
                .strip();
    }
}
