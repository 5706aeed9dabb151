package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.ExportData;
import ru.metodmonitor.workbook.ExportWriter;
import ru.metodmonitor.workbook.WorkbookNotWritten;
import ru.metodmonitor.workbook.export.ExportAssembly;

/** Writes the export workbook for whoever asked, with what that person may see at this moment. */
public final class ExportJob implements JobHandler {
    static final String KIND = "export";

    private final Database database;
    private final Access access;
    private final ExportAssembly assembly;
    private final ExportWriter writer;
    private final Outbound outbound;
    private final Path folder;

    public ExportJob(
            Database database,
            Access access,
            ExportAssembly assembly,
            ExportWriter writer,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.access = access;
        this.assembly = assembly;
        this.writer = writer;
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        AcademicYear year = AcademicYear.parse(JobText.in(run.job())).orElseThrow();
        Person person = database.read(
                read -> access.byId(read, run.job().personId().orElseThrow()).orElseThrow());
        if (!person.has(Role.OPERATOR) && !person.has(Role.ANALYST)) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        ExportData data = database.read(read -> assembly.year(read, year, person.has(Role.OPERATOR)));
        Path target = folder.resolve("export-" + run.job().id() + ".xlsx");
        try {
            writer.write(target, data, done -> run.progress(Phrase.of("export.making", "year", year, "percent", done)));
        } catch (WorkbookNotWritten e) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("export.failed")));
            return;
        }
        run.finish(tx -> {
            Contents contents =
                    data.entries().map(e -> Contents.list("export", e.size())).orElse(Contents.NO_NAMES);
            run.lastWord(tx, Phrase.of("export.made", "year", year));
            Message caption = Message.of("export.caption", "year", year, "code", data.journalCode());
            String name = outbound.texts().plain(Phrase.of("export.name", "year", year));
            outbound.answer(tx, Asker.of(run.job()), Reply.SendFile.made(target, name, caption, contents));
        });
    }
}
