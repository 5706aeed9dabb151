package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Schemes and clusters for the tests of this package. */
final class Samples {
    private Samples() {}

    static Scheme scheme(Scaling scaling) {
        return scheme(scaling, "1", "1", "1", "1", "1");
    }

    /** Five indicators or so; the third counts towards the second. */
    static Scheme scheme(Scaling scaling, String... weights) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 1; i <= weights.length; i++) {
            indicators.add(
                    new Indicator(i, "title", "label", new BigDecimal(weights[i - 1]), i == 3 ? Set.of(2) : Set.of()));
        }
        return new Scheme(indicators, scaling);
    }

    static SchoolInput school(long id, String cluster, int headcount, Integer... active) {
        return new SchoolInput(
                id, cluster, headcount == 0 ? OptionalInt.empty() : OptionalInt.of(headcount), List.of(active));
    }

    /** A cluster as a city has them: few small fractions, so that equal shares and round halves happen often. */
    static List<SchoolInput> cluster(Random random, String name, int schools, int from) {
        List<SchoolInput> cluster = new ArrayList<>();
        for (int s = 0; s < schools; s++) {
            int headcount = random.nextInt(12) == 0 ? 0 : (1 + random.nextInt(6)) * (random.nextBoolean() ? 4 : 5);
            int many = Math.max(1, headcount / 2);
            int second = random.nextInt(many + 1);
            cluster.add(school(
                    from + s,
                    name,
                    headcount,
                    random.nextInt(many + 1),
                    second,
                    random.nextInt(second + 1),
                    random.nextInt(20) == 0 ? headcount + 3 : random.nextInt(3),
                    random.nextInt(many + 1)));
        }
        return cluster;
    }
}
