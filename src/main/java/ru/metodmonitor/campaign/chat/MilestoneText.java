package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.text.Phrase;

/** A milestone in words: when it is due, what to do about it. */
final class MilestoneText {
    private static final int MOST_DRAFTS = 5;

    private MilestoneText() {}

    /** How long is left. */
    static Phrase due(Milestone milestone, LocalDate today) {
        return due(milestone.due(), today);
    }

    /** How long is left until a date. */
    static Phrase due(LocalDate date, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, date);
        if (left < 0) {
            return Phrase.of("milestone.late", "date", date, "n", -left);
        }
        return left == 0
                ? Phrase.of("milestone.today", "date", date)
                : Phrase.of("milestone.left", "date", date, "n", left);
    }

    /** Why the date is another one than it was; nothing if it never moved. */
    static List<Phrase> moved(Milestone milestone) {
        List<Phrase> lines = new ArrayList<>();
        milestone
                .move()
                .ifPresent(m -> lines.add(Phrase.of("milestone.moved", "from", m.from(), "reason", m.reason())));
        return lines;
    }

    /** The act that closes it, as buttons of whoever has to do it. */
    static List<Button> acts(Campaign campaign, Milestone milestone) {
        if (milestone.audience() == Role.TERRITORY) {
            return List.of(Button.of("milestone.who-is-late", ButtonData.of("control", "late", milestone.code())));
        }
        return switch (milestone.closing()) {
            case ACQUAINTED ->
                List.of(
                        Button.of(
                                "milestone.read", ButtonData.of("deadlines", "read", campaign.id(), milestone.code())),
                        Button.of("milestone.order-file", ButtonData.of("deadlines", "order", campaign.id())));
            case CHECKED -> List.of(Button.of("milestone.check", ButtonData.of("check", "open")));
            case DISCUSSED -> List.of(Button.of("milestone.discuss", ButtonData.of("discussion", "begin")));
            case DONE ->
                List.of(Button.of(
                        Phrase.of("campaign.done-which", "title", milestone.title()),
                        ButtonData.of("campaign", "done", campaign.id(), milestone.code())));
        };
    }

    /** The same where one message holds the acts of several milestones: each button says which it closes. */
    static List<Button> actsOfSeveral(Campaign campaign, Milestone milestone) {
        if (milestone.audience() == Role.TERRITORY) {
            return List.of(Button.of(
                    Phrase.of("milestone.who-is-late-of", "title", milestone.title()),
                    ButtonData.of("control", "late", milestone.code())));
        }
        return switch (milestone.closing()) {
            case ACQUAINTED ->
                List.of(
                        Button.of(
                                "milestone.read",
                                ButtonData.of(
                                        "deadlines",
                                        "read",
                                        campaign.id(),
                                        milestone.code(),
                                        DeadlinesCommand.OF_SEVERAL)),
                        Button.of("milestone.order-file", ButtonData.of("deadlines", "order", campaign.id())));
            case DONE ->
                List.of(Button.of(
                        Phrase.of("campaign.done-which", "title", milestone.title()),
                        ButtonData.of("campaign", "done", campaign.id(), milestone.code())));
            case CHECKED, DISCUSSED -> acts(campaign, milestone);
        };
    }

    /** Protocol and plan drafted from the figures of each school that has to discuss them. */
    static List<Button> drafts(Campaign campaign, Milestone milestone, List<Long> schools, Map<Long, String> names) {
        if (milestone.closing() != Closing.DISCUSSED || milestone.audience() != Role.HEAD) {
            return List.of();
        }
        return schools.stream()
                .limit(MOST_DRAFTS)
                .map(school -> Button.of(
                        schools.size() == 1
                                ? Phrase.of("milestone.draft")
                                : Phrase.of("milestone.draft-of", "school", names.getOrDefault(school, "?")),
                        ButtonData.of("letters", "council", campaign.year().firstYear(), school)))
                .toList();
    }

    /** What the act is. */
    static Phrase act(Milestone milestone) {
        Closing closing = milestone.closing();
        return milestone.audience() == Role.TERRITORY
                ? Phrase.of("milestone.act-territory")
                : Phrase.of("milestone.act-" + closing.id());
    }
}
