package ru.metodmonitor.report.chat;

import java.nio.file.Path;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.SchoolPapers;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** Writes the paper that a button asked for, and sends it. Its payload is the button's content. */
public final class PaperJob implements JobHandler {
    static final String KIND = "paper";

    private final Database database;
    private final Registry registry;
    private final Access access;
    private final Journal journal;
    private final Papers papers;
    private final SchoolPapers schools;
    private final Outbound outbound;
    private final Path folder;

    public PaperJob(
            Database database,
            Registry registry,
            Access access,
            Journal journal,
            Papers papers,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
        this.papers = papers;
        this.schools = new SchoolPapers(outbound.texts());
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        ButtonData asked = Asked.of(run.job().payload());
        Paper paper = Paper.parse(asked.action()).orElseThrow();
        AcademicYear year = AcademicYear.parse(asked.field(0)).orElseThrow();
        long about = asked.number(1);
        Optional<Person> person = database.read(read -> run.job()
                .personId()
                .flatMap(id -> access.byId(read, id))
                .filter(p -> paper.isFor(p, about, registry, read)));
        if (person.isPresent() && paper == Paper.ATTESTATION) {
            run.finish(tx -> letter(tx, run, person.get(), year, about));
            return;
        }
        Optional<byte[]> bytes =
                person.isEmpty() ? Optional.empty() : database.read(read -> write(read, paper, year, about));
        if (bytes.isEmpty()) {
            run.finish(tx -> outbound.answer(tx, Asker.of(run.job()), Message.of("paper.nothing", "year", year)));
            return;
        }
        Path file = WorkFile.of(folder, run.job().id(), ".docx", bytes.get());
        String name = outbound.texts().plain(paper.fileKey(), "year", year);
        run.finish(tx -> {
            if (!paper.namesPeople()) {
                journal.append(tx, Actor.person(person.get().id()), fact("paper.make", paper, year, about));
            }
            Contents contents =
                    paper.namesPeople() ? Contents.names(fact("names.export", paper, year, about)) : Contents.NO_NAMES;
            Message caption = caption(person.get(), paper, year, about);
            outbound.answer(tx, Asker.of(run.job()), Reply.SendFile.made(file, name, caption, contents));
        });
    }

    private Optional<byte[]> write(Read read, Paper paper, AcademicYear year, long about) {
        return switch (paper) {
            case SHEET -> papers.school(read, year, about).map(schools::sheet);
            case COUNCIL -> papers.school(read, year, about).map(schools::council);
            case CYCLE -> papers.school(read, year, about).map(schools::cycle);
            case ANSWER -> papers.answer(read, year, about);
            case ATTESTATION -> throw new IllegalStateException("a letter is written where its number is given");
            case ACQUAINTANCE -> Optional.of(papers.acquaintance(read, year));
            case PLAN -> Optional.of(papers.plan(read, year));
        };
    }

    /** A letter, its number and its way out are one thing: a letter that fails takes no number. */
    private void letter(Tx tx, JobRun run, Person person, AcademicYear year, long teacher) {
        Optional<byte[]> bytes = papers.attestation(tx, Actor.person(person.id()), teacher);
        if (bytes.isEmpty()) {
            outbound.answer(tx, Asker.of(run.job()), Message.of("paper.nothing", "year", year));
            return;
        }
        Path file = WorkFile.of(folder, run.job().id(), ".docx", bytes.get());
        String name = outbound.texts().plain(Paper.ATTESTATION.fileKey(), "year", year);
        Contents contents = Contents.names(fact("names.export", Paper.ATTESTATION, year, teacher));
        outbound.answer(
                tx,
                Asker.of(run.job()),
                Reply.SendFile.made(file, name, caption(person, Paper.ATTESTATION, year, teacher), contents));
    }

    private static Fact fact(String action, Paper paper, AcademicYear year, long about) {
        return Fact.of(action, "paper:" + paper.word(), "year", year.firstYear(), "about", about);
    }

    private static Message caption(Person person, Paper paper, AcademicYear year, long about) {
        Message caption = Message.of("paper.done", "year", year);
        return paper == Paper.SHEET ? LettersCommand.schoolPapers(caption, person, year, about) : caption;
    }
}
