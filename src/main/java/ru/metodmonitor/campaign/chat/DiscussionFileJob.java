package ru.metodmonitor.campaign.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.campaign.Discussion;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.Postponed;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.Phrase;

/** Fetches the scan of a protocol and keeps it beside the orders' files. */
public final class DiscussionFileJob implements JobHandler {
    static final String KIND = "discussion-file";

    private final Discussions discussions;
    private final Database database;
    private final EvidenceFiles files;
    private final FileSource source;
    private final Path folder;

    public DiscussionFileJob(
            Discussions discussions, Database database, EvidenceFiles files, FileSource source, Path folder) {
        this.discussions = discussions;
        this.database = database;
        this.files = files;
        this.source = source;
        this.folder = folder;
    }

    static String payload(long discussion) {
        return "{\"discussion\":" + discussion + "}";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.job().payload().replaceAll("\\D", ""));
        Optional<Discussion> discussion = database.read(read -> discussions.byId(read, id));
        Path part = part();
        FileSource.Fetched fetched =
                discussion.map(d -> source.fetch(d.fileId(), part)).orElse(FileSource.Fetched.REFUSED);
        if (fetched == FileSource.Fetched.UNREACHED) {
            throw new Postponed();
        }
        if (fetched == FileSource.Fetched.REFUSED) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("discussion.not-fetched")));
            return;
        }
        String sha = files.keep(part);
        run.finish(tx -> {
            discussions.keepFile(tx, id, sha);
            run.lastWord(tx, Phrase.of("discussion.fetched"));
        });
    }

    private Path part() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "protocol", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
