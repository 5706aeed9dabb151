package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.List;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** What the longer questions about a discussion show. */
final class DiscussionQuestions {
    private static final int LIKELY = 5;

    private final Campaigns campaigns;
    private final Registry registry;
    private final ProblemSource problems;

    DiscussionQuestions(Campaigns campaigns, Registry registry, ProblemSource problems) {
        this.campaigns = campaigns;
        this.registry = registry;
        this.problems = problems;
    }

    /** The day of the discussion, today and yesterday being likely. */
    Prompt heldOn(long school, Read read) {
        LocalDate today = campaigns.today();
        return Prompt.of("discussion.ask-date", "school", name(read, school))
                .row(date(today), date(today.minusDays(1)));
    }

    /** What was found, with what the results show as buttons. */
    Prompt problems(DiscussionDialog.Known known, Read read) {
        Prompt prompt = Prompt.of("discussion.ask-problems");
        for (String problem : known.problems()) {
            prompt = prompt.line("discussion.line", "text", problem);
        }
        List<String> likely = campaigns
                .current(read)
                .map(Campaign::year)
                .map(year -> problems.problems(read, known.school(), year))
                .orElse(List.of());
        prompt = prompt.column(likely.stream()
                .filter(p -> !known.problems().contains(p))
                .limit(LIKELY)
                .map(p -> Choice.named(p, p))
                .toList());
        return known.problems().isEmpty()
                ? prompt.row(Choice.of("discussion.no-problems", DiscussionDialog.NONE))
                : prompt.row(Choice.of("discussion.enough", DiscussionDialog.ENOUGH));
    }

    /** All that is known. */
    Prompt card(DiscussionDialog.Known known, Protocol.File file, Read read) {
        Prompt prompt = Prompt.of(
                "discussion.card",
                "school",
                name(read, known.school()),
                "number",
                known.number(),
                "date",
                known.heldOn());
        for (String problem : known.problems()) {
            prompt = prompt.line("discussion.line", "text", problem);
        }
        prompt = known.plan().isEmpty() ? prompt : steps(prompt.line("discussion.plan"), known.plan());
        return file.name().isEmpty() ? prompt : prompt.line("discussion.file", "name", file.name());
    }

    static Prompt steps(Prompt prompt, List<Protocol.Step> plan) {
        Prompt longer = prompt;
        for (Protocol.Step step : plan) {
            longer = longer.line(
                    "discussion.step", "text", step.text(), "responsible", step.responsible(), "date", step.due());
        }
        return longer;
    }

    private static Choice date(LocalDate date) {
        return new Choice(Phrase.of("discussion.date", "date", date), date.toString());
    }

    String name(Read read, long school) {
        return registry.school(read, school).map(School::name).orElse("?");
    }
}
