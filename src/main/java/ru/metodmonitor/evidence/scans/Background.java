package ru.metodmonitor.evidence.scans;

import java.util.Arrays;

/** Makes paper white everywhere, in shadow too, and what is printed as dark there as elsewhere. */
final class Background {
    /** The side of a square in which there is some bare paper, as a share of the width. */
    private static final int SQUARES = 60;

    /** Paper is what is brighter than so much of a square. */
    private static final double BARE = 0.8;

    /** What is darker than so much of the paper is ink; paler than the other is paper. */
    private static final double DARK = 0.35;

    private static final double PALE = 0.88;

    private Background() {}

    static Grey removed(Grey page) {
        int side = Math.max(8, page.width() / SQUARES);
        int columns = (page.width() + side - 1) / side;
        int rows = (page.height() + side - 1) / side;
        double[][] paper = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                paper[r][c] = paper(page, c * side, r * side, side);
            }
        }
        double[][] smooth = smooth(brightest(paper));
        Grey out = new Grey(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                double share =
                        page.at(x, y) / Math.max(1, at(smooth, (double) x / side - 0.5, (double) y / side - 0.5));
                out.set(x, y, (int) Math.max(0, Math.min(255, (share - DARK) / (PALE - DARK) * 255)));
            }
        }
        return out;
    }

    private static double paper(Grey page, int left, int top, int side) {
        int[] seen = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(page.height(), top + side); y += 2) {
            for (int x = left; x < Math.min(page.width(), left + side); x += 2) {
                seen[page.at(x, y)]++;
                all++;
            }
        }
        int below = 0;
        for (int v = 0; v < 256; v++) {
            below += seen[v];
            if (below >= BARE * all) {
                return v;
            }
        }
        return 255;
    }

    /** A square full of letters is as bright as the brightest beside it. */
    private static double[][] brightest(double[][] paper) {
        double[][] out = new double[paper.length][];
        for (int r = 0; r < paper.length; r++) {
            out[r] = new double[paper[r].length];
            for (int c = 0; c < paper[r].length; c++) {
                double[] beside = beside(paper, r, c);
                Arrays.sort(beside);
                out[r][c] = beside[(int) (0.7 * (beside.length - 1))];
            }
        }
        return out;
    }

    private static double[][] smooth(double[][] paper) {
        double[][] out = new double[paper.length][];
        for (int r = 0; r < paper.length; r++) {
            out[r] = new double[paper[r].length];
            for (int c = 0; c < paper[r].length; c++) {
                out[r][c] = Arrays.stream(beside(paper, r, c)).average().orElse(255);
            }
        }
        return out;
    }

    private static double[] beside(double[][] paper, int row, int column) {
        double[] found = new double[9];
        int n = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(paper.length - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(paper[r].length - 1, column + 1); c++) {
                found[n] = paper[r][c];
                n++;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static double at(double[][] paper, double x, double y) {
        double u = Math.max(0, Math.min(paper[0].length - 1.0, x));
        double v = Math.max(0, Math.min(paper.length - 1.0, y));
        int c = Math.min(paper[0].length - 1, (int) u);
        int r = Math.min(paper.length - 1, (int) v);
        int right = Math.min(paper[0].length - 1, c + 1);
        int down = Math.min(paper.length - 1, r + 1);
        double fu = u - c;
        double fv = v - r;
        return (paper[r][c] * (1 - fu) + paper[r][right] * fu) * (1 - fv)
                + (paper[down][c] * (1 - fu) + paper[down][right] * fu) * fv;
    }
}
