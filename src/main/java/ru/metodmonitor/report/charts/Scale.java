package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to pixels, from zero up to a round number at or above the greatest value.
 *
 * @param top the greatest value shown, above 0
 * @param step between the lines of the grid
 * @param zero the pixel of zero
 * @param end the pixel of the top; may be less than that of zero
 */
record Scale(double top, double step, double zero, double end) {
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** A scale with at most so many steps. */
    static Scale upTo(double greatest, int steps, double zero, double end) {
        double needed = Math.max(greatest, STEPS[0]);
        for (double step : STEPS) {
            double count = Math.ceil(needed / step - 1e-9);
            if (count <= steps) {
                return new Scale(count * step, step, zero, end);
            }
        }
        double step = Math.ceil(needed / steps);
        return new Scale(step * steps, step, zero, end);
    }

    double at(double value) {
        double within = Math.max(0, Math.min(top, value));
        return zero + (end - zero) * within / top;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.round(top / step);
        for (int i = 0; i <= count; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
