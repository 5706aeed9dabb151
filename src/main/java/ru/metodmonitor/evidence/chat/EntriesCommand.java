package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;

/** /entries [filters]: a list by pages. */
public final class EntriesCommand implements Command {
    /** The job that writes what is shown as a workbook; its payload is the filter as typed. */
    public static final String BOOK_JOB = "entries-book";

    private static final int A_PAGE = 10;
    private static final int PAYLOAD_BYTES = 30;

    private final Entries entries;
    private final Access access;
    private final EntryFilters filters;
    private final Picker picker;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public EntriesCommand(Entries entries, Registry registry, Orders orders, Access access, Picker picker) {
        this.picker = picker;
        this.entries = entries;
        this.access = access;
        this.filters = new EntryFilters(registry, orders, access);
    }

    @Override
    public Spec spec() {
        return Spec.command("entries").task(Task.RECORD).looking().naming().roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        FilterText text = FilterText.parse(request.arguments());
        Optional<String> several = text.school()
                .filter(s -> picker.schools()
                                .match(s, Reach.NAMES, request.person(), tx)
                                .all()
                                .size()
                        > 1);
        return several.map(s -> picker.school(
                        request,
                        new Line("entries", "школа:\"", "\" " + FilterText.withoutSchool(request.arguments())),
                        Reach.NAMES,
                        s,
                        tx,
                        one -> Reply.NOTHING))
                .orElseGet(() -> page(request, request.arguments(), 0, tx).fold(Reply::of, Reply::inputError));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("book")) {
            return payloads.restore(tx, data.field(0))
                    .map(text -> Reply.work(BOOK_JOB, JobText.of(text), Phrase.of("export.entries-making")))
                    .orElseGet(Reply::stale);
        }
        return payloads.restore(tx, data.field(1))
                .map(text -> page(request, text, data.number(0), tx).fold(Reply::replace, Reply::inputError))
                .orElseGet(Reply::stale);
    }

    private Parsed<Message> page(Request request, String text, long page, Tx tx) {
        return filters.resolve(tx, FilterText.parse(text), request.person())
                .then(filter -> Parsed.value(page(request, filter, text, page, tx)));
    }

    private Message page(Request request, EntryFilter filter, String text, long asked, Tx tx) {
        long count = entries.count(tx, filter);
        if (count == 0) {
            return Message.of("entries.none");
        }
        ListPage page = new ListPage(asked, A_PAGE, count);
        List<Entry> found = entries.list(tx, filter, A_PAGE, page.offset());
        access.sawNames(tx, request.person(), "entries", found.size());
        Message message = Message.of("entries.title", "n", count, "page", page.shown(), "pages", page.pages())
                .lines(found.stream()
                        .map(e -> EntryText.line(e, request.names()))
                        .toList());
        String kept = payloads.shorten(tx, text, PAYLOAD_BYTES, request.at());
        return EntryText.cards(message, found)
                .row(page.ways(number -> ButtonData.of("entries", "page", number, kept)))
                .row(Button.of("button.excel", ButtonData.of("entries", "book", kept)));
    }
}
