package ru.metodmonitor.report.chat;

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
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.AnalyticReport;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.Phrase;

/** Writes the analytic report of a year and sends it. Its payload is the first calendar year. */
public final class ReportJob implements JobHandler {
    static final String KIND = "report";

    private final Database database;
    private final Access access;
    private final Journal journal;
    private final Papers papers;
    private final Outbound outbound;
    private final Path folder;

    public ReportJob(Database database, Access access, Journal journal, Papers papers, Outbound outbound, Path folder) {
        this.database = database;
        this.access = access;
        this.journal = journal;
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
        AcademicYear year = AcademicYear.parse(run.job().payload()).orElseThrow();
        Optional<Person> person = database.read(read -> run.job().personId().flatMap(id -> access.byId(read, id)))
                .filter(p -> p.has(Role.OPERATOR) || p.has(Role.ANALYST));
        if (person.isEmpty()) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        AnalyticReport.Source source = database.read(read -> papers.report(read, year));
        byte[] bytes =
                new AnalyticReport(outbound.texts()).write(source, percent -> run.progress(progress(year, percent)));
        Path file = WorkFile.of(folder, run.job().id(), ".docx", bytes);
        String name = outbound.texts().plain("report.file", "year", year);
        run.finish(tx -> {
            journal.append(
                    tx,
                    Actor.person(person.get().id()),
                    Fact.of(
                            "report.make",
                            "year:" + year.firstYear(),
                            "code",
                            source.mark().journalCode()));
            run.lastWord(tx, progress(year, 100));
            Message caption = Message.of("report.done", "year", year);
            outbound.answer(tx, Asker.of(run.job()), Reply.SendFile.made(file, name, caption, Contents.NO_NAMES));
        });
    }

    private static Phrase progress(AcademicYear year, int percent) {
        return Phrase.of("report.writing", "year", year, "percent", percent);
    }
}
