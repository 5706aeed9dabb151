package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.TemplateLists;
import ru.metodmonitor.workbook.TemplateLists.Named;
import ru.metodmonitor.workbook.TemplateWriter;
import ru.metodmonitor.workbook.WorkbookNotWritten;

/** Writes the template with the lists as they are now. */
public final class TemplateJob implements JobHandler {
    static final String KIND = "template";

    private final Database database;
    private final Municipality municipality;
    private final Registry registry;
    private final Results results;
    private final Outbound outbound;
    private final Path folder;

    public TemplateJob(
            Database database,
            Municipality municipality,
            Registry registry,
            Results results,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.municipality = municipality;
        this.registry = registry;
        this.results = results;
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        TemplateLists lists = database.read(this::lists);
        Path target = folder.resolve("template-" + run.job().id() + ".xlsx");
        try {
            new TemplateWriter(outbound.texts()).write(target, lists);
        } catch (WorkbookNotWritten e) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("export.failed")));
            return;
        }
        run.finish(tx -> {
            run.lastWord(tx, Phrase.of("template.made"));
            String name = outbound.texts().plain("template.name");
            Message caption = Message.of("template.caption");
            outbound.answer(tx, Asker.of(run.job()), Reply.SendFile.made(target, name, caption, Contents.NO_NAMES));
        });
    }

    private List<String> territories(Read read) {
        return Stream.concat(municipality.territories().stream(), registry.territories(read).stream())
                .distinct()
                .toList();
    }

    private TemplateLists lists(Read read) {
        AcademicYear year = results.defaultYear(read);
        return new TemplateLists(
                territories(read),
                registry.list(read).stream()
                        .map(s -> new Named(s.code(), s.name()))
                        .toList(),
                results.scheme(year).indicators().stream()
                        .map(i -> new Named(String.valueOf(i.number()), i.title()))
                        .toList(),
                List.of(year.previous().toString(), year.toString(), year.next().toString()),
                municipality.issuers().all().stream().map(Issuer::label).toList());
    }
}
