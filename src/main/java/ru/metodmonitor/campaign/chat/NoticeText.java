package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.PlanLine;
import ru.metodmonitor.campaign.PlanReminder;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.text.Phrase;

/** A reminder in words, with the act itself as a button. */
final class NoticeText {
    private NoticeText() {}

    /**
     * One notice.
     *
     * @param names of the schools, by identifier
     */
    static Message of(Campaign campaign, Notice notice, LocalDate today, Map<Long, String> names) {
        return of(Optional.of(campaign), List.of(notice), List.of(), today, names);
    }

    /** All that a person is reminded of at once; of several, each has an act whose button says what it closes. */
    static Message of(
            Optional<Campaign> campaign,
            List<Notice> dates,
            List<PlanReminder> plans,
            LocalDate today,
            Map<Long, String> names) {
        boolean several = dates.size() + plans.size() > 1;
        List<Item> items = Stream.concat(
                        campaign.stream()
                                .flatMap(c -> dates.stream().map(notice -> item(c, notice, several, today, names))),
                        plans.stream().map(plan -> item(plan.line(), several, today)))
                .toList();
        Message message = several ? Message.of("notice.several", "n", items.size()) : Message.of(List.of());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            message = (several
                            ? message.line("notice.item", "n", i + 1, "title", item.title())
                            : message.lines(List.of(item.alone())))
                    .lines(item.lines());
        }
        for (Item item : items) {
            message = message.row(item.acts()).column(item.more());
        }
        return message;
    }

    /** A date of the campaign. */
    private static Item item(
            Campaign campaign, Notice notice, boolean several, LocalDate today, Map<Long, String> names) {
        Milestone milestone = notice.milestone();
        return new Item(
                Phrase.of("notice.title", "title", milestone.title()),
                milestone.title(),
                lines(campaign, notice, today, names),
                several ? MilestoneText.actsOfSeveral(campaign, milestone) : MilestoneText.acts(campaign, milestone),
                MilestoneText.drafts(campaign, milestone, notice.open(), names));
    }

    /** A line of a school's plan. */
    private static Item item(PlanLine line, boolean several, LocalDate today) {
        ButtonData done = several
                ? ButtonData.of("discussion", "done", line.id(), line.school(), DeadlinesCommand.OF_SEVERAL)
                : ButtonData.of("discussion", "done", line.id(), line.school());
        return new Item(
                Phrase.of("notice.plan", "text", line.text()),
                Phrase.of("notice.plan-title", "text", line.text()),
                List.of(
                        MilestoneText.due(line.dueOn(), today),
                        Phrase.of("notice.responsible", "responsible", line.responsible())),
                List.of(Button.of(Phrase.of("discussion.line-done", "text", line.text()), done)),
                List.of());
    }

    /**
     * One thing to be reminded of.
     *
     * @param alone its title where nothing stands beside it
     * @param title the same in a list
     * @param lines what there is to say
     * @param acts what closes it
     * @param more what helps
     */
    private record Item(Phrase alone, Object title, List<Phrase> lines, List<Button> acts, List<Button> more) {}

    private static List<Phrase> lines(Campaign campaign, Notice notice, LocalDate today, Map<Long, String> names) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(MilestoneText.due(notice.milestone(), today));
        lines.addAll(MilestoneText.moved(notice.milestone()));
        lines.addAll(schools(notice, names));
        if (notice.milestone().closing() == Closing.ACQUAINTED
                && !campaign.order().isEmpty()) {
            lines.add(Phrase.of("notice.order", "order", campaign.order()));
        }
        lines.add(MilestoneText.act(notice.milestone()));
        return lines;
    }

    private static List<Phrase> schools(Notice notice, Map<Long, String> names) {
        Recipient to = notice.to();
        if (to.role() == Role.TERRITORY) {
            return List.of(Phrase.of(
                    "notice.territory",
                    "open",
                    notice.open().size(),
                    "of",
                    to.schools().size()));
        }
        if (to.schools().size() < 2) {
            return List.of();
        }
        String schools =
                notice.open().stream().map(id -> names.getOrDefault(id, "?")).collect(Collectors.joining(", "));
        return List.of(Phrase.of("notice.schools", "schools", schools));
    }
}
