package ru.metodmonitor.evidence.lists.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.FileReceiver;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** An order's file sent to the bot: read by {@link ReadOrderJob}, then as a pasted list. */
public final class SentOrder implements FileReceiver {
    /** As many photos as messengers send in one. */
    private static final int MOST_FILES = 10;

    private final Lists lists;
    private final Clock clock;

    SentOrder(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("orderfile")
                .task(Task.RECORD)
                .naming()
                .roles(Role.OPERATOR, Role.HEAD)
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("orderfile.how");
    }

    @Override
    public boolean takes(Incoming.File file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(docx?|docm|dotx|odt|rtf|pdf|jpe?g|png|gif|tiff?|bmp|webp|heic|zip)")
                || file.mime().startsWith("image/")
                || file.mime().contains("word")
                || file.mime().contains("pdf");
    }

    @Override
    public Reply receive(Request request, Incoming.File file, Tx tx) {
        if (file.size() > FileSource.LIMIT) {
            return Reply.inputError(Problem.of("file.too-big", "file.refused.example"));
        }
        ListHeader.KeptFile kept = new ListHeader.KeptFile(
                "", file.fileId(), file.name(), file.mime(), file.size(), isPhoto(file) ? file.album() : "");
        return lists.latest(tx, request.person().id(), request.chat().id())
                .filter(l -> l.list().header().isOfAlbum(kept.album()))
                .filter(l -> l.status() != StoredList.Status.DONE)
                .map(l -> further(request, l, kept, tx))
                .orElseGet(() -> first(request, kept, tx));
    }

    private static boolean isPhoto(Incoming.File file) {
        return file.mime().startsWith("image/")
                || file.name().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|heic|bmp|tiff?)");
    }

    /** One more page of an order that is sent photo by photo: what is being read, or was, is read anew with it. */
    private Reply further(Request request, StoredList stored, ListHeader.KeptFile page, Tx tx) {
        ListHeader header = stored.list().header();
        if (header.files().size() >= MOST_FILES) {
            return Reply.inputError(Problem.of("file.too-many-photos", "file.refused.example", "limit", MOST_FILES));
        }
        if (stored.status() == StoredList.Status.DROPPED) {
            return Reply.NOTHING;
        }
        HeaderLine caption = caption(request);
        ListHeader now = header.and(page).told(caption.order(), caption.indicator(), caption.activity());
        lists.save(tx, stored.id(), StoredList.Status.FETCHING, OpenList.unread(now, List.of()));
        return stored.status() == StoredList.Status.FETCHING ? Reply.NOTHING : reading(stored.id(), now.fileName());
    }

    private static Reply reading(long id, String name) {
        return Reply.work(
                ReadOrderJob.KIND,
                ReadOrderJob.payload(id),
                Message.of("list.file-reading", "name", name).row(ListCards.stop(id)));
    }

    /** A forwarded file brings words of its own: only what can be understood is used. */
    private HeaderLine caption(Request request) {
        return HeaderLine.parse(
                        request.arguments().lines().findFirst().orElse(""),
                        LocalDate.now(clock),
                        lists.orders().reference())
                .fold(line -> line, problem -> HeaderLine.NOTHING);
    }

    private Reply first(Request request, ListHeader.KeptFile kept, Tx tx) {
        HeaderLine caption = caption(request);
        ListHeader header = new ListHeader(
                !request.person().has(Role.OPERATOR),
                Way.FILE,
                caption.order(),
                "",
                caption.indicator(),
                caption.activity(),
                caption.eventDate(),
                List.of(kept));
        long id = lists.keep(
                tx,
                request.person().id(),
                request.chat().id(),
                StoredList.Status.FETCHING,
                OpenList.unread(header, List.of()),
                0,
                request.at());
        return reading(id, kept.name());
    }
}
