package ru.metodmonitor.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases named, or all, and prints their tables. Arguments: the build's output folder, names with commas between. */
public final class Benchmarks {
    private static final List<Case> CASES = List.of(
            new AnswersCase(),
            new ResultsCase(),
            new BootstrapCase(),
            new StartCase(),
            new IntakeCase(),
            new ScaleCase(),
            new ImportCase(),
            new ExportCase(),
            new ReadingCase(),
            new ReadingWorstCase(),
            new NoticesCase(),
            new PapersCase(),
            new RegionCase());

    private Benchmarks() {}

    /** Measures. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Place place = new Place(Path.of(args[0]));
        List<String> asked = List.of(args[1].split(","));
        List<Case> chosen = new ArrayList<>(CASES);
        if (!asked.contains("all")) {
            chosen.removeIf(c -> !asked.contains(c.name()));
        }
        if (chosen.isEmpty()) {
            out.println("There are: " + CASES.stream().map(Case::name).toList());
            System.exit(2);
        }
        out.println("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        for (Case one : chosen) {
            Sheet sheet = new Sheet(out);
            out.println();
            out.println("## " + one.name());
            one.run(place, sheet);
            sheet.print();
        }
        // Whatever a case has left running must not hold up the build.
        System.exit(0);
    }
}
