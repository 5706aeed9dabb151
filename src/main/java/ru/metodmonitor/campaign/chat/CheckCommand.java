package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Checks;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Remark;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Problem;

/** /check: a head looks through the own school's entries and says what is right, wrong or missing; an operator settles it. */
public final class CheckCommand implements Command, Dialog<CheckDialog> {
    private static final int LONGEST = 1_000;

    private final Campaigns campaigns;
    private final Checks checks;
    private final Entries entries;
    private final Access access;
    private final CheckPages pages;

    public CheckCommand(Campaigns campaigns, Checks checks, Entries entries, Registry registry, Access access) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.entries = entries;
        this.access = access;
        this.pages = new CheckPages(campaigns, checks, entries, registry, access);
    }

    @Override
    public Spec spec() {
        return Spec.command("check").task(Task.CHECK).naming().roles(Role.HEAD, Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public Class<CheckDialog> stateType() {
        return CheckDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return campaign(request.person(), tx)
                .map(campaign -> Reply.of(opened(request, campaign, tx)))
                .orElseGet(() -> Reply.text("deadlines.none"));
    }

    /** Schools look through their entries while the campaign runs; operators settle what was found also after it. */
    private Optional<Campaign> campaign(Person person, Read read) {
        return campaigns.current(read).or(() -> person.has(Role.OPERATOR) ? campaigns.last(read) : Optional.empty());
    }

    private Message opened(Request request, Campaign campaign, Tx tx) {
        List<Long> schools = request.person().schools();
        if (schools.isEmpty()) {
            return pages.overview(campaign, tx);
        }
        if (schools.size() == 1) {
            return pages.entries(request, campaign, schools.get(0), 0, tx);
        }
        return Message.of("myschool.which")
                .column(schools.stream()
                        .map(id -> Button.named(pages.name(tx, id), ButtonData.of("check", "page", id, 0)))
                        .toList());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Campaign> last = campaign(request.person(), tx);
        if (last.isEmpty()) {
            return Reply.stale();
        }
        Campaign campaign = last.get();
        if (data.action().equals("open")) {
            return Reply.of(opened(request, campaign, tx));
        }
        if (data.action().equals("settle")) {
            return settle(request.person(), campaign, data.number(0), tx);
        }
        if (campaign.closedAt().isPresent()) {
            return Reply.stale();
        }
        long school = data.number(0);
        if (!request.person().schools().contains(school)) {
            return Reply.alert("no-access");
        }
        int page = (int) Math.max(0, data.number(1));
        if (data.action().equals("page")) {
            return Reply.replace(pages.entries(request, campaign, school, page, tx));
        }
        Optional<LocalDate> opens = pages.opens(campaign);
        if (opens.isPresent()) {
            return data.action().equals("wrong")
                    ? Reply.of(pages.disputable(request, campaign, school, page, tx))
                    : Reply.alert("check.not-yet", "date", opens.get());
        }
        return switch (data.action()) {
            case "right" -> right(request.person(), school, tx);
            case "wrong" -> Reply.begin(this, new CheckDialog.AskEntry(school, page));
            case "missing" -> Reply.begin(this, new CheckDialog.AskText(school, Optional.empty()));
            default -> Reply.stale();
        };
    }

    private Reply right(Person head, long school, Tx tx) {
        int closed = campaigns.closeFor(tx, head, Closing.CHECKED, school);
        return Reply.text(closed > 0 ? "check.thanks" : "check.again", "school", pages.name(tx, school));
    }

    private Reply settle(Person person, Campaign campaign, long id, Tx tx) {
        if (!person.has(Role.OPERATOR)) {
            return Reply.alert("no-access");
        }
        Optional<Remark> settled = checks.settle(tx, person, campaign, id);
        if (settled.isEmpty()) {
            return Reply.late();
        }
        Remark remark = settled.get();
        Reply reply = Reply.replace(pages.overview(campaign, tx));
        return access.byId(tx, remark.personId())
                .map(author -> reply.and(new Reply(List.of(new Reply.Notice(
                        "settled:" + remark.id(),
                        author.chat(),
                        Message.of("check.settled", "text", new Personal(remark.text())),
                        false)))))
                .orElse(reply);
    }

    @Override
    public Prompt prompt(CheckDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<CheckDialog> on(CheckDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    /** The entries of a page that a head may object to. */
    List<Entry> shown(long school, int page, Read read) {
        return campaigns
                .current(read)
                .map(c -> pages.onPage(c, school, page, read))
                .orElse(List.of());
    }

    Optional<Entry> entry(String text, Read read) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 15 ? Optional.empty() : entries.find(read, Long.parseLong(digits));
    }

    Turn<CheckDialog> remarked(CheckDialog.AskText ask, String text, Request request, Tx tx) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Turn.again(Problem.of("check.wrong-text", "check.text-example", "limit", LONGEST));
        }
        Optional<Campaign> campaign = campaigns.current(tx);
        if (campaign.isEmpty() || !request.person().schools().contains(ask.school())) {
            return Turn.end(Reply.text("no-access"));
        }
        Remark remark = checks.remark(tx, request.person(), campaign.get(), ask.school(), ask.entry(), text);
        List<Reply.Part> parts =
                new ArrayList<>(Reply.text("check.remarked", "id", remark.id()).parts());
        for (Person operator : access.reachable(tx, Role.OPERATOR)) {
            parts.add(new Reply.Notice(
                    "remark:" + remark.id() + ":" + operator.id(),
                    operator.chat(),
                    Message.of(pages.remark(tx, remark))
                            .row(Button.of("check.overview-open", ButtonData.of("check", "open"))),
                    true));
        }
        return Turn.end(new Reply(parts));
    }
}
