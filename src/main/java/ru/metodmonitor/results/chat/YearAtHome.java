package ru.metodmonitor.results.chat;

import java.util.List;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/** The state of the year for the working group, on the home card. */
public final class YearAtHome implements HomeSection {
    private final Results results;

    public YearAtHome(Results results) {
        this.results = results;
    }

    @Override
    public Role role() {
        return Role.ANALYST;
    }

    @Override
    public Message part(Request request, Read read) {
        YearResults year = results.of(read, results.defaultYear(read));
        long ranked = year.lines().values().stream()
                .filter(l -> l.result().standing().isPresent())
                .count();
        return Message.of(
                        "home.year",
                        "year",
                        year.year(),
                        "ranked",
                        ranked,
                        "all",
                        year.lines().size())
                .lines(List.of(ApprovalMark.of(results, read, year.year())))
                .row(HomeCommand.run("home.report", "report"), HomeCommand.run("home.ranking", "ranking"))
                .row(HomeCommand.run("home.indicators", "indicators"), HomeCommand.run("home.export", "export"));
    }
}
