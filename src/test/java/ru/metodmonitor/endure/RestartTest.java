package ru.metodmonitor.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.scenario.Household;
import ru.metodmonitor.scenario.Stage;

/** A store of many years is no slower to come back to than an empty one: whatever looks at all of it does so after the first answers. */
class RestartTest {
    private static final int FULL_SIZE = 300_000;
    private static final int IN_ONE_ACT = 10_000;
    private static final int TIMES = 9;
    private static final double MOST = 1.2;
    private static final long CLERK = 1_000;

    @TempDir
    private Path folder;

    @Test
    void a_restart_to_the_first_answer_takes_no_longer_with_many_entries() {
        int entries = Endure.size("entries", 500);
        Path empty = folder.resolve("empty");
        Path full = folder.resolve("full");
        for (Path one : List.of(empty, full)) {
            Household.settle(one, Stage.NOON);
        }
        Household.inStore(full, Stage.NOON, core -> fill(core, entries));
        try (Household without = new Household(empty, Stage.NOON);
                Household with = new Household(full, Stage.NOON)) {
            List<Double> bare = new ArrayList<>();
            List<Double> grown = new ArrayList<>();
            restart(without);
            restart(with);
            for (int i = 0; i < (entries < FULL_SIZE ? 1 : TIMES); i++) {
                bare.add(restart(without));
                grown.add(restart(with));
            }
            double ratio = median(grown) / median(bare);
            Endure.tell(
                    "restart to an answer",
                    "%.2f s with %d entries, %.2f s with none: %.2f times (medians of %d)",
                    median(grown),
                    entries,
                    median(bare),
                    ratio,
                    bare.size());
            if (entries >= FULL_SIZE) {
                assertThat(ratio).isLessThanOrEqualTo(MOST);
            }
            with.run();
            assertThat(with.asks("/entries", "Записей").text().replaceAll("[\\s\u00a0]", ""))
                    .contains("Записей:" + entries);
        }
    }

    /** From the start of the process to the answer of what was asked while it was down. */
    private static double restart(Household house) {
        long mark = house.mark();
        house.client(CLERK).send("/help");
        long began = System.nanoTime();
        house.run();
        house.awaits(CLERK, mark, m -> true, Household.PATIENCE.multipliedBy(2));
        long took = System.nanoTime() - began;
        house.sandbox().updates().awaitAllConfirmed(Household.PATIENCE);
        house.allMarkedSent();
        house.kill();
        return took / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static boolean fill(Core core, int entries) {
        Orders.Author by = Orders.Author.console();
        OrderKey key = new OrderKey(Sochi.UON, "1", LocalDate.of(2020, 2, 15));
        for (int done = 0; done < entries; done += IN_ONE_ACT) {
            int from = done;
            core.database().writeOnly(tx -> {
                long order = core.orders().register(tx, by, key, "").order().id();
                List<Teacher> teachers = core.registry().allTeachers(tx);
                for (int i = from; i < Math.min(entries, from + IN_ONE_ACT); i++) {
                    Teacher teacher = teachers.get(i % teachers.size());
                    NewEntry.Source source = new NewEntry.Source(Way.WORKBOOK, Optional.empty(), "");
                    core.entries()
                            .register(
                                    tx,
                                    by,
                                    new NewEntry(
                                            order,
                                            1 + i % 5,
                                            teacher.schoolId(),
                                            teacher.id(),
                                            "Событие " + i,
                                            "",
                                            Optional.empty(),
                                            source));
                }
            });
        }
        return true;
    }
}
