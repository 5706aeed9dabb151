package ru.metodmonitor.privacy.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.OwnerOnly;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** Erases a teacher and hands the act to the administrator: erased and handed over in one transaction. */
public final class ForgetJob implements JobHandler {
    static final String KIND = "forget";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final PersonalData personal;
    private final Registry registry;
    private final Access access;
    private final PersonalPapers papers;
    private final Outbound outbound;
    private final EvidenceFiles files;
    private final Runnable sweep;
    private final Path folder;

    public ForgetJob(
            Database database,
            PersonalData personal,
            Registry registry,
            Access access,
            PersonalPapers papers,
            Outbound outbound,
            EvidenceFiles files,
            Runnable sweep,
            Path folder) {
        this.database = database;
        this.personal = personal;
        this.registry = registry;
        this.access = access;
        this.papers = papers;
        this.outbound = outbound;
        this.files = files;
        this.sweep = sweep;
        this.folder = folder;
    }

    private record Asked(long teacher, String ground) {}

    static String payload(long teacher, String ground) {
        try {
            return JSON.writeValueAsString(new Asked(teacher, ground));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Asked asked;
        try {
            asked = JSON.readValue(run.job().payload(), Asked.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the payload of job " + run.job().id() + " can't be read");
        }
        Optional<Person> admin = database.read(read -> run.job().personId().flatMap(id -> access.byId(read, id)))
                .filter(p -> p.has(Role.ADMIN));
        if (admin.isEmpty()) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        run.finish(tx -> registry.allTeachers(tx).stream()
                .filter(t -> t.id() == asked.teacher())
                .findFirst()
                .ifPresentOrElse(
                        teacher -> erase(tx, run, admin.get(), teacher, asked.ground()),
                        () -> run.lastWord(tx, Phrase.of("forget.gone"))));
        sweep.run();
    }

    private void erase(Tx tx, JobRun run, Person admin, Teacher teacher, String ground) {
        String word = outbound.texts().plain("forget.placeholder");
        PersonName placeholder = new PersonName(word, "№ " + teacher.id(), "", "");
        PersonalData.Erased erased = personal.erase(
                tx,
                Actor.person(admin.id()),
                teacher.id(),
                placeholder,
                outbound.texts().plain("forget.mark"));
        // Before the end of the transaction: whoever is cut off begins again, and finds the rest.
        erased.pictures().forEach(files::erase);
        byte[] act = papers.act(tx, teacher, admin.displayName(), ground, erased);
        Path file = folder.resolve("act-" + run.job().id() + ".docx");
        write(file, act);
        run.lastWord(tx, Phrase.of("forget.done", "id", teacher.id()));
        Contents contents = Contents.names(Fact.of("names.export", "paper:erasure", "teacher", teacher.id()));
        outbound.answer(
                tx,
                Asker.of(run.job()),
                Reply.SendFile.made(
                        file, outbound.texts().plain("forget.file"), Message.of("forget.act-caption"), contents));
    }

    static void write(Path file, byte[] bytes) {
        try {
            OwnerOnly.prepare(file);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
