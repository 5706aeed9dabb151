package ru.metodmonitor.evidence.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.LinePicture;
import ru.metodmonitor.evidence.LinePictures;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/**
 * Shows the line of an order that an entry was read from, as it stands on the page. It is for whoever may read the line's words; to a head
 * only where they tell all who are to be seen on it, or where the own photo was sent.
 */
public final class LinePictureReply {
    private static final String NAME = "line.jpg";

    private final LinePictures pictures;
    private final Registry registry;

    public LinePictureReply(LinePictures pictures, Registry registry) {
        this.pictures = pictures;
        this.registry = registry;
    }

    /** The button on the entry's own card; none where there is no picture to be shown. */
    public List<Button> button(Request request, Entry entry, Read read) {
        return button(request, entry, Phrase.of("button.line-picture"), read);
    }

    /** The button where several entries are listed. */
    public List<Button> numbered(Request request, Entry entry, Read read) {
        return button(request, entry, Phrase.of("button.line-picture-of", "id", entry.id()), read);
    }

    private List<Button> button(Request request, Entry entry, Phrase label, Read read) {
        return visible(request, entry, read).isPresent()
                ? List.of(Button.of(label, ButtonData.of("entry", "picture", entry.id())))
                : List.of();
    }

    /** The picture. */
    Reply reply(Request request, Entry entry, Read read) {
        return visible(request, entry, read)
                .map(p -> pictures.file(p).map(path -> shown(entry, path, p)).orElseGet(() -> Reply.alert("file.lost")))
                .orElseGet(Reply::late);
    }

    private static Reply shown(Entry entry, Path path, LinePicture picture) {
        Message caption = Message.of(
                        "entry.title-of-line",
                        "id",
                        entry.id(),
                        "order",
                        EntryText.order(entry.order().key()))
                .line("entry.page", "page", picture.place().page())
                .line("entry.line", "line", new Personal(entry.source().line()));
        Contents contents = Contents.names(Fact.of("names.export", "entry:" + entry.id(), "what", "picture"));
        return new Reply(List.of(new Reply.SendFile(path, NAME, caption, true, false, contents)));
    }

    private Optional<LinePicture> visible(Request request, Entry entry, Read read) {
        if (request.names() != NameView.FULL) {
            return Optional.empty();
        }
        boolean operator = request.person().has(Role.OPERATOR);
        return pictures.of(read, entry.id())
                .filter(p -> operator
                        || entry.isBy(request.person().id())
                        || (p.sure()
                                && !OwnLines.of(request.person(), registry, read)
                                        .readable(entry)
                                        .source()
                                        .line()
                                        .isEmpty()));
    }
}
