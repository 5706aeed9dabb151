package ru.metodmonitor.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Documents;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.AnalyticReport;
import ru.metodmonitor.report.Papers;

/** {@code report --year Y --out F.docx}: the analytic report; a file of that name is replaced, whole or not at all. */
@Command(name = "report", description = "Writes the analytic report of a year as a Word document.")
final class ReportVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Mixin
    private final YearOption year = new YearOption();

    @Option(names = "--out", required = true, paramLabel = "F.docx", description = "where to")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        year.asked();
        try (Core core = option.core()) {
            AcademicYear asked = year.in(core);
            Papers papers = Documents.over(core);
            AnalyticReport.Source source = core.database().read(read -> papers.report(read, asked));
            PrintWriter err = spec.commandLine().getErr();
            byte[] bytes = new AnalyticReport(core.texts()).write(source, percent -> err.println(percent + " %"));
            replace(out, bytes);
            spec.commandLine().getOut().println("report: " + out);
        }
        return 0;
    }

    private static void replace(Path target, byte[] bytes) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw UsageException.failed("the report can't be written to " + target + ": it is no file");
        }
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            move(beside, target);
        } catch (IOException e) {
            drop(beside);
            throw UsageException.failed("the report can't be written to " + target + ": " + reason(e));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // Nothing was there, or it can't be reached: the line about the target says enough.
            return;
        }
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName();
        return switch (kind) {
            case "NoSuchFileException" -> "there is no such folder";
            case "AccessDeniedException" -> "no right to write there";
            default -> String.valueOf(e.getMessage());
        };
    }
}
