package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Person;
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
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.results.advice.Effect;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Columns;
import ru.metodmonitor.text.Phrase;

/** /control: who has done what by territory, who is late, and a button that reminds just those. */
public final class ControlCommand implements Command {
    private static final int BAR = 10;

    private final Campaigns campaigns;
    private final Advice advice;
    private final LateReminder reminder;

    public ControlCommand(Campaigns campaigns, Advice advice) {
        this.campaigns = campaigns;
        this.advice = advice;
        this.reminder = new LateReminder(campaigns);
    }

    @Override
    public Spec spec() {
        return Spec.command("control")
                .task(Task.CAMPAIGN)
                .worded()
                .looking()
                .roles(Role.OPERATOR, Role.TERRITORY, Role.ANALYST);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return campaigns
                .current(tx)
                .map(campaign -> Reply.of(page(campaign, seen(request.person(), campaign, tx))))
                .orElseGet(() -> Reply.text("deadlines.none"));
    }

    /** What the person may see: operators and analysts all, a territorial officer the own territory. */
    private Control seen(Person person, Campaign campaign, Read read) {
        Control all = campaigns.control(read, campaign);
        return person.has(Role.OPERATOR) || person.has(Role.ANALYST) ? all : all.only(person.territories());
    }

    private Message page(Campaign campaign, Control control) {
        List<Phrase> lines = new ArrayList<>();
        for (int i = 0; i < control.milestones().size(); i++) {
            lines.add(progress(control, i, campaigns.today()));
        }
        lines.addAll(table(control));
        long headless =
                control.lines().stream().filter(Control.Line::isHeadless).count();
        if (headless > 0) {
            lines.add(Phrase.of("control.headless", "n", headless));
        }
        Message message = Message.of("control.title", "year", campaign.year()).lines(lines);
        for (Milestone milestone : control.milestones()) {
            int open = control.open(milestone).size();
            if (open > 0) {
                message = message.row(Button.of(
                        Phrase.of("control.late", "title", milestone.title(), "n", open),
                        ButtonData.of("control", "late", milestone.code())));
            }
        }
        return message.row(
                Button.of("control.advised", ButtonData.of("control", "advised")),
                Button.of("control.excel", ButtonData.of("control", "excel")));
    }

    /** How far all that the person sees are with a milestone, under the number that heads its column below. */
    private static Phrase progress(Control control, int index, LocalDate today) {
        Milestone milestone = control.milestones().get(index);
        int of = control.lines().size();
        int done = of - control.open(milestone).size();
        int full = of == 0 ? 0 : done * BAR / of;
        return Phrase.of(
                "control.progress",
                "number",
                index + 1,
                "bar",
                "▰".repeat(full) + "▱".repeat(BAR - full),
                "title",
                milestone.title(),
                "due",
                MilestoneText.due(milestone, today),
                "done",
                done,
                "of",
                of);
    }

    /** A line a territory, a column a milestone; nothing where one territory is all. */
    private static List<Phrase> table(Control control) {
        if (control.territories().size() < 2) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("·"));
        for (int i = 1; i <= control.milestones().size(); i++) {
            head.add("(" + i + ")");
        }
        rows.add(head);
        for (String territory : control.territories()) {
            Control one = control.only(List.of(territory));
            int of = one.lines().size();
            List<String> row = new ArrayList<>(List.of(territory));
            one.milestones().forEach(m -> row.add((of - one.open(m).size()) + "/" + of));
            rows.add(row);
        }
        return Columns.blocks(0, rows);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Campaign> campaign = campaigns.current(tx);
        if (campaign.isEmpty()) {
            return Reply.stale();
        }
        Control control = seen(request.person(), campaign.get(), tx);
        if (data.action().equals("excel")) {
            return Reply.work(ControlBookJob.KIND, "{}", Phrase.of("control.writing"));
        }
        if (data.action().equals("advised")) {
            return Reply.replace(advised(campaign.get(), control, tx));
        }
        if (data.action().equals("open")) {
            return Reply.replace(page(campaign.get(), control));
        }
        if (data.action().equals("show")) {
            return Reply.of(page(campaign.get(), control));
        }
        // A territory's milestone has no schools of its own: its button means the heads' one of the same kind.
        Optional<Milestone> milestone = campaign.get()
                .milestone(data.field(0))
                .flatMap(m -> m.audience() == Role.HEAD
                        ? Optional.of(m)
                        : campaign.get().ofHeads(m.closing()).stream().findFirst());
        if (milestone.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "late" -> Reply.replace(late(request, campaign.get(), control, milestone.get(), tx));
            case LateReminder.ACTION -> remind(request, campaign.get(), control, milestone.get(), data, tx);
            default -> Reply.stale();
        };
    }

    /** What came of the advice of the year before, in the schools that the person sees. */
    private Message advised(Campaign campaign, Control control, Read read) {
        Set<Long> seen = control.lines().stream().map(l -> l.school().id()).collect(Collectors.toSet());
        List<Effect> effects = advice.effects(read, campaign.year()).stream()
                .filter(e -> seen.contains(e.school().id()))
                .toList();
        Message back =
                Message.of("control.advised-title", "year", campaign.year().previous());
        if (effects.isEmpty()) {
            back = back.line("control.advised-none");
        } else {
            long gained =
                    effects.stream().filter(e -> e.verdict() == Verdict.ABOVE).count();
            long lost =
                    effects.stream().filter(e -> e.verdict() == Verdict.BELOW).count();
            back = back.line(
                    "control.advised-result",
                    "n",
                    effects.size(),
                    "gained",
                    gained,
                    "chance",
                    effects.size() - gained - lost,
                    "lost",
                    lost);
        }
        return back.row(Button.of("dialog.back", ButtonData.of("control", "open")));
    }

    private static boolean mayRemind(Person person) {
        return person.has(Role.OPERATOR) || person.has(Role.TERRITORY);
    }

    /** What the home card's button stands for is the own territory's, whatever else the person may see. */
    private Reply remind(
            Request request, Campaign campaign, Control seen, Milestone milestone, ButtonData data, Read read) {
        Person person = request.person();
        if (!mayRemind(person)) {
            return Reply.alert("no-access");
        }
        Control control = data.field(1).equals(LateReminder.OWN) ? seen.only(person.territories()) : seen;
        return reminder.pressed(request, campaign, control, milestone, data, read);
    }

    private Message late(Request request, Campaign campaign, Control control, Milestone milestone, Read read) {
        List<Control.Line> open = control.open(milestone);
        BriefNames named = BriefNames.among(
                control.lines().stream().map(Control.Line::school).toList());
        List<Phrase> lines = new ArrayList<>();
        for (String territory : control.territories()) {
            List<Control.Line> here = open.stream()
                    .filter(l -> l.school().territory().equals(territory))
                    .toList();
            if (!here.isEmpty()) {
                lines.add(Phrase.of("control.territory", "territory", territory, "n", here.size()));
                here.forEach(l -> lines.add(line(l, named)));
            }
        }
        Message message = Message.of(
                        "control.late-title",
                        "title",
                        milestone.title(),
                        "due",
                        MilestoneText.due(milestone, campaigns.today()),
                        "n",
                        open.size())
                .lines(lines);
        if (mayRemind(request.person())) {
            message = message.row(reminder.button(request, campaign, control, milestone, LateReminder.SEEN, read));
        }
        return message.row(Button.of("dialog.back", ButtonData.of("control", "open")));
    }

    private static Phrase line(Control.Line line, BriefNames named) {
        String school = named.name(line.school());
        if (line.isHeadless()) {
            return Phrase.of("control.line-headless", "school", school);
        }
        return Phrase.of(line.blocked() ? "control.line-blocked" : "control.line", "school", school);
    }
}
