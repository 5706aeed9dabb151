package ru.metodmonitor.evidence.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages as they lay before whoever wrote them: cut out of a photo, upright, level, each its own, as large as a recogniser likes them. */
final class Straight {
    /** Pixels of the shorter side of A4 at 300 dots an inch. */
    private static final int SHORT = 2480;

    private static final int LONG = 3508;
    private static final double A4 = LONG / (double) SHORT;
    private static final double LIKE_A4 = 0.12;

    /** More than so much larger nothing is gained. */
    private static final double LARGEST = 4;

    /** A smaller angle doesn't matter, radians. */
    private static final double LEVEL = 0.0008;

    /** The gutter between two pages, as a share of the width. */
    private static final double GUTTER = 0.04;

    private static final int INK = 150;

    private static final int SMALLER = 3;

    private Straight() {}

    /** The pages of a picture: one, or two that lie side by side. */
    static List<Colour> pages(Colour picture) {
        Colour page = sized(picture);
        if (Skew.lies(looked(page))) {
            page = page.turned(1);
        }
        List<Colour> level = new ArrayList<>();
        for (Colour one : parted(page)) {
            Colour sized = one == page ? page : sized(one);
            double angle = Skew.angle(looked(sized));
            level.add(
                    Math.abs(angle) < LEVEL
                            ? sized
                            : sized.projected(
                                    Projection.turned(angle, sized.width(), sized.height()),
                                    sized.width(),
                                    sized.height()));
        }
        return level;
    }

    /** Small, as it is looked at to see how it lies. */
    private static Grey looked(Colour page) {
        return Background.removed(page.withoutInk().shrunk(SMALLER));
    }

    private static Colour sized(Colour picture) {
        Optional<double[]> corners = Paper.corners(picture.brightness());
        if (corners.isEmpty()) {
            double shorter = Math.min(picture.width(), picture.height());
            double by = Math.min(LARGEST, SHORT / shorter);
            return Math.abs(by - 1) < 0.02
                    ? picture
                    : picture.projected(
                            Projection.scaled(by), (int) (picture.width() * by), (int) (picture.height() * by));
        }
        double[] c = corners.get();
        double wide = (side(c, 0) + side(c, 2)) / 2;
        double high = (side(c, 1) + side(c, 3)) / 2;
        boolean lying = wide > high;
        double ratio = lying ? wide / high : high / wide;
        double by = Math.min(LARGEST, SHORT / Math.min(wide, high));
        int width = (int) (wide * by);
        int height = (int) (high * by);
        if (Math.abs(ratio / A4 - 1) < LIKE_A4) {
            // A camera held aslant makes a sheet shorter than it is.
            width = (int) Math.min(LARGEST * wide, lying ? LONG : SHORT);
            height = (int) (lying ? width / A4 : width * A4);
        }
        return picture.projected(Projection.of(c, width, height), width, height);
    }

    private static double side(double[] c, int i) {
        int j = (i + 1) % 4;
        return Math.hypot(c[2 * j] - c[2 * i], c[2 * j + 1] - c[2 * i + 1]);
    }

    /** Two pages side by side have a bare gutter between them from top to bottom. */
    private static List<Colour> parted(Colour page) {
        if (page.width() < 1.15 * page.height()) {
            return List.of(page);
        }
        Grey grey = looked(page);
        int best = 0;
        int middle = 0;
        int run = 0;
        for (int x = grey.width() * 2 / 5; x < grey.width() * 3 / 5; x++) {
            int ink = 0;
            for (int y = 0; y < grey.height(); y++) {
                ink += grey.at(x, y) < INK ? 1 : 0;
            }
            run = ink <= grey.height() / 200 ? run + 1 : 0;
            if (run > best) {
                best = run;
                middle = (x - run / 2) * SMALLER;
            }
        }
        return best < GUTTER * grey.width()
                ? List.of(page)
                : List.of(
                        page.part(0, 0, middle, page.height()),
                        page.part(middle, 0, page.width() - middle, page.height()));
    }
}
