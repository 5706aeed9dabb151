package ru.metodmonitor.bot;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.text.Phrase;

/**
 * Something to say: lines of text, each a phrase of its own, and rows of buttons.
 *
 * @param lines from top to bottom
 * @param rows of buttons
 * @param guarded can't be forwarded or saved, since a button may put teachers' names in its place
 * @param stays says what has been done: nothing is put in its place
 */
public record Message(List<Phrase> lines, List<List<Button>> rows, boolean guarded, boolean stays) {
    /** Copies both. */
    public Message {
        lines = List.copyOf(lines);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Nothing to say. */
    public static final Message EMPTY = new Message(List.of(), List.of(), false, false);

    /** A card: lines and buttons, in whose place another may come. */
    public Message(List<Phrase> lines, List<List<Button>> rows, boolean guarded) {
        this(lines, rows, guarded, false);
    }

    /** A message of lines without buttons. */
    public static Message of(List<Phrase> lines) {
        return new Message(lines, List.of(), false);
    }

    /** How carefully it must be handled, by what it says and by what its buttons may lead to. */
    Care care() {
        List<Button> buttons = rows.stream().flatMap(List::stream).toList();
        boolean names = lines.stream().anyMatch(Phrase::namesTeachers)
                || buttons.stream().anyMatch(b -> b.label().namesTeachers());
        if (names) {
            return Care.NAMES;
        }
        return guarded ? Care.GUARDED : Care.OPEN;
    }

    /** The same, to stay where it is: it says what has been done. */
    public Message stay() {
        return new Message(lines, rows, guarded, true);
    }

    /** Whether it asks a dialog's question. */
    boolean isOfDialog() {
        return rows.stream().flatMap(List::stream).anyMatch(Button::isOfDialog);
    }

    /** The same, kept from being forwarded and saved. */
    public Message guard() {
        return new Message(lines, rows, true, stays);
    }

    /** A message of one phrase. */
    public static Message of(String key, Object... namesAndValues) {
        return of(Phrase.of(key, namesAndValues));
    }

    /** A message of one phrase. */
    public static Message of(Phrase phrase) {
        return new Message(List.of(phrase), List.of(), false);
    }

    /** With a line before all others. */
    Message after(Phrase first) {
        List<Phrase> all = new ArrayList<>(List.of(first));
        all.addAll(lines);
        return new Message(all, rows, guarded, stays);
    }

    /** With one more line. */
    public Message line(String key, Object... namesAndValues) {
        return lines(List.of(Phrase.of(key, namesAndValues)));
    }

    /** With more lines. */
    public Message lines(List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Message(all, rows, guarded, stays);
    }

    /** With one more row of buttons; none if there are no buttons. */
    public Message row(Button... buttons) {
        return row(List.of(buttons));
    }

    /** With one more row of buttons; none if there are no buttons. */
    public Message row(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return this;
        }
        List<List<Button>> all = new ArrayList<>(rows);
        all.add(buttons);
        return new Message(lines, all, guarded, stays);
    }

    /** With one more button at the end of the last row. */
    Message beside(Button button) {
        List<List<Button>> all = new ArrayList<>(rows);
        List<Button> last = new ArrayList<>(all.remove(all.size() - 1));
        last.add(button);
        all.add(last);
        return new Message(lines, all, guarded, stays);
    }

    /** With each button in a row of its own. */
    public Message column(List<Button> buttons) {
        Message message = this;
        for (Button button : buttons) {
            message = message.row(button);
        }
        return message;
    }
}
