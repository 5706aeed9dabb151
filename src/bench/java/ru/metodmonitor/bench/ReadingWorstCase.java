package ru.metodmonitor.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.reading.City;
import ru.metodmonitor.evidence.reading.ListReader;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.SchoolMatcher;

/** Lines in which one thing is said again and again: whatever somebody pastes, nobody waits for it. */
final class ReadingWorstCase implements Case {
    private static final City CITY = City.of(List.of("Сочи"), List.of());

    private static final int LONG = 32_000;
    private static final double SOON_MS = 100;
    private static final List<String> REPEATED = List.of(
            "учитель ",
            "15.02.2020 ",
            "МОБУ",
            "заместитель директора по ",
            "1 место ",
            "победитель ",
            "Диплом I степени, ",
            "СОШ № 9 ",
            "детский сад № 2 ",
            "муниципальное общеобразовательное бюджетное учреждение ",
            "имени Героя ",
            "г. ",
            "Вербина Анна Шалвовна, ",
            "Вербина А.Ш., ",
            "Гасан кызы ",
            "Вербина-",
            "А. ",
            "1.1.",
            "№ ",
            "«",
            "(",
            "- ",
            "\t",
            "7 ",
            "а");

    @Override
    public String name() {
        return "reading-worst";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = DemoCity.open(place.fresh("reading-worst"))) {
            SchoolMatcher schools = core.database().read(read -> core.registry().schools(read));
            double worst = 0;
            String which = "";
            for (String repeated : REPEATED) {
                read(schools, repeated.repeat(LONG / 8 / repeated.length()));
                double millis = read(schools, repeated.repeat(LONG / repeated.length()));
                if (millis > worst) {
                    worst = millis;
                    which = repeated.strip();
                }
            }
            sheet.held(
                    String.format(Locale.ROOT, "the worst of %d lines of %,d characters", REPEATED.size(), LONG),
                    String.format(Locale.ROOT, "%.0f ms: «%s»", worst, which),
                    "≤ " + SOON_MS + " ms",
                    worst <= SOON_MS);
        }
    }

    private static double read(SchoolMatcher schools, String line) {
        long start = System.nanoTime();
        try {
            new ListReader(schools, CITY, id -> List.of(), Remembered.NOTHING, Optional.empty()).read(List.of(line), 3);
        } catch (StackOverflowError e) {
            // A reader that gives up has not read: it counts as one that never ends.
            return Double.POSITIVE_INFINITY;
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
