package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.Roster;
import ru.metodmonitor.workbook.loading.DoubtStore;
import ru.metodmonitor.workbook.loading.Importer;
import ru.metodmonitor.workbook.loading.SchoolRosters;
import ru.metodmonitor.workbook.loading.SentFiles;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** Loads a workbook that was looked at: all valid rows in one transaction with the word that it is done. */
public final class ImportLoad implements JobHandler {
    static final String KIND = "import-load";

    private final Database database;
    private final Access access;
    private final Importer importer;
    private final SentFiles files;
    private final SchoolRosters rosters;
    private final FileSource source;
    private final Outbound outbound;
    private final Path folder;
    private final SentWorkbookStore store = new SentWorkbookStore();
    private final DoubtStore doubts = new DoubtStore();

    public ImportLoad(
            Database database,
            Access access,
            Importer importer,
            SentFiles files,
            SchoolRosters rosters,
            FileSource source,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.access = access;
        this.importer = importer;
        this.files = files;
        this.rosters = rosters;
        this.source = source;
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        SentWorkbook sent = ImportFile.of(run, database);
        Optional<ImportFile> file = ImportFile.fetch(sent, source, folder);
        Optional<SentFiles.Content> content = file.map(
                f -> files.read(sent, f.path(), done -> run.progress(Phrase.of("import.loading", "percent", done))));
        Optional<Roster> roster =
                content.flatMap(c -> c.fold(b -> Optional.empty(), Optional::of, problem -> Optional.empty()));
        run.finish(tx -> {
            Optional<ImportBook> book = content.flatMap(
                    c -> c.fold(Optional::of, people -> Optional.of(book(tx, sent, people)), p -> Optional.empty()));
            if (book.isEmpty()) {
                store.move(tx, sent.id(), Status.LOADING, Status.DROPPED);
                run.lastWord(tx, Phrase.of("import.lost", "name", sent.name()));
                return;
            }
            String reason = outbound.texts().plain("import.correction", "name", sent.name());
            Importer.Summary summary =
                    importer.load(tx, sent.personId(), book.get(), doubts.answers(tx, sent.id()), reason);
            doubts.forget(tx, sent.id());
            store.move(tx, sent.id(), Status.LOADING, Status.LOADED);
            roster.filter(Roster::isOfOneSchool)
                    .ifPresent(people ->
                            sent.schoolId().ifPresent(school -> rosters.taken(tx, sent.personId(), school, people)));
            run.lastWord(tx, Phrase.of("import.loading", "percent", 100));
            outbound.answer(tx, Asker.of(run.job()), done(summary));
        });
        file.ifPresent(ImportFile::forget);
    }

    private ImportBook book(Read read, SentWorkbook sent, Roster people) {
        List<Long> own =
                access.byId(read, sent.personId()).map(RosterCommand::own).orElse(List.of());
        return files.book(read, people, sent, own);
    }

    private static Message done(Importer.Summary summary) {
        Message done = Message.of("import.loaded", "n", summary.fresh());
        int wrong = summary.wrong().size();
        int left = summary.doubts().size();
        done = wrong > 0 ? done.line("import.left-out", "n", wrong) : done;
        return left > 0 ? done.line("import.left-undecided", "n", left) : done;
    }
}
