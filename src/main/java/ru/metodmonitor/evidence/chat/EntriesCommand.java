package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;

/** /entries [filters]: a list by pages. */
public final class EntriesCommand implements Command {
    /** The job that writes what is shown as a workbook; its payload is the filter as typed. */
    public static final String BOOK_JOB = "entries-book";

    private static final int A_PAGE = 10;
    private static final int BUTTONS_A_ROW = 5;
    private static final int PAYLOAD_BYTES = 30;

    private final Entries entries;
    private final Access access;
    private final EntryFilters filters;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public EntriesCommand(Entries entries, Registry registry, Orders orders, Access access) {
        this.entries = entries;
        this.access = access;
        this.filters = new EntryFilters(registry, orders, access);
    }

    @Override
    public Spec spec() {
        return Spec.command("entries").naming().roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return page(request, request.arguments(), 0, tx).fold(Reply::of, Reply::inputError);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("book")) {
            return payloads.restore(tx, data.field(0))
                    .map(text -> Reply.work(BOOK_JOB, JobText.of(text), Phrase.of("export.entries-making")))
                    .orElseGet(() -> Reply.alert("button.stale"));
        }
        int page = Math.max(0, (int) data.number(0));
        return payloads.restore(tx, data.field(1))
                .map(text -> page(request, text, page, tx).fold(Reply::replace, Reply::inputError))
                .orElseGet(() -> Reply.alert("button.stale"));
    }

    private Parsed<Message> page(Request request, String text, int page, Tx tx) {
        return filters.resolve(tx, FilterText.parse(text), request.person())
                .then(filter -> Parsed.value(page(request, filter, text, page, tx)));
    }

    private Message page(Request request, EntryFilter filter, String text, int page, Tx tx) {
        long count = entries.count(tx, filter);
        if (count == 0) {
            return Message.of("entries.none");
        }
        List<Entry> found = entries.list(tx, filter, A_PAGE, page * A_PAGE);
        access.sawNames(tx, request.person(), "entries", found.size());
        Message message = Message.of(
                        "entries.title", "n", count, "page", page + 1, "pages", (count + A_PAGE - 1) / A_PAGE)
                .lines(found.stream()
                        .map(e -> EntryText.line(e, request.names()))
                        .toList());
        for (int i = 0; i < found.size(); i += BUTTONS_A_ROW) {
            message = message.row(found.subList(i, Math.min(i + BUTTONS_A_ROW, found.size())).stream()
                    .map(e -> Button.named("№ " + e.id(), ButtonData.of("entry", "open", e.id())))
                    .toList());
        }
        List<Button> ways = new ArrayList<>();
        String kept = payloads.shorten(tx, text, PAYLOAD_BYTES, request.at());
        if (page > 0) {
            ways.add(Button.of("page.previous", ButtonData.of("entries", "page", page - 1, kept)));
        }
        if ((long) (page + 1) * A_PAGE < count) {
            ways.add(Button.of("page.next", ButtonData.of("entries", "page", page + 1, kept)));
        }
        return message.row(ways).row(Button.of("button.excel", ButtonData.of("entries", "book", kept)));
    }
}
