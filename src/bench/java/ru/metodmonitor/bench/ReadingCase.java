package ru.metodmonitor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.reading.City;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.reading.ListReader;
import ru.metodmonitor.evidence.reading.Reading;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;

/** Recognising the lines of a list against the 3,500 known teachers of a city; the store's reads are in it. */
final class ReadingCase implements Case {
    private static final double AS_THE_EYE = 1.0;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = DemoCity.open(place.fresh("reading"))) {
            double first = 0;
            for (int lines : new int[] {1_000, 2_000, 4_000}) {
                List<String> list = core.database().read(read -> list(
                        core.registry().allTeachers(read),
                        core.registry().list(read).stream().collect(Collectors.toMap(School::id, School::name)),
                        lines));
                Spread spread = Paired.alone(5, 11, () -> {
                    Reading reading = core.database().read(read -> new ListReader(
                                    core.registry().schools(read),
                                    City.of(List.of("Сочи"), core.registry().list(read)),
                                    id -> core.registry().teachers(read, id),
                                    Remembered.NOTHING,
                                    Optional.empty())
                            .read(list, 3, Legibility.typed()));
                    long clear = reading.listed().stream().filter(Found::isClear).count();
                    if (clear + reading.repeats() < lines * 0.98) {
                        throw new IllegalStateException("only " + clear + " of " + lines + " are clear");
                    }
                });
                double each = spread.median() / lines;
                first = first == 0 ? each : first;
                sheet.held(
                        String.format(Locale.ROOT, "%,d lines", lines),
                        String.format(Locale.ROOT, "%s, %.3f ms a line", spread, each),
                        "≤ " + AS_THE_EYE + " ms a line, no growth",
                        each <= AS_THE_EYE && each <= first * 1.3);
            }
        }
    }

    private static List<String> list(List<Teacher> teachers, Map<Long, String> schools, int lines) {
        SplittableRandom random = new SplittableRandom(lines);
        String[] results = {"победитель", "призёр", "лауреат", "участник"};
        List<String> list = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            Teacher one = teachers.get(random.nextInt(teachers.size()));
            list.add(i + ". " + one.name().surname() + " " + one.name().first() + " " + one.name().patronymic() + ", учитель "
                    + schools.get(one.schoolId()) + " — " + results[random.nextInt(results.length)]);
        }
        return list;
    }
}
