package ru.metodmonitor.privacy.chat;

import java.nio.file.Path;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Gathers all that is stored about one person into a document for the administrator. */
public final class PersonJob implements JobHandler {
    static final String KIND = "person";

    private final Database database;
    private final PersonalData personal;
    private final Registry registry;
    private final Access access;
    private final PersonalPapers papers;
    private final Outbound outbound;
    private final Path folder;

    public PersonJob(
            Database database,
            PersonalData personal,
            Registry registry,
            Access access,
            PersonalPapers papers,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.personal = personal;
        this.registry = registry;
        this.access = access;
        this.papers = papers;
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        String[] asked = JobText.in(run.job()).split(" ", 2);
        long id = Long.parseLong(asked[1]);
        boolean may = database.read(read -> run.job().personId().flatMap(p -> access.byId(read, p)))
                .filter(p -> p.has(Role.ADMIN))
                .isPresent();
        Optional<byte[]> paper = may
                ? database.read(read -> asked[0].equals("teacher") ? teacher(read, id) : user(read, id))
                : Optional.empty();
        if (paper.isEmpty()) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        Path file = folder.resolve("person-" + run.job().id() + ".docx");
        ForgetJob.write(file, paper.get());
        run.finish(tx -> {
            run.lastWord(tx, Phrase.of("person.done"));
            Contents contents = Contents.names(Fact.of("names.export", "paper:person", asked[0], id));
            outbound.answer(
                    tx,
                    Asker.of(run.job()),
                    Reply.SendFile.made(
                            file, outbound.texts().plain("person.file"), Message.of("person.caption"), contents));
        });
    }

    private Optional<byte[]> teacher(Read read, long id) {
        return registry.teacher(read, id).map(t -> papers.stored(t.name().typed(), personal.ofTeacher(read, t.id())));
    }

    private Optional<byte[]> user(Read read, long id) {
        return access.byId(read, id)
                .map(Person::displayName)
                .map(name -> papers.stored(name, personal.ofUser(read, id)));
    }
}
