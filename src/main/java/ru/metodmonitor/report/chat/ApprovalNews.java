package ru.metodmonitor.report.chat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.approval.Aftermath;
import ru.metodmonitor.approval.chat.ApproveCommand;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.report.Illustrations;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Sends every head the own approved result with the school's profile as a picture, and the word to the subscribed groups. */
public final class ApprovalNews implements JobHandler {
    private final Database database;
    private final Papers papers;
    private final Illustrations pictures;
    private final Aftermath aftermath;
    private final Outbound outbound;
    private final Path folder;

    public ApprovalNews(
            Database database,
            Papers papers,
            Illustrations pictures,
            Aftermath aftermath,
            Outbound outbound,
            Path folder) {
        this.database = database;
        this.papers = papers;
        this.pictures = pictures;
        this.aftermath = aftermath;
        this.outbound = outbound;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return ApproveCommand.NEWS_JOB;
    }

    private record News(ChatId chat, Path picture, Message caption) {}

    @Override
    public void run(JobRun run) {
        AcademicYear year = AcademicYear.parse(JobText.in(run.job())).orElseThrow();
        List<News> all = database.read(read -> news(read, run, year));
        run.finish(tx -> {
            for (News news : all) {
                outbound.file(
                        tx,
                        news.chat(),
                        Reply.SendFile.drawn(news.picture(), "profile.png", news.caption(), Contents.NO_NAMES),
                        Priority.NEWS);
            }
            for (Subscriptions.Group group : aftermath.groups(tx)) {
                outbound.say(tx, group.chatId(), Message.of("approve.group-news", "year", year), Priority.NEWS);
            }
            run.lastWord(tx, Phrase.of("approve.told", "n", all.size()));
        });
    }

    private List<News> news(Read read, JobRun run, AcademicYear year) {
        YearFigures figures = papers.figures(read, year);
        DocumentMark mark = papers.mark(read, year);
        List<News> all = new ArrayList<>();
        for (Aftermath.Addressee told : aftermath.addressees(read, figures.now())) {
            SchoolLine line = told.line();
            SchoolResult.Standing standing = line.result().standing().orElseThrow();
            all.add(new News(
                    told.head().chat(),
                    WorkFile.of(
                            folder,
                            run.job().id() * 100_000 + all.size(),
                            ".png",
                            pictures.profile(figures, line, mark).png()),
                    Message.of(
                            "approve.news",
                            "year",
                            year,
                            "school",
                            figures.now().name(line.school()),
                            "index",
                            ru.metodmonitor.text.Numbers.decimal(standing.index(), 2),
                            "rank",
                            standing.rank(),
                            "of",
                            standing.of())));
        }
        return all;
    }
}
