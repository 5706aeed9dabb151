package ru.metodmonitor.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands in a chat.
 *
 * @param seq when it was born, in the order of everything that happened here
 * @param changed when it was last changed, in the same order
 * @param from the author's id; the bot's for the bot's
 * @param keyboard rows of inline buttons
 * @param earlier what it said before each edit, oldest first
 */
public record ChatMessage(
        long chat,
        int id,
        long seq,
        long changed,
        long from,
        Instant date,
        Content content,
        List<List<InlineButton>> keyboard,
        List<Version> earlier,
        boolean deleted) {
    public ChatMessage {
        keyboard = keyboard.stream().map(List::copyOf).toList();
        earlier = List.copyOf(earlier);
    }

    /** The text, or the caption of a file. */
    public String text() {
        return content.body().text();
    }

    /** The buttons, row after row. */
    public List<InlineButton> buttons() {
        return keyboard.stream().flatMap(List::stream).toList();
    }

    /** The attached file. */
    public Optional<Attachment> attachment() {
        return content.attachment();
    }

    /** When it was edited last. */
    public Optional<Instant> editedAt() {
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1).until());
    }

    ChatMessage edited(long seqNow, Instant at, Content said, List<List<InlineButton>> buttons) {
        List<Version> versions = new ArrayList<>(earlier);
        versions.add(new Version(at, content, keyboard));
        return new ChatMessage(chat, id, seq, seqNow, from, date, said, buttons, versions, deleted);
    }

    ChatMessage deleted(long seqNow) {
        return new ChatMessage(chat, id, seq, seqNow, from, date, content, List.of(), earlier, true);
    }

    /** What it said until an edit. */
    public record Version(Instant until, Content content, List<List<InlineButton>> keyboard) {}
}
