package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportReader;
import ru.metodmonitor.workbook.WorkbookNotWritten;
import ru.metodmonitor.workbook.WrongRow;
import ru.metodmonitor.workbook.WrongRowsWriter;
import ru.metodmonitor.workbook.loading.Importer;

/**
 * {@code import FILE.xlsx}: loads all valid rows of a workbook in one transaction; wrong rows, and rows that somebody has to
 * decide on, go into a workbook beside it.
 */
@Command(name = "import", description = "Loads a workbook; wrong rows are written beside it with the reasons.")
final class ImportVerb implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Parameters(paramLabel = "FILE.xlsx", description = "the workbook")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw UsageException.failed("there is no file " + file);
        }
        Config config = option.config();
        try (Core core = Core.open(config, option.clock(config))) {
            Texts texts = core.texts();
            ImportBook book = new ImportReader(core.orders().issuers())
                    .read(file, done -> progress(texts, done))
                    .fold(b -> b, refused -> {
                        throw UsageException.failed(
                                texts.plain(refused.problem().what()));
                    });
            Importer.Summary summary =
                    core.database().write(tx -> core.importer().load(tx, Orders.Author.console(), book));
            List<WrongRow> back = new ArrayList<>(summary.wrong());
            back.addAll(core.database().read(read -> core.importDecisions().asWrong(read, summary.doubts())));
            report(texts, book, summary, back);
        }
        return 0;
    }

    private void progress(Texts texts, int percent) {
        if (percent % 10 == 0) {
            spec.commandLine().getErr().println(texts.plain(Phrase.of("import.reading", "percent", percent)));
        }
    }

    private void report(Texts texts, ImportBook book, Importer.Summary summary, List<WrongRow> back) {
        PrintWriter out = spec.commandLine().getOut();
        book.remarks().forEach(remark -> out.println(texts.plain(remark)));
        out.println(texts.plain(Phrase.of("import.loaded", "n", summary.fresh())));
        out.println(texts.plain(Phrase.of("import.repeats", "n", summary.repeats())));
        out.println(texts.plain(Phrase.of("import.wrong", "n", summary.wrong().size())));
        if (!summary.doubts().isEmpty()) {
            out.println(texts.plain(
                    Phrase.of("import.undecided", "n", summary.doubts().size())));
        }
        summary.remarks().forEach(remark -> out.println(texts.plain(remark)));
        if (back.isEmpty()) {
            return;
        }
        for (WrongRow row : back.subList(0, Math.min(SHOWN, back.size()))) {
            row.problems()
                    .forEach(p -> out.println(texts.plain(Phrase.of(
                            "import.wrong-line",
                            "sheet",
                            row.raw().sheet().title(),
                            "row",
                            row.raw().number(),
                            "column",
                            p.column().label(),
                            "reason",
                            p.reason()))));
        }
        String name = String.valueOf(file.getFileName());
        Path target = file.resolveSibling(name.replaceFirst("(?i)\\.xlsx$", "") + "-ошибки.xlsx");
        try {
            new WrongRowsWriter(texts).write(target, back);
            out.println(target);
        } catch (WorkbookNotWritten e) {
            spec.commandLine().getErr().println("the wrong rows could not be written to " + e.target());
        }
    }
}
