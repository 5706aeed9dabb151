package ru.metodmonitor.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import ru.metodmonitor.text.Phrase;

/**
 * A page of a list that is too long for one message: which part is shown, and the buttons to its neighbours.
 *
 * @param number from 0; the last one where a later one was asked for
 * @param size how many lines a page holds
 * @param all how many lines there are
 */
public record ListPage(long number, int size, long all) {
    /** Stays within the list. */
    public ListPage {
        number = Math.max(0, Math.min(number, (all - 1) / size));
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return Math.max(1, (all + size - 1) / size);
    }

    /** The page's number as people count. */
    public long shown() {
        return number + 1;
    }

    /** Which of how many pages this is, behind a title; nothing where it is the only one. */
    public Phrase place() {
        return pages() == 1 ? Phrase.of("page.only") : Phrase.of("page.place", "page", shown(), "pages", pages());
    }

    /** How many lines stand before this page. */
    public int offset() {
        return (int) (number * size);
    }

    /** The lines of this page. */
    public <T> List<T> of(List<T> lines) {
        return lines.subList(Math.min(offset(), lines.size()), Math.min(offset() + size, lines.size()));
    }

    /**
     * The buttons to the page before and the page after, where there are such.
     *
     * @param data what a button holds, by the number of its page
     */
    public List<Button> ways(LongFunction<ButtonData> data) {
        List<Button> ways = new ArrayList<>();
        if (number > 0) {
            ways.add(Button.of("page.previous", data.apply(number - 1)));
        }
        if (shown() < pages()) {
            ways.add(Button.of("page.next", data.apply(number + 1)));
        }
        return ways;
    }
}
