package ru.metodmonitor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.reading.City;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.reading.ListReader;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.SchoolMatcher;

/** One thing said again and again, in one line or in many tiny ones: whatever somebody pastes, nobody waits for it. */
final class ReadingWorstCase implements Case {
    private static final City CITY = City.of(List.of("Сочи"), List.of());

    private static final int LONG = 32_000;
    private static final double SOON_MS = 100;

    /** The best counts: the first readings of a program that has just begun tell of the compiler. */
    private static final int TIMES = 3;

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
            "П ",
            "а",
            "а|",
            "Наградить а. ",
            "а\n",
            "1\n",
            "-\n",
            "№\n1\n",
            "1.\nа\n2.\n",
            "Призёр\n",
            "учитель\n",
            "Победители:\n",
            "СОШ № 9\n",
            "СОШ № 9:\n",
            "7 класс\n",
            "ФИО\n",
            "ФИО\tОО\n",
            "Ломов А. Б.\n",
            "Ломов А. Б.\nСОШ № 9\n",
            "1\tВербина Анна Шалвовна\tСОШ № 9\n",
            "Приложение\n",
            "а,\n");

    @Override
    public String name() {
        return "reading-worst";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = DemoCity.open(place.fresh("reading-worst"))) {
            SchoolMatcher schools = core.database().read(read -> core.registry().schools(read));
            REPEATED.forEach(r -> read(schools, r.repeat(LONG / 8 / r.length())));
            double worst = 0;
            String which = "";
            for (String repeated : REPEATED) {
                String text = repeated.repeat(LONG / repeated.length());
                double millis = IntStream.range(0, TIMES)
                        .mapToDouble(i -> read(schools, text))
                        .min()
                        .orElseThrow();
                if (millis > worst) {
                    worst = millis;
                    which = repeated.replace("\n", "/");
                }
            }
            sheet.held(
                    String.format(
                            Locale.ROOT, "processor's time, the worst of %d texts of %,d characters", REPEATED.size(), LONG),
                    String.format(Locale.ROOT, "%.0f ms: «%s»", worst, which),
                    "≤ " + SOON_MS + " ms",
                    worst <= SOON_MS);
        }
    }

    /** Of the processor, for others may work beside it. */
    private static double read(SchoolMatcher schools, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        try {
            new ListReader(schools, CITY, id -> List.of(), Remembered.NOTHING, Optional.empty())
                    .read(text.lines().toList(), 3, Legibility.typed());
        } catch (StackOverflowError e) {
            // A reader that gives up has not read: it counts as one that never ends.
            return Double.POSITIVE_INFINITY;
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
