package ru.metodmonitor.evidence.lists.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.FileReceiver;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** An order's file sent to the bot: read by {@link ReadOrderJob}, then as a pasted list. */
public final class SentOrder implements FileReceiver {
    private final Lists lists;
    private final Clock clock;

    SentOrder(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("orderfile")
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
        // A forwarded file brings words of its own: only what can be understood is used.
        HeaderLine caption = HeaderLine.parse(
                        request.arguments().lines().findFirst().orElse(""),
                        LocalDate.now(clock),
                        lists.orders().reference())
                .fold(line -> line, problem -> HeaderLine.NOTHING);
        ListHeader header = new ListHeader(
                !request.person().has(Role.OPERATOR),
                Way.FILE,
                caption.order(),
                "",
                caption.indicator(),
                caption.activity(),
                caption.eventDate(),
                Optional.of(new ListHeader.KeptFile("", file.name(), file.mime(), file.size())));
        long id = lists.keep(
                tx,
                request.person().id(),
                request.chat().id(),
                StoredList.Status.FETCHING,
                OpenList.unread(header, List.of()),
                0,
                request.at());
        return Reply.work(
                ReadOrderJob.KIND,
                ReadOrderJob.payload(id, file.fileId()),
                Phrase.of("list.file-reading", "name", file.name()));
    }
}
