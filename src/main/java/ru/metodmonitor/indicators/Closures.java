package ru.metodmonitor.indicators;

/** Which indicators, by place, count towards which: asked once for a cluster, not once for a school. */
final class Closures {
    private final boolean[][] towards;

    private Closures(boolean[][] towards) {
        this.towards = towards;
    }

    static Closures of(Scheme scheme) {
        int size = scheme.indicators().size();
        boolean[][] towards = new boolean[size][size];
        for (int from = 0; from < size; from++) {
            int reached = scheme.closure(scheme.indicators().get(from).bit());
            for (int to = 0; to < size; to++) {
                towards[from][to] = (reached & scheme.indicators().get(to).bit()) != 0;
            }
        }
        return new Closures(towards);
    }

    boolean countsTowards(int from, int to) {
        return towards[from][to];
    }

    /** How many count towards this one, itself among them. */
    int breadth(int place) {
        int sources = 0;
        for (int from = 0; from < towards.length; from++) {
            sources += towards[from][place] ? 1 : 0;
        }
        return sources;
    }
}
