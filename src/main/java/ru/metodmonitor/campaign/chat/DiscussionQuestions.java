package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.picking.chat.DatePick;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;

/** What the longer questions about a discussion show. */
final class DiscussionQuestions {
    private static final int LIKELY = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Campaigns campaigns;
    private final Registry registry;
    private final Discussions discussions;
    private final ProblemSource problems;

    DiscussionQuestions(Campaigns campaigns, Discussions discussions, Registry registry, ProblemSource problems) {
        this.discussions = discussions;
        this.campaigns = campaigns;
        this.registry = registry;
        this.problems = problems;
    }

    /** The day of the discussion, today and yesterday being likely. */
    Prompt heldOn(long school, Read read) {
        return DatePick.lately(Prompt.of("discussion.ask-date", "school", name(read, school)), campaigns.today());
    }

    /** The protocol's number: the one after the school's last is likely. */
    Prompt number(long school, Read read) {
        String next = discussions
                .lastNumber(read, school)
                .map(DiscussionQuestions::after)
                .orElse("1");
        return Prompt.of("discussion.ask-number").row(Choice.named(next, next));
    }

    /** «4» after «3», «4-мс» after «3-мс»; what holds no number is proposed again. */
    private static String after(String number) {
        return NUMBER.matcher(number).replaceFirst(m -> String.valueOf(Integer.parseInt(m.group()) + 1));
    }

    /** A line of the plan: what the recommendations advise is likely. */
    Prompt plan(DiscussionDialog.Known known, Read read) {
        List<String> taken = known.plan().stream().map(Protocol.Step::text).toList();
        List<String> likely = campaigns
                .current(read)
                .map(Campaign::year)
                .map(year -> problems.steps(read, known.school(), year))
                .orElse(List.of());
        return steps(Prompt.of("discussion.ask-plan"), known.plan())
                .column(likely.stream()
                        .filter(s -> !taken.contains(s))
                        .limit(LIKELY)
                        .map(s -> Choice.named(s, s))
                        .toList());
    }

    /** By when: in two weeks, in a month, on the coming dates of the campaign, at the end of the school year. */
    Prompt due(DiscussionDialog.Known known, String text, Read read) {
        LocalDate today = campaigns.today();
        List<LocalDate> days = new ArrayList<>(List.of(
                today.plusWeeks(2),
                today.plusMonths(1),
                LocalDate.of(AcademicYear.of(today).firstYear() + 1, 5, 31)));
        campaigns.current(read).map(Campaign::milestones).orElse(List.of()).stream()
                .map(Milestone::due)
                .limit(LIKELY)
                .forEach(days::add);
        days.removeIf(d -> d.isBefore(today) || d.isBefore(known.heldOn()));
        return DatePick.among(Prompt.of("discussion.ask-due", "text", text), days);
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

    String name(Read read, long school) {
        return registry.names(read).name(school);
    }
}
