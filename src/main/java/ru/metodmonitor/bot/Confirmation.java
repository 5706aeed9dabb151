package ru.metodmonitor.bot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.text.Phrase;

/**
 * An act that nobody should do by accident: first what it will do, computed from the data as they stand, then a button that names it.
 *
 * <p>The button holds a mark of who was shown what. Pressed by another person, once more, or after the data have changed it does
 * nothing but show what the act would do now.
 *
 * @param consequences the question and what the act will do
 * @param unseen what else must be as it was, beside what is shown; an empty text for nothing
 * @param acts the ways to do it, mostly one
 */
public record Confirmation(List<Phrase> consequences, String unseen, List<Act> acts) {
    private static final int MARK = 10;

    /** Copies the lists. */
    public Confirmation {
        consequences = List.copyOf(consequences);
        acts = List.copyOf(acts);
    }

    /** A question about one act; its consequences follow with {@link #lines}. */
    public static Confirmation of(Phrase question, Phrase label, ButtonData data) {
        return new Confirmation(List.of(question), "", List.of(new Act(label, data)));
    }

    /** With more consequences. */
    public Confirmation lines(List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(consequences);
        all.addAll(more);
        return new Confirmation(all, unseen, acts);
    }

    /** Holds only while this is the same as well. */
    public Confirmation whileSame(String state) {
        return new Confirmation(consequences, state, acts);
    }

    /** What is asked of who asks. */
    public Message question(Request request) {
        return Message.of(consequences)
                .column(buttons(request))
                .row(Button.of("dialog.cancel", ButtonData.of(CancelCommand.NAME, "no")));
    }

    /** The buttons alone, for a card that shows the consequences in words of its own. */
    public List<Button> buttons(Request request) {
        List<Button> buttons = new ArrayList<>();
        for (Act act : acts) {
            List<Object> fields = new ArrayList<>(act.data().fields());
            fields.add(mark(request));
            buttons.add(Button.of(
                    act.label(), ButtonData.of(act.data().command(), act.data().action(), fields.toArray())));
        }
        return buttons;
    }

    /**
     * One of its buttons was pressed.
     *
     * @param act what the button does
     */
    public Reply pressed(Request request, ButtonData data, Supplier<Reply> act) {
        String last = data.field(data.fields().size() - 1);
        return last.equals(mark(request))
                ? act.get()
                : Reply.replace(question(request)).and(Reply.toast("confirmation.anew"));
    }

    private String mark(Request request) {
        String text = request.person().id() + "\n" + unseen + "\n" + consequences;
        return HexFormat.of()
                .formatHex(DigestUtils.getSha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, MARK);
    }

    /**
     * A way to do it.
     *
     * @param label what the button says
     * @param data what it holds, without the mark
     */
    public record Act(Phrase label, ButtonData data) {}
}
