package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.metodmonitor.evidence.reading.SampleWriter.NameStyle;
import ru.metodmonitor.registry.School;

/** Lists of known truth in many layouts, declined, with the noise of copying: nine of ten lines are read, no line is read wrong. */
class ReadingGeneratorTest {
    private static final SampleTown TOWN = new SampleTown(20_191_105);
    private static final List<NameStyle> STYLES = List.of(NameStyle.values());
    private static final int LISTS = Integer.getInteger("reading.lists", 15);

    @ParameterizedTest
    @EnumSource(SampleLayout.class)
    void people_of_a_list_are_read_rightly_or_asked_about(SampleLayout layout) {
        SampleScore score = new SampleScore();
        for (int seed = 0; seed < LISTS; seed++) {
            RandomGenerator random =
                    new SplittableRandom(seed * 1_000L + layout.name().hashCode());
            SampleWriter list = list(layout, random);
            Reading reading = reader().read(list.lines(), list.indicator(), Legibility.typed());
            score.add(list, reading);
        }

        System.out.println(score.line(layout));

        assertThat(score.firstWrong())
                .as("silently wrong, %s", score.line(layout))
                .isEmpty();
        assertThat(score.right()).as("right, %s", score.firstAsked()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.noiseAsked())
                .as("noise taken for people: %s", score.firstNoise())
                .isLessThanOrEqualTo(0.02);
    }

    private static SampleWriter list(SampleLayout layout, RandomGenerator random) {
        NameStyle style = STYLES.get(random.nextInt(STYLES.size()));
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
        return new ListReader(TOWN.matcher(), TOWN.places(), TOWN::roster, Remembered.NOTHING, Optional.empty());
    }
}
