package ru.metodmonitor.people.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Buttons to the cards of entries and to the files of their orders. */
final class EntryButtons {
    private static final int A_ROW = 5;
    private static final int FILES = 10;

    private EntryButtons() {}

    /** The message with a button for each entry. */
    static Message cards(Message message, List<Entry> entries) {
        Message with = message;
        for (int i = 0; i < entries.size(); i += A_ROW) {
            with = with.row(entries.subList(i, Math.min(i + A_ROW, entries.size())).stream()
                    .map(e -> Button.named("№ " + e.id(), ButtonData.of("entry", "open", e.id())))
                    .toList());
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

    /** Buttons to the page before and the page after. */
    static List<Button> pages(int page, boolean more, String command, String action, Object... fields) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.of("page.previous", data(page - 1, command, action, fields)));
        }
        if (more) {
            buttons.add(Button.of("page.next", data(page + 1, command, action, fields)));
        }
        return buttons;
    }

    private static ButtonData data(int page, String command, String action, Object... fields) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.add(page);
        return ButtonData.of(command, action, all.toArray());
    }
}
