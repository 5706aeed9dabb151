package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Checks;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Remark;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** What /check shows: a head the own entries, an operator how the check goes. */
final class CheckPages {
    private static final int A_PAGE = 10;
    private static final int A_ROW = 5;
    private static final int REMARKS = 10;

    private final Campaigns campaigns;
    private final Checks checks;
    private final Entries entries;
    private final Registry registry;
    private final Access access;

    CheckPages(Campaigns campaigns, Checks checks, Entries entries, Registry registry, Access access) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.entries = entries;
        this.registry = registry;
        this.access = access;
    }

    /** The day on which the check begins, if it lies ahead: what is still being entered can't be vouched for. */
    Optional<LocalDate> opens(Campaign campaign) {
        return campaign.ofHeads(Closing.CHECKED).stream()
                .flatMap(m -> m.opens().stream())
                .filter(d -> d.isAfter(campaigns.today()))
                .findFirst();
    }

    /** A page of a school's confirmed entries of the campaign's year, with what can be done about them today. */
    Message entries(Request request, Campaign campaign, long school, int asked, Tx tx) {
        long count = entries.count(tx, filter(campaign, school));
        ListPage page = new ListPage(asked, A_PAGE, count);
        List<Entry> shown = onPage(campaign, school, (int) page.number(), tx);
        access.sawNames(tx, request.person(), "check", shown.size());
        Message message = Message.of(
                        "check.title",
                        "school",
                        name(tx, school),
                        "year",
                        campaign.year(),
                        "n",
                        count,
                        "page",
                        page.shown(),
                        "pages",
                        page.pages())
                .lines(shown.stream().map(e -> line(e, request.names())).toList())
                .row(page.ways(number -> ButtonData.of("check", "page", school, number)));
        ButtonData wrong = ButtonData.of("check", "wrong", school, page.number());
        Optional<LocalDate> opens = opens(campaign);
        if (opens.isPresent()) {
            return message.line("check.not-yet", "date", opens.get())
                    .row(shown.isEmpty() ? List.of() : List.of(Button.of("check.dispute", wrong)))
                    .row(Button.of("check.propose", ButtonData.of("propose", "begin")));
        }
        return message.row(Button.of("check.right", ButtonData.of("check", "right", school)))
                .row(
                        Button.of("check.wrong", wrong),
                        Button.of("check.missing", ButtonData.of("check", "missing", school)));
    }

    /** The entries of a page with a button each that begins an objection: the way before the check begins. */
    Message disputable(Request request, Campaign campaign, long school, int page, Read read) {
        List<Entry> shown = onPage(campaign, school, page, read);
        Message message = Message.of("check.which-disputed")
                .lines(shown.stream().map(e -> line(e, request.names())).toList());
        for (int i = 0; i < shown.size(); i += A_ROW) {
            message = message.row(shown.subList(i, Math.min(i + A_ROW, shown.size())).stream()
                    .map(e -> Button.named("№ " + e.id(), ButtonData.of("dispute", "begin", e.id())))
                    .toList());
        }
        return message;
    }

    List<Entry> onPage(Campaign campaign, long school, int page, Read read) {
        return entries.list(read, filter(campaign, school), A_PAGE, page * A_PAGE);
    }

    private static EntryFilter filter(Campaign campaign, long school) {
        return EntryFilter.ALL.ofSchool(school).in(campaign.year()).with(EntryStatus.CONFIRMED);
    }

    static Phrase line(Entry entry, NameView view) {
        return Phrase.of(
                "check.line",
                "id",
                entry.id(),
                "name",
                entry.teacher()
                        .name()
                        .shown(
                                view,
                                Phrase.of(
                                        "teacher.nameless",
                                        "id",
                                        entry.teacher().id())),
                "indicator",
                entry.indicator(),
                "what",
                (entry.activity() + " " + entry.result()).strip());
    }

    /** How the check goes: who is done, what was found, who is silent. */
    Message overview(Campaign campaign, Read read) {
        Control control = campaigns.control(read, campaign);
        Optional<Milestone> milestone =
                campaign.ofHeads(Closing.CHECKED).stream().findFirst();
        int schools = control.lines().size();
        int silent = milestone.map(m -> control.open(m).size()).orElse(schools);
        List<Remark> open = checks.open(read, campaign);
        Message message = Message.of(
                "check.overview",
                "checked",
                schools - silent,
                "of",
                schools,
                "found",
                checks.schoolsWithRemarks(read, campaign),
                "silent",
                silent,
                "open",
                open.size());
        for (Remark remark : open.subList(0, Math.min(REMARKS, open.size()))) {
            message = message.lines(List.of(remark(read, remark)))
                    .row(Button.of(
                            Phrase.of("check.settle", "id", remark.id()),
                            ButtonData.of("check", "settle", remark.id())));
        }
        return silent > 0 && milestone.isPresent()
                ? message.row(Button.of(
                        "milestone.who-is-late",
                        ButtonData.of("control", "late", milestone.get().code())))
                : message;
    }

    Phrase remark(Read read, Remark remark) {
        return Phrase.of(
                remark.entryId().isPresent() ? "check.remark-entry" : "check.remark-missing",
                "id",
                remark.id(),
                "school",
                name(read, remark.schoolId()),
                "entry",
                remark.entryId().orElse(0L),
                "text",
                new Personal(remark.text()));
    }

    String name(Read read, long school) {
        return registry.names(read).name(school);
    }
}
