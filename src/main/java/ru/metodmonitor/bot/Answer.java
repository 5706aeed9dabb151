package ru.metodmonitor.bot;

import java.util.Optional;

/**
 * What a person answered to a dialog's step.
 *
 * @param text what was typed, or what the pressed button stands for
 * @param pressed whether it was a button
 * @param file a file that was sent instead
 */
public record Answer(String text, boolean pressed, Optional<Incoming.File> file) {
    /** The answer without white space around it. */
    public Answer {
        text = text.strip();
    }
}
