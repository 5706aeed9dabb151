package ru.metodmonitor.evidence.lists.chat;

import java.time.Clock;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.Newcomers;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.text.Texts;

/**
 * The parts of the conversation about lists, which share their cards.
 *
 * @param command previews, doubts and presses
 * @param intake takes pasted lists, and plain text
 */
public record ListFeatures(ListCommand command, ListIntake intake) {
    /**
     * Builds them.
     *
     * @param newcomers who hears of entries that wait for review
     * @param search what plain text is for otherwise
     * @param clock in the users' time zone
     */
    public static ListFeatures of(
            Registry registry,
            Orders orders,
            Results results,
            Lists lists,
            Newcomers newcomers,
            Command search,
            Clock clock,
            Texts texts) {
        ListCards cards = new ListCards(registry, orders, results, lists);
        ListCommand command = new ListCommand(registry, orders, lists, cards, newcomers, clock, texts);
        return new ListFeatures(command, new ListIntake(orders, lists, cards, command, search, clock));
    }
}
