package ru.metodmonitor.indicators;

import java.util.SplittableRandom;

/**
 * Draws from one binomial distribution in constant time: Walker's (1977) alias table, built as Vose (1991) does. One random number gives the
 * column by its upper half and the choice within it by its lower half.
 */
final class BinomialDraws {
    private static final double HALF_WORD = 0x1p-32;

    private final double[] keep;
    private final int[] alias;

    /** The numbers of successes among {@code n} at probability {@code p}, 0 < p < 1. */
    BinomialDraws(int n, double p) {
        double[] weights = weights(n, p);
        this.keep = new double[n + 1];
        this.alias = new int[n + 1];
        int[] queue = new int[n + 1];
        int small = 0;
        int large = n + 1;
        for (int i = 0; i <= n; i++) {
            keep[i] = weights[i] * (n + 1);
            alias[i] = i;
            queue[keep[i] < 1 ? small++ : --large] = i;
        }
        int poor = 0;
        while (poor < small && large <= n) {
            int rich = queue[large];
            int needy = queue[poor++];
            alias[needy] = rich;
            keep[rich] -= 1 - keep[needy];
            if (keep[rich] < 1) {
                large++;
                queue[small++] = rich;
            }
        }
    }

    /** Probabilities from the mode outwards: no factorial, no underflow where it matters. */
    static double[] weights(int n, double p) {
        double[] weights = new double[n + 1];
        int mode = (int) Math.min(n, Math.floor((n + 1) * p));
        double odds = p / (1 - p);
        weights[mode] = 1;
        double sum = 1;
        for (int k = mode; k < n; k++) {
            weights[k + 1] = weights[k] * odds * (n - k) / (k + 1);
            sum += weights[k + 1];
        }
        for (int k = mode; k > 0; k--) {
            weights[k - 1] = weights[k] / odds * k / (n - k + 1);
            sum += weights[k - 1];
        }
        for (int k = 0; k <= n; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    int draw(SplittableRandom random) {
        long word = random.nextLong();
        int column = (int) (((word >>> 32) * keep.length) >>> 32);
        return (word & 0xFFFF_FFFFL) * HALF_WORD < keep[column] ? column : alias[column];
    }
}
