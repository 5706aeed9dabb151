package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Closures;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Planner;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.OrderFiles;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /deadlines: what is due for this person, with the acts; and the button «Ознакомлен». */
public final class DeadlinesCommand implements Command {
    /** The field of a button whose message holds the acts of other milestones too: they stay. */
    static final String OF_SEVERAL = "several";

    private final Campaigns campaigns;
    private final Orders orders;
    private final Entries entries;
    private final EvidenceFiles files;
    private final ZoneId zone;

    public DeadlinesCommand(Campaigns campaigns, Orders orders, Entries entries, EvidenceFiles files, ZoneId zone) {
        this.entries = entries;
        this.campaigns = campaigns;
        this.orders = orders;
        this.files = files;
        this.zone = zone;
    }

    @Override
    public Spec spec() {
        return Spec.command("deadlines").task(Task.CAMPAIGN).worded().looking();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return campaigns
                .current(tx)
                .map(campaign -> Reply.of(page(request.person(), campaign, tx)))
                .orElseGet(() -> Reply.text("deadlines.none"));
    }

    private Message page(Person person, Campaign campaign, Tx tx) {
        Planner planner = campaigns.planner(tx, campaign);
        LocalDate today = campaigns.today();
        List<Recipient> own = campaigns.recipients(tx, campaign).stream()
                .filter(r -> r.personId() == person.id())
                .toList();
        boolean looksOn = person.has(Role.ADMIN) || person.has(Role.ANALYST);
        List<Phrase> lines = new ArrayList<>();
        List<Button> acts = new ArrayList<>();
        for (Milestone milestone : campaign.milestones()) {
            Optional<Recipient> as =
                    own.stream().filter(r -> r.role() == milestone.audience()).findFirst();
            if (as.isEmpty() && !looksOn) {
                continue;
            }
            boolean open = as.filter(r -> planner.isOpen(milestone, r)).isPresent();
            lines.add(line(milestone, as.isPresent(), open, today));
            boolean opened = milestone.opens().filter(today::isBefore).isEmpty();
            if (open && opened) {
                acts.addAll(MilestoneText.acts(campaign, milestone));
            }
        }
        Message message = Message.of("deadlines.title", "title", campaign.title(), "year", campaign.year());
        return (lines.isEmpty() ? message.line("deadlines.nothing") : message.lines(lines)).column(acts);
    }

    private static Phrase line(Milestone milestone, boolean own, boolean open, LocalDate today) {
        if (!own) {
            return Phrase.of(
                    "deadlines.others",
                    "title",
                    milestone.title(),
                    "who",
                    Phrase.of("audience." + milestone.audience().id()),
                    "due",
                    MilestoneText.due(milestone, today));
        }
        return open
                ? Phrase.of("deadlines.open", "title", milestone.title(), "due", MilestoneText.due(milestone, today))
                : Phrase.of("deadlines.closed", "title", milestone.title());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Campaign> campaign = campaigns.current(tx).filter(c -> c.id() == data.number(0));
        if (campaign.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "read" ->
                read(request, campaign.get(), data.field(1), data.field(2).equals(OF_SEVERAL), tx);
            case "show" -> Reply.of(page(request.person(), campaign.get(), tx));
            case "order" -> order(request.person(), campaign.get(), tx);
            default -> Reply.stale();
        };
    }

    private Reply read(Request request, Campaign campaign, String code, boolean ofSeveral, Tx tx) {
        Optional<Milestone> milestone = campaign.milestone(code).filter(m -> m.closing() == Closing.ACQUAINTED);
        if (milestone.isEmpty()) {
            return Reply.stale();
        }
        List<Long> schools = request.person().schools();
        if (schools.isEmpty()) {
            return Reply.alert("no-access");
        }
        schools.forEach(school -> campaigns.closeFor(tx, request.person(), Closing.ACQUAINTED, school));
        Closures closures = campaigns.closures(tx, campaign);
        Message message = Message.of("notice.title", "title", milestone.get().title());
        List<Phrase> lines = schools.stream()
                .flatMap(school -> closures.of(code, school).stream())
                .distinct()
                .map(c ->
                        Phrase.of("deadlines.read", "who", c.personName(), "at", LocalDateTime.ofInstant(c.at(), zone)))
                .distinct()
                .toList();
        Message read = message.lines(lines);
        return Reply.replace(ofSeveral ? withOthers(read, request.person(), campaign, tx) : read)
                .and(Reply.toast("deadlines.thanks"));
    }

    /** With what else the person has to do, as /deadlines tells it. */
    private Message withOthers(Message read, Person person, Campaign campaign, Tx tx) {
        Message others = page(person, campaign, tx);
        Message all = read.lines(others.lines());
        for (List<Button> row : others.rows()) {
            all = all.row(row);
        }
        return all;
    }

    /** The order that founds the campaign is for everybody to read; one that entries stand on names teachers. */
    private Reply order(Person person, Campaign campaign, Tx tx) {
        Optional<Order> order = orders.reference()
                .parse(campaign.order())
                .fold(key -> orders.find(tx, key), problem -> Optional.empty());
        boolean names = order.map(o -> entries.count(tx, EntryFilter.ALL.ofOrder(o.id())) > 0)
                .orElse(false);
        if (names && !person.has(Role.OPERATOR)) {
            return Reply.alert("file.operators-only");
        }
        Message caption = Message.of("notice.order", "order", campaign.order());
        return order.flatMap(o -> orders.attachments(tx, o.id()).stream()
                        .findFirst()
                        .flatMap(a -> files.find(a.sha256()).map(path -> {
                            Contents contents = names ? OrderFiles.contents(o, a) : Contents.NO_NAMES;
                            return Reply.file(path, a.name(), caption, contents);
                        })))
                .orElseGet(() -> Reply.alert("deadlines.no-file"));
    }
}
