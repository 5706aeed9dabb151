package ru.metodmonitor.upkeep.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Forecast;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /schedule: what will be sent, when and to how many; an admin can stop it and let it go on. */
public final class ScheduleCommand implements Command {
    private static final int DAYS = 45;
    private static final int LINES = 25;

    private final Campaigns campaigns;
    private final Timing timing;
    private final Clock clock;

    public ScheduleCommand(Campaigns campaigns, Timing timing, Clock clock) {
        this.campaigns = campaigns;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("schedule").task(Task.MANAGE).looking().roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Campaign> running = campaigns.current(tx).filter(c -> c.id() == data.number(0));
        if (running.isEmpty()) {
            return Reply.stale();
        }
        campaigns.pause(tx, request.person(), data.action().equals("pause"));
        return Reply.replace(page(tx));
    }

    private Message page(Read read) {
        Optional<Campaign> running = campaigns.current(read);
        Message message = Message.of("schedule.title");
        if (running.isEmpty()) {
            message = message.line("schedule.no-campaign");
        }
        for (Campaign campaign : running.stream().toList()) {
            message = (campaign.paused() ? message.line("campaign.paused") : message)
                    .lines(reminders(read, campaign))
                    .row(
                            campaign.paused()
                                    ? Button.of("schedule.resume", ButtonData.of("schedule", "resume", campaign.id()))
                                    : Button.of("schedule.pause", ButtonData.of("schedule", "pause", campaign.id())));
        }
        return message.lines(tasks());
    }

    private List<Phrase> reminders(Read read, Campaign campaign) {
        Instant now = clock.instant();
        LocalDate today = campaigns.today();
        boolean over = !LocalDateTime.ofInstant(now, timing.quiet().zone())
                        .toLocalTime()
                        .isBefore(timing.noticesAt())
                && !timing.speaking(now);
        List<Forecast> all = campaigns.forecast(read, campaign, over ? today.plusDays(1) : today, DAYS);
        List<Phrase> lines = new ArrayList<>();
        for (Forecast one : all.subList(0, Math.min(LINES, all.size()))) {
            lines.add(Phrase.of(
                    "schedule.reminder",
                    "date",
                    one.day(),
                    "time",
                    timing.noticesAt(),
                    "title",
                    one.milestone().title(),
                    "n",
                    one.people()));
        }
        return lines.isEmpty() ? List.of(Phrase.of("schedule.nothing", "days", DAYS)) : lines;
    }

    private List<Phrase> tasks() {
        Instant now = clock.instant();
        return timing.crons().entrySet().stream()
                .flatMap(task -> task.getValue().next(now).map(at -> Map.entry(at, task.getKey())).stream())
                .sorted(Map.Entry.<Instant, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(next -> Phrase.of(
                        "schedule.task",
                        "at",
                        LocalDateTime.ofInstant(next.getKey(), timing.quiet().zone()),
                        "what",
                        Phrase.of("schedule.task-" + next.getValue())))
                .toList();
    }
}
