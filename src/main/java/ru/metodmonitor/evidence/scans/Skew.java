package ru.metodmonitor.evidence.scans;

/** How a page lies: lines of print, seen from the side, make the sharpest stripes when they are level. */
final class Skew {
    private static final int LOOKED_AT = 900;
    private static final int INK = 170;
    /** A thing of more than this part of the page is no letter. */
    private static final int LARGEST = 24;

    private static final double MOST = Math.toRadians(6);
    private static final double COARSE = Math.toRadians(0.5);
    private static final double FINE = Math.toRadians(0.06);

    private Skew() {}

    /** By what angle to turn it so that its lines are level. */
    static double angle(Grey page) {
        Grey small = page.shrunk(Math.max(1, page.width() / LOOKED_AT));
        double best = best(small, 0, MOST, COARSE);
        return best(small, best, COARSE, FINE);
    }

    private static double best(Grey page, double middle, double reach, double step) {
        double best = middle;
        double most = -1;
        for (double angle = middle - reach; angle <= middle + reach + step / 2; angle += step) {
            double sharp = sharpness(page, Math.tan(angle));
            if (sharp > most) {
                most = sharp;
                best = angle;
            }
        }
        return best;
    }

    /** Whether lines run from top to bottom. */
    static boolean lies(Grey page) {
        Grey small = letters(page.shrunk(Math.max(1, Math.max(page.width(), page.height()) / LOOKED_AT)));
        return most(small.transposed()) > 1.2 * most(small);
    }

    private static double most(Grey page) {
        double most = 0;
        for (double angle = -MOST; angle <= MOST; angle += 2 * COARSE) {
            most = Math.max(most, sharpness(page, Math.tan(angle)));
        }
        return most;
    }

    /** Without all that is larger than a few letters that touch each other: the frames of tables, the edges of the sheet. */
    private static Grey letters(Grey page) {
        Grey out = new Grey(page.width(), page.height());
        boolean[] seen = new boolean[page.width() * page.height()];
        int[] open = new int[seen.length];
        int largest = page.height() / LARGEST;
        for (int start = 0; start < seen.length; start++) {
            if (seen[start] || page.at(start % page.width(), start / page.width()) >= INK) {
                continue;
            }
            int end = filled(page, seen, open, start);
            int left = page.width();
            int right = 0;
            int top = page.height();
            int bottom = 0;
            for (int i = 0; i < end; i++) {
                left = Math.min(left, open[i] % page.width());
                right = Math.max(right, open[i] % page.width());
                top = Math.min(top, open[i] / page.width());
                bottom = Math.max(bottom, open[i] / page.width());
            }
            for (int i = 0; i < end && Math.max(right - left, bottom - top) <= largest; i++) {
                out.set(open[i] % page.width(), open[i] / page.width(), 0);
            }
        }
        return out;
    }

    /** Finds all ink that hangs together; how many pixels it has. */
    private static int filled(Grey page, boolean[] seen, int[] open, int start) {
        int end = 0;
        open[end] = start;
        end++;
        seen[start] = true;
        for (int i = 0; i < end; i++) {
            int x = open[i] % page.width();
            int y = open[i] / page.width();
            for (int k = 0; k < 9; k++) {
                int nx = x + k % 3 - 1;
                int ny = y + k / 3 - 1;
                int next = ny * page.width() + nx;
                if (page.at(nx, ny) < INK && !seen[next]) {
                    seen[next] = true;
                    open[end] = next;
                    end++;
                }
            }
        }
        return end;
    }

    private static double sharpness(Grey page, double slope) {
        int lean = (int) Math.ceil(Math.abs(slope) * page.width()) + 1;
        double[] ink = new double[page.height() + 2 * lean];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int value = page.at(x, y);
                if (value < INK) {
                    ink[(int) Math.round(y - x * slope) + lean]++;
                }
            }
        }
        double sharp = 0;
        for (int i = 1; i < ink.length; i++) {
            sharp += (ink[i] - ink[i - 1]) * (ink[i] - ink[i - 1]);
        }
        return sharp;
    }
}
