package ru.metodmonitor.picking.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ru.metodmonitor.bot.Prompt.Choice;

/**
 * Sorts a long list into buttons that each open a part of it. Parts are made of neighbours: small ones that follow each other are put
 * together, one that is too large is cut.
 *
 * @param <T> what is listed
 */
final class Drawers<T> {
    /** Buttons of a part that is put together: what a phone shows in two screens. */
    static final int A_PAGE = 20;

    /** Buttons of a part that belongs together, such as the numbers from 1 to 20 where some are borne twice. */
    private static final int MOST = 24;

    private final List<List<T>> drawers = new ArrayList<>();

    private Drawers() {}

    /**
     * Sorts a list.
     *
     * @param sorted in order
     * @param key what stands together: a letter, a score of numbers
     */
    static <T> Drawers<T> of(List<T> sorted, Function<T, Object> key) {
        List<List<T>> alike = new ArrayList<>();
        Object last = Drawers.class;
        for (T one : sorted) {
            Object now = key.apply(one);
            if (!now.equals(last)) {
                alike.add(new ArrayList<>());
                last = now;
            }
            alike.get(alike.size() - 1).add(one);
        }
        Drawers<T> drawers = new Drawers<>();
        alike.forEach(drawers::put);
        return drawers;
    }

    private void put(List<T> alike) {
        List<T> last = drawers.isEmpty() ? List.of() : drawers.get(drawers.size() - 1);
        if (!last.isEmpty() && last.size() + alike.size() <= A_PAGE) {
            last.addAll(alike);
            return;
        }
        int aPart = alike.size() <= MOST ? MOST : A_PAGE;
        for (int i = 0; i < alike.size(); i += aPart) {
            drawers.add(new ArrayList<>(alike.subList(i, Math.min(i + aPart, alike.size()))));
        }
    }

    /** One button a part, by its label and what it opens. */
    List<Choice> choices(Function<List<T>, Choice> button) {
        return drawers.stream().map(button).toList();
    }
}
