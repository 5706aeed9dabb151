package ru.metodmonitor.report.chat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.report.Illustrations;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.report.charts.Scene;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;

/** Draws the picture that a button asked for, and sends it. Its payload is the button's content. */
public final class ChartJob implements JobHandler {
    static final String KIND = "chart";

    private final Database database;
    private final Registry registry;
    private final Access access;
    private final Papers papers;
    private final Illustrations pictures;
    private final Outbound outbound;
    private final Path folder;

    public ChartJob(
            Database database, Registry registry, Access access, Papers papers, Outbound outbound, Path folder) {
        this.database = database;
        this.registry = registry;
        this.access = access;
        this.papers = papers;
        this.pictures = new Illustrations(outbound.texts());
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
        Optional<Scene> scene = database.read(read -> run.job()
                .personId()
                .flatMap(id -> access.byId(read, id))
                .filter(p -> ChartCommand.mayAsk(registry, p, asked, read))
                .flatMap(p -> scene(read, p, asked)));
        if (scene.isEmpty()) {
            run.finish(tx -> outbound.answer(tx, Asker.of(run.job()), Message.of("chart.nothing")));
            return;
        }
        Path file = WorkFile.of(folder, run.job().id(), ".png", scene.get().png());
        Message caption = Message.of("chart.caption", "title", scene.get().title());
        run.finish(tx -> outbound.answer(
                tx,
                Asker.of(run.job()),
                Reply.SendFile.drawn(file, asked.action() + ".png", caption, Contents.NO_NAMES)));
    }

    private Optional<Scene> scene(Read read, Person person, ButtonData asked) {
        AcademicYear year = AcademicYear.parse(asked.field(0)).orElseThrow();
        YearFigures figures = papers.figures(read, year);
        DocumentMark mark = papers.mark(read, year);
        Set<Long> own = Set.copyOf(person.schools());
        return switch (asked.action()) {
            case "profile" -> figures.now().line(asked.number(1)).map(l -> pictures.profile(figures, l, mark));
            case "dynamics" -> figures.now().line(asked.number(1)).map(l -> pictures.dynamics(figures, l, mark));
            case "ranking" -> Cluster.parse(asked.field(1)).map(c -> pictures.ranking(figures, c, own, mark));
            case "funnel" -> funnel(figures, (int) asked.number(1), own, mark);
            default -> Optional.of(pictures.city(figures, mark));
        };
    }

    private Optional<Scene> funnel(YearFigures figures, int number, Set<Long> own, DocumentMark mark) {
        int place = figures.now().scheme().place(number);
        return place < 0 ? Optional.empty() : Optional.of(pictures.funnel(figures, place, Optional.empty(), own, mark));
    }
}
