package ru.metodmonitor.evidence.scans;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page, upright and level, with what was read of it. All places are pixels of its picture.
 *
 * @param picture as it is shown
 * @param words with their places, in no certain order
 * @param upright drawn lines from top to bottom
 * @param level drawn lines from left to right
 * @param unread places where something stands that could not be read
 */
public record ScannedPage(
        BufferedImage picture, List<Word> words, List<Line> upright, List<Line> level, List<Box> unread) {
    /** Copies the lists. */
    public ScannedPage {
        words = List.copyOf(words);
        upright = List.copyOf(upright);
        level = List.copyOf(level);
        unread = List.copyOf(unread);
    }

    /** A rectangle. */
    public record Box(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /**
     * A word.
     *
     * @param baseline on which its letters stand: the same for all words of a line
     * @param gap the usual one between the words of its line
     * @param confidence of the recogniser, 0 to 100
     */
    public record Word(String text, Box box, double baseline, double gap, double confidence) {}

    /**
     * A drawn line along an axis.
     *
     * @param at where it crosses the other axis
     */
    public record Line(double at, double from, double to) {}
}
