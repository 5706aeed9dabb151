package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.List;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** What each step of writing a discussion down asks. */
final class DiscussionQuestions {
    /** Go on with what is named. */
    static final String ENOUGH = "=";

    /** There is no such thing. */
    static final String NONE = "-";

    private static final int LIKELY = 5;

    private final Campaigns campaigns;
    private final Registry registry;
    private final ProblemSource problems;

    DiscussionQuestions(Campaigns campaigns, Registry registry, ProblemSource problems) {
        this.campaigns = campaigns;
        this.registry = registry;
        this.problems = problems;
    }

    Prompt of(DiscussionDialog state, Request request, Read read) {
        if (state instanceof DiscussionDialog.AskSchool) {
            return Prompt.of("myschool.which")
                    .column(request.person().schools().stream()
                            .map(id -> Choice.named(name(read, id), String.valueOf(id)))
                            .toList());
        }
        if (state instanceof DiscussionDialog.AskDate ask) {
            LocalDate today = campaigns.today();
            return Prompt.of("discussion.ask-date", "school", name(read, ask.school()))
                    .row(date(today), date(today.minusDays(1)));
        }
        if (state instanceof DiscussionDialog.AskNumber) {
            return Prompt.of("discussion.ask-number");
        }
        if (state instanceof DiscussionDialog.AskProblems ask) {
            return problems(ask.known(), read);
        }
        if (state instanceof DiscussionDialog.AskPlan ask) {
            Prompt prompt = steps(Prompt.of("discussion.ask-plan"), ask.known().plan());
            return ask.known().plan().isEmpty() ? prompt : prompt.row(Choice.of("discussion.enough", ENOUGH));
        }
        if (state instanceof DiscussionDialog.AskResponsible ask) {
            return Prompt.of("discussion.ask-responsible", "text", ask.text())
                    .row(Choice.named(
                            request.person().displayName(), request.person().displayName()));
        }
        if (state instanceof DiscussionDialog.AskDue ask) {
            return Prompt.of("discussion.ask-due", "text", ask.text());
        }
        if (state instanceof DiscussionDialog.AskFile) {
            return Prompt.of("discussion.ask-file").row(Choice.of("discussion.no-file", NONE));
        }
        DiscussionDialog.Confirm confirm = (DiscussionDialog.Confirm) state;
        return card(confirm.known(), confirm.file(), read).row(Choice.of("discussion.save", ENOUGH));
    }

    private Prompt problems(DiscussionDialog.Known known, Read read) {
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
                ? prompt.row(Choice.of("discussion.no-problems", NONE))
                : prompt.row(Choice.of("discussion.enough", ENOUGH));
    }

    private Prompt card(DiscussionDialog.Known known, Protocol.File file, Read read) {
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

    private static Prompt steps(Prompt prompt, List<Protocol.Step> plan) {
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

    private String name(Read read, long school) {
        return registry.school(read, school).map(School::name).orElse("?");
    }
}
