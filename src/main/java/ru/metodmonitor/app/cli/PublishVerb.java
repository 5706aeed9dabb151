package ru.metodmonitor.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.report.site.Site;
import ru.metodmonitor.report.site.SiteFolder;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/** {@code publish --year Y --out DIR}: the public site of a year; a site of that name is replaced, whole or not at all. */
@Command(name = "publish", description = "Writes the public site of a year into a folder.")
final class PublishVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Mixin
    private final YearOption year = new YearOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to")
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
            SiteFolder folder = SiteFolder.at(out);
            Papers papers = Documents.over(core);
            List<Site.Year> years = core.database().read(read -> years(papers, read, asked));
            PrintWriter err = spec.commandLine().getErr();
            Map<String, byte[]> files = new Site(
                            core.texts(),
                            core.config().municipality(),
                            core.database().read(core.registry()::nationalIds))
                    .files(years, percent -> err.println(percent + " %"));
            folder.replace(files);
            spec.commandLine().getOut().println("site: " + out);
        } catch (IOException e) {
            throw UsageException.failed("the site can't be written to " + out + ": " + reason(e));
        }
        return 0;
    }

    private static List<Site.Year> years(Papers papers, Read read, AcademicYear asked) {
        List<YearResults> all = papers.figures(read, asked).years();
        List<Site.Year> years = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            years.add(new Site.Year(
                    new YearFigures(all.subList(0, i + 1)),
                    papers.mark(read, all.get(i).year())));
        }
        return years;
    }

    private static String reason(IOException e) {
        return switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no such folder";
            case "AccessDeniedException" -> "no right to write there";
            default -> String.valueOf(e.getMessage());
        };
    }
}
