package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.metodmonitor.evidence.reading.SampleWriter.NameStyle;
import ru.metodmonitor.registry.School;

/** Lists of known truth in many layouts, declined, with the noise of copying: nine of ten lines are read, no line is read wrong. */
class ReadingGeneratorTest {
    private static final SampleTown TOWN = new SampleTown(20_191_105);
    private static final int LISTS = Integer.getInteger("reading.lists", 120);

    @ParameterizedTest
    @EnumSource(SampleLayout.class)
    void people_of_a_list_are_read_rightly_or_asked_about(SampleLayout layout) {
        SampleScore score = new SampleScore();
        for (int seed = 0; seed < LISTS; seed++) {
            RandomGenerator random = new SplittableRandom(seed * 1_000L + layout.ordinal());
            SampleWriter list = list(layout, random);
            Reading reading = reader().read(list.lines(), list.indicator());
            score.add(list, reading);
        }
        System.out.println(score.line(layout));

        assertThat(score.wrong()).as("silently wrong").isEmpty();
        assertThat(score.right()).as("right, %s", score.firstAsked()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.noiseAsked()).as("noise taken for people: %s", score.firstNoise()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void a_thousand_lines_take_less_than_a_second_and_twice_as_many_no_more_than_thrice_that() {
        read(500);
        double thousand = Math.min(read(1_000), read(1_000));
        double two = Math.min(read(2_000), read(2_000));
        System.out.printf(Locale.ROOT, "%.3f ms a line of 1,000; %.3f ms a line of 2,000%n", thousand / 1_000, two / 2_000);

        assertThat(thousand).isLessThan(1_000);
        assertThat(two).isLessThan(thousand * 3);
    }

    /** Milliseconds for a list of so many people of the whole town. */
    private static double read(int people) {
        RandomGenerator random = new SplittableRandom(people);
        SampleWriter writer = new SampleWriter(TOWN, 3, NameStyle.FULL, random);
        SampleLayout.PRAISED_ACCUSATIVE.write(writer, rows(random, people / 20, 20));
        List<String> lines = writer.lines();
        long start = System.nanoTime();
        Reading reading = reader().read(lines, 3);
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(reading.people()).hasSizeGreaterThan(people * 9 / 10);
        return took;
    }

    private static SampleWriter list(SampleLayout layout, RandomGenerator random) {
        NameStyle style = NameStyle.values()[random.nextInt(NameStyle.values().length)];
        SampleWriter writer = new SampleWriter(TOWN, 1 + random.nextInt(5), style, random);
        layout.write(writer, rows(random, 3 + random.nextInt(3), 2 + random.nextInt(3)));
        return writer;
    }

    private static List<SampleRow> rows(RandomGenerator random, int schools, int people) {
        List<School> chosen = new ArrayList<>();
        while (chosen.size() < schools) {
            School school = TOWN.anySchool(random);
            if (!chosen.contains(school) || schools > 60) {
                chosen.add(school);
            }
        }
        List<SampleRow> rows = new ArrayList<>();
        for (School school : chosen) {
            for (SamplePerson person : TOWN.people(school, people, random)) {
                rows.add(new SampleRow(person, SampleResult.headed(random)));
            }
        }
        return rows;
    }

    private static ListReader reader() {
        return new ListReader(TOWN.matcher(), TOWN::roster, Remembered.NOTHING, Optional.empty());
    }
}
