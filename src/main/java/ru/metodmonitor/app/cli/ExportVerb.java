package ru.metodmonitor.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.ExportData;
import ru.metodmonitor.workbook.ExportWriter;
import ru.metodmonitor.workbook.WorkbookNotWritten;

/** {@code export --year Y --out F.xlsx}: the results of a year as a workbook, as an operator gets them. */
@Command(name = "export", description = "Writes the results of a year as a workbook.")
final class ExportVerb implements Callable<Integer> {
    private static final int STEP = 10;

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Mixin
    private final YearOption year = new YearOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.xlsx",
            description = "the workbook; replaced if it exists")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        year.asked();
        Config config = option.config();
        try (Core core = Core.open(config, option.clock(config))) {
            AcademicYear asked = year.in(core);
            ExportData data = core.database().read(read -> core.export().year(read, asked, true));
            new ExportWriter(core.texts(), config.workbookPassword())
                    .write(out, data, done -> progress(core, asked, done));
            int rows = data.entries().map(java.util.List::size).orElse(0);
            core.database()
                    .writeOnly(tx -> core.journal()
                            .append(tx, Actor.CONSOLE, Fact.of("names.view", "list:export", "count", rows)));
        } catch (WorkbookNotWritten e) {
            throw UsageException.failed("the workbook can't be written: " + out);
        }
        return 0;
    }

    private void progress(Core core, AcademicYear asked, int percent) {
        if (percent % STEP == 0) {
            Phrase text = Phrase.of("export.making", "year", asked, "percent", percent);
            spec.commandLine().getErr().println(core.texts().plain(text));
        }
    }
}
