package ru.metodmonitor.bot;

import java.util.List;
import java.util.function.LongFunction;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/**
 * A button under what was just done, by which its author takes it back; it holds the number of the act's line in the journal. Whether
 * it still may be taken back is for {@link Journal#undoable} and the feature to say, when it is pressed.
 *
 * @param journal where acts are found
 */
public record Undo(Journal journal) {
    /** What the button's action is called where a command can take back one kind of act. */
    public static final String ACTION = "undo";

    /**
     * The button for what was done last.
     *
     * @param label what it says
     * @param action the act's verb in the journal
     * @param subject what the act was about
     * @param data what the button holds, by the number of the line
     */
    public Button button(Read read, Phrase label, String action, String subject, LongFunction<ButtonData> data) {
        List<JournalRow> lines = journal.about(read, subject).stream()
                .filter(row -> row.action().equals(action))
                .toList();
        return Button.of(label, data.apply(lines.get(lines.size() - 1).seq()));
    }

    /** What is answered to who presses too late, or not the own button. */
    public static Reply gone() {
        return Reply.alert("undo.gone");
    }
}
