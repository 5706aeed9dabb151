package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.chat.EntriesCommand;
import ru.metodmonitor.evidence.chat.EntryFilters;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.EntriesBookWriter;
import ru.metodmonitor.workbook.ExportEntry;
import ru.metodmonitor.workbook.WorkbookNotWritten;
import ru.metodmonitor.workbook.export.ExportAssembly;

/** Writes what {@code /entries} shows as a workbook; the payload is the filter as it was typed. */
public final class EntriesBookJob implements JobHandler {
    private final Database database;
    private final Access access;
    private final EntryFilters filters;
    private final ExportAssembly assembly;
    private final Outbound outbound;
    private final Path folder;
    private final Clock clock;
    private final ZoneId zone;

    public EntriesBookJob(
            Database database,
            Access access,
            EntryFilters filters,
            ExportAssembly assembly,
            Outbound outbound,
            Path folder,
            Clock clock,
            ZoneId zone) {
        this.database = database;
        this.access = access;
        this.filters = filters;
        this.assembly = assembly;
        this.outbound = outbound;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return EntriesCommand.BOOK_JOB;
    }

    @Override
    public void run(JobRun run) {
        Person person = database.read(
                read -> access.byId(read, run.job().personId().orElseThrow()).orElseThrow());
        if (!person.has(Role.OPERATOR)) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        List<ExportEntry> entries = database.read(read -> assembly.entries(
                read,
                filters.typed(read, JobText.in(run.job()), person).fold(filter -> filter, problem -> EntryFilter.ALL)));
        Path target = folder.resolve("entries-" + run.job().id() + ".xlsx");
        try {
            new EntriesBookWriter(outbound.texts()).write(target, entries);
        } catch (WorkbookNotWritten e) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("export.failed")));
            return;
        }
        run.finish(tx -> {
            run.lastWord(tx, Phrase.of("export.entries-made", "n", entries.size()));
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
            Message caption = Message.of("export.entries-caption", "n", entries.size(), "time", now);
            String name = outbound.texts().plain("export.entries-name");
            outbound.answer(
                    tx,
                    Asker.of(run.job()),
                    Reply.SendFile.made(target, name, caption, Contents.list("entries-book", entries.size())));
        });
    }
}
