package ru.metodmonitor.picking.chat;

import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.text.Phrase;

/**
 * A command's line with a gap that is being asked about.
 *
 * @param command its name
 * @param before what stands before the gap
 * @param after what stands behind it
 */
public record Line(String command, String before, String after) {
    /** A command of which everything is still to be asked. */
    public static Line of(String command) {
        return new Line(command, "", "");
    }

    /** The same with something behind the gap. */
    public Line ending(String words) {
        return new Line(command, before, words.isBlank() ? after : " " + words);
    }

    /** The same with words before the gap. */
    public Line beginning(String words) {
        return new Line(command, before + words + " ", after);
    }

    /** The command goes on as if it had been typed with this in the gap. */
    Reply filled(String words) {
        return Reply.run(command, before + words + after);
    }

    /** How the command is typed. */
    Phrase example() {
        return Phrase.of(command + ".example");
    }

    /** What the command is for, as its menu says. */
    Phrase purpose() {
        return Phrase.of(command + ".menu");
    }
}
