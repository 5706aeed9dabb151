package ru.metodmonitor.evidence.scans;

/** Where a place of the new picture is in the old one: a projection of planes, by its eight coefficients. */
final class Projection {
    private final double[] h;

    private Projection(double[] h) {
        this.h = h;
    }

    double x(double x, double y) {
        return (h[0] * x + h[1] * y + h[2]) / (h[6] * x + h[7] * y + 1);
    }

    double y(double x, double y) {
        return (h[3] * x + h[4] * y + h[5]) / (h[6] * x + h[7] * y + 1);
    }

    /** Larger or smaller. */
    static Projection scaled(double by) {
        return new Projection(new double[] {1 / by, 0, 0, 0, 1 / by, 0, 0, 0});
    }

    /** Turned about the middle, in radians. */
    static Projection turned(double angle, int width, int height) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double cx = width / 2.0;
        double cy = height / 2.0;
        return new Projection(
                new double[] {cos, -sin, cx - cos * cx + sin * cy, sin, cos, cy - sin * cx - cos * cy, 0, 0});
    }

    /**
     * A rectangle of this width and height out of four corners, clockwise from the top left.
     *
     * @param corners x and y of each in turn
     */
    static Projection of(double[] corners, int width, int height) {
        double[] from = {0, 0, width, 0, width, height, 0, height};
        double[][] m = new double[8][];
        for (int i = 0; i < 4; i++) {
            double x = from[2 * i];
            double y = from[2 * i + 1];
            double u = corners[2 * i];
            double v = corners[2 * i + 1];
            m[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            m[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return new Projection(solved(m));
    }

    /** Gauss and Jordan, with the largest pivot. */
    private static double[] solved(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int k = i; k < n; k++) {
                best = Math.abs(m[k][i]) > Math.abs(m[best][i]) ? k : best;
            }
            double[] swap = m[i];
            m[i] = m[best];
            m[best] = swap;
            for (int k = 0; k < n; k++) {
                double f = k == i ? 0 : m[k][i] / m[i][i];
                for (int j = i; j <= n; j++) {
                    m[k][j] -= f * m[i][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = m[i][n] / m[i][i];
        }
        return solution;
    }
}
