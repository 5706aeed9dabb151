package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.notify.Keyboard;

/**
 * A keyboard within MAX's limits: 30 rows of 7 buttons, or of 3 where one of them opens an address
 * (dev.max.ru/docs-api/use-cases/sending-messages/keyboard). Pure.
 */
final class Buttons {
    private static final Logger LOG = LoggerFactory.getLogger(Buttons.class);
    private static final int ROWS = 30;
    private static final int IN_ROW = 7;
    private static final int LINKS_IN_ROW = 3;
    private static final int LABEL = 128;

    private Buttons() {}

    /** Adds the keyboard to the attachments of a message, if it has buttons. */
    static void add(ArrayNode attachments, Keyboard keyboard) {
        List<List<Keyboard.Key>> rows = wrapped(keyboard);
        if (rows.isEmpty()) {
            return;
        }
        ArrayNode buttons = attachments
                .addObject()
                .put("type", "inline_keyboard")
                .putObject("payload")
                .putArray("buttons");
        for (List<Keyboard.Key> row : rows) {
            ArrayNode line = buttons.addArray();
            row.forEach(key -> add(line.addObject(), key));
        }
    }

    private static void add(ObjectNode button, Keyboard.Key key) {
        button.put("type", key.link() ? "link" : "callback")
                .put("text", key.text().substring(0, Math.min(LABEL, key.text().length())))
                .put(key.link() ? "url" : "payload", key.value());
    }

    /** Rows that are too wide go on in the next one; if these are too many, buttons stand as close as they may. */
    private static List<List<Keyboard.Key>> wrapped(Keyboard keyboard) {
        List<List<Keyboard.Key>> rows =
                keyboard.rows().stream().flatMap(row -> packed(row).stream()).toList();
        if (rows.size() <= ROWS) {
            return rows;
        }
        List<List<Keyboard.Key>> close =
                packed(keyboard.rows().stream().flatMap(List::stream).toList());
        if (close.size() > ROWS) {
            LOG.error("a bug: a keyboard of {} rows is cut, MAX takes {}", close.size(), ROWS);
        }
        return close.subList(0, Math.min(ROWS, close.size()));
    }

    private static List<List<Keyboard.Key>> packed(List<Keyboard.Key> keys) {
        List<List<Keyboard.Key>> rows = new ArrayList<>();
        List<Keyboard.Key> row = new ArrayList<>();
        for (Keyboard.Key key : keys) {
            boolean links = key.link() || row.stream().anyMatch(Keyboard.Key::link);
            if (row.size() >= (links ? LINKS_IN_ROW : IN_ROW)) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(key);
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
