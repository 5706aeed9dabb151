package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.EntriesBookWriter;
import ru.metodmonitor.workbook.ExportEntry;
import ru.metodmonitor.workbook.WorkbookNotWritten;
import ru.metodmonitor.workbook.export.ExportAssembly;

/** Writes the entries of one school in one year as a workbook, for its head or an operator; the payload is both. */
public final class SchoolBookJob implements JobHandler {
    static final String KIND = "school-book";

    private final Database database;
    private final Access access;
    private final ExportAssembly assembly;
    private final Outbound outbound;
    private final Path folder;
    private final Clock clock;

    /**
     * The job.
     *
     * @param clock in the users' time zone
     */
    public SchoolBookJob(
            Database database, Access access, ExportAssembly assembly, Outbound outbound, Path folder, Clock clock) {
        this.database = database;
        this.access = access;
        this.assembly = assembly;
        this.outbound = outbound;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        String[] asked = JobText.in(run.job()).split(" ", 2);
        long school = Long.parseLong(asked[0]);
        AcademicYear year = AcademicYear.parse(asked[1]).orElseThrow();
        Person person = database.read(
                read -> access.byId(read, run.job().personId().orElseThrow()).orElseThrow());
        if (!person.maySeeNamesOf(school)) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        List<ExportEntry> entries = database.read(
                read -> assembly.entries(read, EntryFilter.ALL.ofSchool(school).in(year)));
        Path target = folder.resolve("school-" + run.job().id() + ".xlsx");
        try {
            new EntriesBookWriter(outbound.texts()).write(target, entries);
        } catch (WorkbookNotWritten e) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("export.failed")));
            return;
        }
        run.finish(tx -> {
            run.lastWord(tx, Phrase.of("export.entries-made", "n", entries.size()));
            Message caption =
                    Message.of("export.entries-caption", "n", entries.size(), "time", LocalDateTime.now(clock));
            String name = outbound.texts().plain("export.entries-name");
            outbound.answer(
                    tx,
                    Asker.of(run.job()),
                    Reply.SendFile.made(target, name, caption, Contents.list("school-book", entries.size())));
        });
    }
}
