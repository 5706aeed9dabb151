package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.PlanLine;
import ru.metodmonitor.campaign.PlanReminder;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.text.Phrase;

/** A reminder in words, with the act itself as a button. */
final class NoticeText {
    private NoticeText() {}

    /**
     * The message.
     *
     * @param names of the schools, by identifier
     */
    static Message of(Campaign campaign, Notice notice, LocalDate today, Map<Long, String> names) {
        return Message.of("notice.title", "title", notice.milestone().title())
                .lines(lines(campaign, notice, today, names))
                .row(MilestoneText.acts(campaign, notice.milestone()))
                .column(MilestoneText.drafts(campaign, notice.milestone(), notice.open(), names));
    }

    /** All that a person is reminded of at once, with an act each whose button says what it closes. */
    static Message of(Campaign campaign, List<Notice> notices, LocalDate today, Map<Long, String> names) {
        if (notices.size() == 1) {
            return of(campaign, notices.get(0), today, names);
        }
        Message message = Message.of("notice.several", "n", notices.size());
        for (int i = 0; i < notices.size(); i++) {
            message = message.line(
                            "notice.item",
                            "n",
                            i + 1,
                            "title",
                            notices.get(i).milestone().title())
                    .lines(lines(campaign, notices.get(i), today, names));
        }
        for (Notice notice : notices) {
            message = message.row(MilestoneText.actsOfSeveral(campaign, notice.milestone()))
                    .column(MilestoneText.drafts(campaign, notice.milestone(), notice.open(), names));
        }
        return message;
    }

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

    /** A reminder of a line of a school's plan. */
    static Message of(PlanReminder reminder, LocalDate today) {
        PlanLine line = reminder.line();
        return Message.of("notice.plan", "text", line.text())
                .lines(List.of(MilestoneText.due(line.dueOn(), today)))
                .line("notice.responsible", "responsible", line.responsible())
                .row(Button.of(
                        Phrase.of("discussion.line-done", "text", line.text()),
                        ButtonData.of("discussion", "done", line.id(), line.school())));
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
