package ru.metodmonitor.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one case has found: a table in Markdown, and remarks. */
final class Sheet {
    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Sheet(PrintStream out) {
        this.out = out;
    }

    /** Ours beside a yardstick, with the ratio that must not be passed. */
    void compared(String what, Paired paired, double limit) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | ≤ %s | %s |",
                what,
                paired.ours(),
                paired.yardstick(),
                ratio(paired.ratio()),
                ratio(limit),
                paired.ratio() <= limit ? "yes" : "**no**"));
    }

    /** A figure without a yardstick. */
    void figure(String what, String figure) {
        rows.add("| " + what + " | " + figure + " | | | | |");
    }

    /** Ours beside a yardstick, where there is no limit. */
    void beside(String what, String ours, String yardstick, String ratio) {
        rows.add("| " + what + " | " + ours + " | " + yardstick + " | " + ratio + " | | |");
    }

    /** A figure that must not pass a limit. */
    void held(String what, String figure, String limit, boolean held) {
        rows.add("| " + what + " | " + figure + " | | | " + limit + " | " + (held ? "yes" : "**no**") + " |");
    }

    /**
     * What one thing costs as stores grow, and the exponent: 1 is as fast as the entries, less is slower.
     *
     * @param costs in the order of the sizes
     */
    void growth(String what, List<GrownStore> sizes, double[] costs) {
        int last = sizes.size() - 1;
        double exponent = Math.log(costs[last] / costs[0])
                / Math.log((double) sizes.get(last).entries() / sizes.get(0).entries());
        String figures = Arrays.stream(costs)
                .mapToObj(cost -> String.format(Locale.ROOT, cost < 10 ? "%.2f" : "%.0f", cost))
                .collect(Collectors.joining(" / "));
        rows.add(String.format(
                Locale.ROOT, "| %s: %s | %s | | %.2f | ≤ 1.1 | %s |",
                what,
                sizes.stream().map(GrownStore::name).collect(Collectors.joining(" / ")),
                figures,
                exponent,
                exponent <= 1.1 ? "yes" : "**no**, worse than linear"));
    }

    /** Something to know about the figures. */
    void remark(String remark) {
        remarks.add(remark);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f×" : "%.2f×", ratio);
    }

    void print() {
        out.println();
        out.println("| what | ours | yardstick | ratio | limit | held |");
        out.println("|---|---|---|---|---|---|");
        rows.forEach(out::println);
        remarks.forEach(remark -> out.println("\n" + remark));
    }
}
