package ru.metodmonitor.evidence.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.metodmonitor.evidence.scans.ScannedPage.Line;

/**
 * The drawn lines of a page, which border its tables: long straight runs of ink. They are taken out, for a recogniser takes them for
 * letters, and are kept as lines.
 */
final class Borders {
    private static final int INK = 150;

    /** So far beside a line it is over. */
    private static final int SIDE = 4;

    /** A run may have holes of so many pixels. */
    private static final int HOLE = 3;

    /** No letter has a stroke so long, in shares of the page's width; feet of letters may touch. */
    private static final double LONG = 0.05;

    private static final double WIDE = 0.075;

    /** Borders meet within so much. */
    private static final double MEET = 0.008;

    /** A thicker thing is no line. */
    private static final double THICK = 0.006;

    /** Beside a line there is seldom ink; beside the feet of letters, which may touch each other, there are letters. */
    private static final double BARE = 0.25;

    /** Pieces of one line are no further apart. */
    private static final double GAP = 0.08;

    private Borders() {}

    /** Those that meet at least two others: what is left of a stamp's ring meets none. */
    static List<Line> meeting(List<Line> lines, List<Line> others, int width) {
        double near = MEET * width;
        return lines.stream()
                .filter(l -> others.stream()
                                .filter(o -> o.at() >= l.from() - near
                                        && o.at() <= l.to() + near
                                        && l.at() >= o.from() - near
                                        && l.at() <= o.to() + near)
                                .count()
                        > 1)
                .toList();
    }

    /** A run of ink along an axis. */
    private record Run(int at, int from, int to) {}

    /** The upright lines of a page; their ink is taken from another picture of the same page. */
    static List<Line> taken(Grey seen, Grey from, boolean upright) {
        int along = upright ? seen.height() : seen.width();
        int across = upright ? seen.width() : seen.height();
        int least = (int) ((upright ? LONG : WIDE) * seen.width());
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < across; at++) {
            int start = -1;
            int last = -1;
            for (int i = 0; i <= along; i++) {
                boolean ink = i < along && isInk(seen, at, i, upright);
                if (ink) {
                    start = start < 0 ? i : start;
                    last = i;
                } else if (start >= 0 && (i - last > HOLE || i == along)) {
                    if (last - start >= least) {
                        runs.add(new Run(at, start, last));
                    }
                    start = -1;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (List<Run> group : groups(runs)) {
            double length = group.stream().mapToInt(Run::to).max().orElse(0)
                    - group.stream().mapToInt(Run::from).min().orElse(0);
            double ink = group.stream().mapToDouble(r -> r.to() - r.from()).sum();
            if (ink / length <= THICK * seen.width() && isBare(seen, group, upright)) {
                lines.add(line(group));
                group.forEach(r -> erase(from, r, upright));
            }
        }
        return joined(lines, GAP * seen.width());
    }

    private static boolean isBare(Grey page, List<Run> group, boolean upright) {
        int first = group.stream().mapToInt(Run::at).min().orElse(0);
        int last = group.stream().mapToInt(Run::at).max().orElse(0);
        int before = 0;
        int behind = 0;
        int all = 0;
        for (Run run : group) {
            for (int i = run.from(); i <= run.to(); i += 3) {
                before += isInk(page, first - SIDE, i, upright) ? 1 : 0;
                behind += isInk(page, last + SIDE, i, upright) ? 1 : 0;
                all++;
            }
        }
        return Math.max(before, behind) <= BARE * all;
    }

    /** A line that leans a little is in the next column further on. */
    private static boolean isInk(Grey page, int at, int i, boolean upright) {
        return upright
                ? page.at(at, i) < INK || page.at(at - 1, i) < INK || page.at(at + 1, i) < INK
                : page.at(i, at) < INK || page.at(i, at - 1) < INK || page.at(i, at + 1) < INK;
    }

    private static void erase(Grey page, Run run, boolean upright) {
        for (int i = run.from(); i <= run.to(); i++) {
            for (int d = -1; d <= 1; d++) {
                int x = upright ? run.at() + d : i;
                int y = upright ? i : run.at() + d;
                if (x >= 0 && y >= 0 && x < page.width() && y < page.height()) {
                    page.set(x, y, 255);
                }
            }
        }
    }

    /** Runs that lie beside each other. */
    private static List<List<Run>> groups(List<Run> runs) {
        List<List<Run>> groups = new ArrayList<>();
        for (Run run : runs) {
            List<Run> home = new ArrayList<>(List.of(run));
            groups.removeIf(group -> {
                boolean beside = group.stream()
                        .anyMatch(r -> run.at() - r.at() <= 2 && run.from() <= r.to() && run.to() >= r.from());
                if (beside) {
                    home.addAll(group);
                }
                return beside;
            });
            groups.add(home);
        }
        return groups;
    }

    private static Line line(List<Run> group) {
        double weight = 0;
        double sum = 0;
        for (Run run : group) {
            weight += run.to() - run.from();
            sum += run.at() * (double) (run.to() - run.from());
        }
        return new Line(
                sum / weight,
                group.stream().mapToInt(Run::from).min().orElse(0),
                group.stream().mapToInt(Run::to).max().orElse(0));
    }

    private static List<Line> joined(List<Line> lines, double gap) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::from));
        List<Line> out = new ArrayList<>();
        for (Line line : sorted) {
            int home = -1;
            for (int i = 0; i < out.size(); i++) {
                Line one = out.get(i);
                if (Math.abs(one.at() - line.at()) <= gap / 15 && line.from() - one.to() <= gap) {
                    home = i;
                }
            }
            if (home < 0) {
                out.add(line);
            } else {
                Line one = out.get(home);
                double a = one.to() - one.from();
                double b = line.to() - line.from();
                out.set(
                        home,
                        new Line((one.at() * a + line.at() * b) / (a + b), one.from(), Math.max(one.to(), line.to())));
            }
        }
        return out;
    }
}
