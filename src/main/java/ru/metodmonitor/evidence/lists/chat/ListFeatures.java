package ru.metodmonitor.evidence.lists.chat;

import java.nio.file.Path;
import java.time.Clock;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.Newcomers;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.scans.Recognizer;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Texts;

/** The parts of the conversation about lists, which share their cards. */
public final class ListFeatures {
    private final Lists lists;
    private final ListCards cards;
    private final Orders orders;
    private final ListCommand command;
    private final Clock clock;

    /**
     * Builds them.
     *
     * @param newcomers who hears of entries that wait for review
     * @param clock in the users' time zone
     */
    public ListFeatures(
            Registry registry,
            Orders orders,
            Results results,
            Lists lists,
            Newcomers newcomers,
            Clock clock,
            Texts texts) {
        this.lists = lists;
        this.orders = orders;
        this.clock = clock;
        this.cards = new ListCards(registry, orders, results, lists);
        this.command = new ListCommand(registry, orders, lists, cards, newcomers, clock, texts);
    }

    /** Previews, doubts and presses. */
    public ListCommand command() {
        return command;
    }

    /**
     * Takes pasted lists, and plain text.
     *
     * @param search what plain text is for otherwise
     */
    public ListIntake intake(Command search) {
        return new ListIntake(orders, lists, cards, command, search, clock);
    }

    /** Takes orders' files. */
    public SentOrder sentOrder() {
        return new SentOrder(lists, clock);
    }

    /** Reads long lists. */
    public ReadListJob reading(Database database, Access access, Outbound outbound, NameView names) {
        return new ReadListJob(database, access, lists, cards, outbound, names);
    }

    /**
     * Reads orders' files.
     *
     * @param recognizer reads pages without letters of their own
     */
    public ReadOrderJob job(
            Database database,
            Access access,
            EvidenceFiles files,
            FileSource source,
            Recognizer recognizer,
            Outbound outbound,
            Path folder,
            NameView names) {
        ReadOrderJob.Parts parts = new ReadOrderJob.Parts(database, access, lists, cards, outbound, names);
        return new ReadOrderJob(parts, files, source, recognizer, folder);
    }
}
