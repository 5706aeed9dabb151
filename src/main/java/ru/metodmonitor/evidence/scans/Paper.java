package ru.metodmonitor.evidence.scans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sheet in a photo: the largest bright patch whose four sides are straight. Where it fills the picture, or its sides aren't
 * clear, the picture is taken as it is.
 */
final class Paper {
    private static final int LOOKED_AT = 360;
    private static final double SMALLEST = 0.2;
    private static final double WHOLE = 0.97;

    /** Points of a side lie within so many pixels of it. */
    private static final double STRAIGHT = 2.5;

    private final Grey small;
    private final int by;
    private final boolean[] sheet;

    private Paper(Grey small, int by) {
        this.small = small;
        this.by = by;
        this.sheet = largest(bright(small));
    }

    /** The four corners, clockwise from the top left: x and y of each in turn. */
    static Optional<double[]> corners(Grey photo) {
        int by = Math.max(1, Math.max(photo.width(), photo.height()) / LOOKED_AT);
        return new Paper(photo.shrunk(by), by).corners();
    }

    private Optional<double[]> corners() {
        List<double[]> edge = hull(outline());
        if (edge.size() < 4) {
            return Optional.empty();
        }
        double[] rough = extremes(edge);
        double area = area(rough) / ((double) small.width() * small.height());
        if (area < SMALLEST || area > WHOLE) {
            return Optional.empty();
        }
        List<double[]> lines = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            Optional<double[]> line = side(rough, side);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        double[] exact = new double[8];
        for (int i = 0; i < 4; i++) {
            double[] corner = crossing(lines.get((i + 3) % 4), lines.get(i));
            if (Math.hypot(corner[0] - rough[2 * i], corner[1] - rough[2 * i + 1]) > LOOKED_AT / 12.0) {
                return Optional.empty();
            }
            exact[2 * i] = (corner[0] + 0.5) * by;
            exact[2 * i + 1] = (corner[1] + 0.5) * by;
        }
        return Optional.of(exact);
    }

    /** Otsu's threshold parts light from dark where both differ most. */
    private static boolean[] bright(Grey small) {
        int[] seen = new int[256];
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                seen[small.at(x, y)]++;
            }
        }
        int limit = otsu(seen);
        boolean[] bright = new boolean[small.width() * small.height()];
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                bright[y * small.width() + x] = small.at(x, y) > limit;
            }
        }
        return bright;
    }

    private static int otsu(int[] seen) {
        double all = Arrays.stream(seen).sum();
        double sum = 0;
        for (int v = 0; v < 256; v++) {
            sum += (double) v * seen[v];
        }
        double dark = 0;
        double darkSum = 0;
        double most = -1;
        int best = 128;
        for (int v = 0; v < 256; v++) {
            dark += seen[v];
            darkSum += (double) v * seen[v];
            if (dark > 0 && dark < all) {
                double apart = darkSum / dark - (sum - darkSum) / (all - dark);
                double between = dark * (all - dark) * apart * apart;
                if (between > most) {
                    most = between;
                    best = v;
                }
            }
        }
        return best;
    }

    private boolean[] largest(boolean[] bright) {
        int width = small.width();
        boolean[] seen = new boolean[bright.length];
        List<Integer> best = List.of();
        for (int start = 0; start < bright.length; start++) {
            if (!bright[start] || seen[start]) {
                continue;
            }
            List<Integer> patch = new ArrayList<>();
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int i = open.poll();
                patch.add(i);
                int x = i % width;
                for (int next : new int[] {x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i, i - width, i + width}) {
                    if (next >= 0 && next < bright.length && bright[next] && !seen[next]) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
            best = patch.size() > best.size() ? patch : best;
        }
        boolean[] out = new boolean[bright.length];
        best.forEach(i -> out[i] = true);
        return out;
    }

    /** The first and the last place of the sheet in each row and column. */
    private List<double[]> outline() {
        List<double[]> points = new ArrayList<>();
        for (int y = 0; y < small.height(); y++) {
            int first = -1;
            int last = -1;
            for (int x = 0; x < small.width(); x++) {
                if (sheet[y * small.width() + x]) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                points.add(new double[] {first, y});
                points.add(new double[] {last, y});
            }
        }
        return points;
    }

    private static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort((a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
        List<double[]> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int from = hull.size();
            for (double[] point : sorted) {
                while (hull.size() >= from + 2
                        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(point);
            }
            if (!hull.isEmpty()) {
                hull.remove(hull.size() - 1);
            }
            java.util.Collections.reverse(sorted);
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    private static double[] extremes(List<double[]> hull) {
        double[][] way = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] p : hull) {
                double far = way[i][0] * p[0] + way[i][1] * p[1];
                if (far > most) {
                    most = far;
                    corners[2 * i] = p[0];
                    corners[2 * i + 1] = p[1];
                }
            }
        }
        return corners;
    }

    private static double area(double[] c) {
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            twice += c[2 * i] * c[2 * j + 1] - c[2 * j] * c[2 * i + 1];
        }
        return Math.abs(twice) / 2;
    }

    /**
     * The line of a side, as a·x + b·y = c: where along it, between the corners, the sheet ends. Empty if those places make no straight
     * line.
     */
    private Optional<double[]> side(double[] corners, int side) {
        boolean level = side % 2 == 0;
        int to = (side + 1) % 4;
        List<double[]> points = new ArrayList<>();
        for (int k = 2; k <= 38; k++) {
            double t = k / 40.0;
            double x = corners[2 * side] * (1 - t) + corners[2 * to] * t;
            double y = corners[2 * side + 1] * (1 - t) + corners[2 * to + 1] * t;
            end((int) Math.round(level ? x : y), level, side == 0 || side == 3).ifPresent(points::add);
        }
        if (points.size() < 20) {
            return Optional.empty();
        }
        double[] line = fitted(points, level);
        long near = points.stream()
                .filter(p -> Math.abs(line[0] * p[0] + line[1] * p[1] - line[2]) <= STRAIGHT)
                .count();
        return near >= 0.7 * points.size() ? Optional.of(line) : Optional.empty();
    }

    /** Where a column or row of the picture meets the sheet first, from its beginning or its end. */
    private Optional<double[]> end(int at, boolean column, boolean first) {
        int most = column ? small.height() : small.width();
        for (int k = 0; k < most; k++) {
            int along = first ? k : most - 1 - k;
            int x = column ? at : along;
            int y = column ? along : at;
            if (x >= 0 && y >= 0 && x < small.width() && y < small.height() && sheet[y * small.width() + x]) {
                return Optional.of(new double[] {x, y});
            }
        }
        return Optional.empty();
    }

    /** Theil and Sen: the middle of all slopes, which a thumb on the edge doesn't move. */
    private static double[] fitted(List<double[]> points, boolean level) {
        int along = level ? 0 : 1;
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int k = i + 1; k < points.size(); k++) {
                double run = points.get(k)[along] - points.get(i)[along];
                if (Math.abs(run) > 3) {
                    slopes.add((points.get(k)[1 - along] - points.get(i)[1 - along]) / run);
                }
            }
        }
        double slope = middle(slopes);
        double offset =
                middle(points.stream().map(p -> p[1 - along] - slope * p[along]).toList());
        double length = Math.hypot(slope, 1);
        return level
                ? new double[] {-slope / length, 1 / length, offset / length}
                : new double[] {1 / length, -slope / length, offset / length};
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static double[] crossing(double[] one, double[] other) {
        double d = one[0] * other[1] - one[1] * other[0];
        return new double[] {(one[2] * other[1] - one[1] * other[2]) / d, (one[0] * other[2] - one[2] * other[0]) / d};
    }
}
