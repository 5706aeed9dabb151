package ru.metodmonitor.workbook.chat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.Roster;
import ru.metodmonitor.workbook.WrongRow;
import ru.metodmonitor.workbook.WrongRowsWriter;
import ru.metodmonitor.workbook.loading.DoubtStore;
import ru.metodmonitor.workbook.loading.Importer;
import ru.metodmonitor.workbook.loading.SentFiles;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbook.Shape;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** Reads a sent workbook and tells what loading it would do; wrong rows come back in a workbook with the reasons. */
public final class ImportPreview implements JobHandler {
    static final String KIND = "import-preview";

    private final Database database;
    private final Access access;
    private final Importer importer;
    private final SentFiles files;
    private final Cards cards;
    private final FileSource source;
    private final Outbound outbound;
    private final Path folder;
    private final SentWorkbookStore store = new SentWorkbookStore();
    private final DoubtStore doubts = new DoubtStore();

    public ImportPreview(
            Database database,
            Access access,
            Importer importer,
            SentFiles files,
            Cards cards,
            FileSource source,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.access = access;
        this.importer = importer;
        this.files = files;
        this.cards = cards;
        this.source = source;
        this.outbound = outbound;
        this.folder = folder;
    }

    /**
     * Who says what.
     *
     * @param books what loading would do
     * @param rosters how a list of people is understood
     * @param names how much of names the chat shows
     */
    public record Cards(ImportCards books, RosterCommand rosters, NameView names) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        SentWorkbook sent = ImportFile.of(run, database);
        Optional<ImportFile> file = ImportFile.fetch(sent, source, folder);
        if (file.isEmpty()) {
            refuse(run, sent, Problem.of("file.refused", "workbook.refused.example"));
            return;
        }
        Person person = database.read(read -> access.byId(read, sent.personId()).orElseThrow());
        files.read(sent, file.get().path(), done -> run.progress(Phrase.of("import.reading", "percent", done)))
                .fold(
                        book -> {
                            show(run, sent, book);
                            return true;
                        },
                        roster -> {
                            people(run, sent, roster, person);
                            return true;
                        },
                        problem -> {
                            file.get().forget();
                            refuse(run, sent, problem);
                            return false;
                        });
    }

    /** A list of people is shown as understood first, then like any book. */
    private void people(JobRun run, SentWorkbook sent, Roster roster, Person person) {
        List<Long> own = RosterCommand.own(person);
        if (sent.shape() == Shape.TAKEN) {
            show(run, sent, database.read(read -> files.book(read, roster, sent, own)));
            return;
        }
        run.finish(tx -> {
            store.isRoster(
                    tx, sent.id(), Optional.of(own).filter(o -> o.size() == 1).map(o -> o.get(0)));
            run.lastWord(tx, Phrase.of("import.read", "name", sent.name()));
            SentWorkbook now = store.find(tx, sent.id()).orElseThrow();
            outbound.answer(tx, Asker.of(run.job()), cards.rosters().asked(tx, now, roster, person, cards.names()));
        });
    }

    private void show(JobRun run, SentWorkbook sent, ImportBook book) {
        Importer.Summary summary = database.read(read -> importer.preview(read, book));
        Optional<Path> wrong = Optional.of(summary.wrong())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> {
                    Path target = folder.resolve("wrong-" + sent.id() + ".xlsx");
                    new WrongRowsWriter(outbound.texts()).write(target, rows);
                    return target;
                });
        run.finish(tx -> {
            store.move(tx, sent.id(), Status.READING, Status.PREVIEW);
            store.counted(tx, sent.id(), summary);
            doubts.keep(tx, sent.id(), summary.doubts());
            run.lastWord(tx, Phrase.of("import.read", "name", sent.name()));
            outbound.answer(tx, Asker.of(run.job()), preview(tx, sent.id(), book, summary));
            wrong.ifPresent(path -> sendBack(tx, run, path, summary.wrong()));
        });
    }

    private Message preview(Tx tx, long id, ImportBook book, Importer.Summary summary) {
        List<Phrase> remarks = new ArrayList<>(summary.remarks());
        remarks.addAll(book.remarks());
        return cards.books().preview(tx, store.find(tx, id).orElseThrow(), remarks);
    }

    private void sendBack(Tx tx, JobRun run, Path path, List<WrongRow> rows) {
        Message caption = Message.of("import.wrong-rows", "n", rows.size());
        String name = outbound.texts().plain("import.wrong-rows.name");
        Contents contents = Contents.list("wrong-rows", rows.size());
        outbound.answer(tx, Asker.of(run.job()), Reply.SendFile.made(path, name, caption, contents));
    }

    private void refuse(JobRun run, SentWorkbook sent, Problem problem) {
        run.finish(tx -> {
            store.move(tx, sent.id(), Status.READING, Status.DROPPED);
            run.lastWord(tx, Phrase.of("import.unread", "name", sent.name()));
            Message message = Message.of("input.error", "what", problem.what(), "example", problem.example());
            outbound.answer(tx, Asker.of(run.job()), message);
        });
    }
}
