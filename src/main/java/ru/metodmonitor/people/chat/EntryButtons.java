package ru.metodmonitor.people.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.LinePictureReply;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Buttons to the files of entries' orders. */
final class EntryButtons {
    private static final int A_ROW = 3;
    private static final int FILES = 10;

    private EntryButtons() {}

    /** The message with a button for the picture of each entry's line, where there is one. */
    static Message pictures(
            Message message, List<Entry> entries, LinePictureReply pictures, Request request, Read read) {
        List<Button> buttons = entries.stream()
                .flatMap(e -> pictures.numbered(request, e, read).stream())
                .limit(FILES)
                .toList();
        Message with = message;
        for (int i = 0; i < buttons.size(); i += A_ROW) {
            with = with.row(buttons.subList(i, Math.min(i + A_ROW, buttons.size())));
        }
        return with;
    }

    /** The message with a button for each file of the entries' orders. */
    static Message files(Message message, List<Entry> entries, Orders orders, Read read) {
        Map<Long, Entry> byOrder = new LinkedHashMap<>();
        entries.forEach(e -> byOrder.putIfAbsent(e.order().id(), e));
        List<Button> buttons = new ArrayList<>();
        for (Entry entry : byOrder.values()) {
            for (Attachment file : orders.attachments(read, entry.order().id())) {
                buttons.add(Button.of(
                        Phrase.of("why.file", "number", entry.order().key().number(), "name", file.name()),
                        ButtonData.of("entry", "file", entry.id(), file.id())));
            }
        }
        return message.column(buttons.subList(0, Math.min(FILES, buttons.size())));
    }
}
