package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Group, then place with its range, of each school that a head answers for, on the home card. */
public final class StandingAtHome implements HomeSection {
    private final Results results;

    public StandingAtHome(Results results) {
        this.results = results;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public Message part(Request request, Read read) {
        YearResults year = results.of(read, results.defaultYear(read));
        List<Phrase> lines = new ArrayList<>();
        request.person().schools().forEach(school -> year.line(school).ifPresent(line -> lines.addAll(of(year, line))));
        Message message = lines.isEmpty() ? Message.of("home.no-figures") : Message.of(lines);
        return message.row(
                HomeCommand.run("home.myschool", "myschool"), HomeCommand.run("home.advice", "recommendations"));
    }

    private static List<Phrase> of(YearResults year, SchoolLine line) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("home.school", "school", year.name(line.school()), "year", year.year()));
        Optional<RankRange> range = year.range(line.school().id()).filter(r -> r.of() > 1);
        range.ifPresent(r -> lines.add(Phrase.of(
                "home.group", "group", Phrase.of("group." + r.group().name().toLowerCase(Locale.ROOT)))));
        lines.add(line.result()
                .standing()
                .map(s -> Phrase.of(
                        "home.place",
                        "rank",
                        s.rank(),
                        "of",
                        s.of(),
                        "range",
                        range.filter(r -> r.best() != r.worst())
                                .map(r -> Phrase.of("home.range", "best", r.best(), "worst", r.worst()))
                                .orElseGet(() -> Phrase.of("home.no-range"))))
                .orElseGet(() -> Phrase.of("school.no-data")));
        return lines;
    }
}
