package ru.metodmonitor.bench;

import java.util.Arrays;

/**
 * Ours and a yardstick, measured in turn: ours first in one round, the yardstick first in the next, so that neither gains from what the
 * machine does meanwhile.
 *
 * @param ours its times
 * @param yardstick its times
 * @param ratio median of the rounds' ratios
 */
record Paired(Spread ours, Spread yardstick, double ratio) {
    /** Something that is timed from begin to end; what is not to be timed is done before. */
    interface Work {
        /** The part that is timed. */
        void run() throws Exception;

        /** What has to be done before each run, untimed. */
        default void prepare() throws Exception {}
    }

    static Paired of(int warmUp, int rounds, Work ours, Work yardstick) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            time(ours);
            time(yardstick);
        }
        long[] first = new long[rounds];
        long[] second = new long[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                first[i] = time(ours);
                second[i] = time(yardstick);
            } else {
                second[i] = time(yardstick);
                first[i] = time(ours);
            }
            ratios[i] = (double) first[i] / second[i];
        }
        Arrays.sort(ratios);
        return new Paired(Spread.of(first), Spread.of(second), Spread.median(ratios));
    }

    /** Times one thing alone. */
    static Spread alone(int warmUp, int rounds, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            time(work);
        }
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            nanos[i] = time(work);
        }
        return Spread.of(nanos);
    }

    private static long time(Work work) throws Exception {
        work.prepare();
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }
}
