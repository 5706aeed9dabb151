package ru.metodmonitor.evidence.chat;

import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.storage.Tx;

/** The button «Что записано» under a list that was registered: its entries by pages, for whoever registered them. */
public final class BatchCommand implements Command {
    private static final String NAME = "batch";
    private static final int A_PAGE = 10;

    private final Entries entries;
    private final Access access;

    public BatchCommand(Entries entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    /** What the button holds. */
    public static ButtonData data(long batch) {
        return ButtonData.of(NAME, "show", batch, 0);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .naming()
                .roles(Role.OPERATOR, Role.HEAD)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("button.stale");
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        long batch = data.number(0);
        EntryFilter filter = EntryFilter.ALL.ofBatch(batch).by(request.person().id());
        long count = entries.count(tx, filter);
        if (count == 0) {
            return Reply.stale();
        }
        ListPage page = new ListPage(data.number(1), A_PAGE, count);
        List<Entry> shown = entries.list(tx, filter, A_PAGE, page.offset());
        access.sawNames(tx, request.person(), NAME, shown.size());
        Message message = Message.of("batch.title", "n", count, "place", page.place())
                .lines(shown.stream()
                        .map(e -> EntryText.line(e, request.names()))
                        .toList());
        Message whole =
                EntryText.cards(message, shown).row(page.ways(number -> ButtonData.of(NAME, "page", batch, number)));
        return data.action().equals("show") ? Reply.of(whole) : Reply.replace(whole);
    }
}
