package ru.metodmonitor.report;

import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Tx;

/**
 * The number of a letter that goes out: running within a calendar year, never given twice. The journal's lines are its register.
 *
 * @param running from 1
 * @param year the calendar year
 */
public record LetterNumber(int running, int year) {
    private static final String ACTION = "letter.number";

    /** Gives the next number of the year to a letter, in the transaction that sends it: one that isn't sent takes no number. */
    public static LetterNumber next(Tx tx, Journal journal, Actor actor, int year, String paper, long about) {
        String subject = "letters:" + year;
        int given = (int) journal.about(tx, subject).stream()
                .filter(row -> row.action().equals(ACTION))
                .count();
        LetterNumber number = new LetterNumber(given + 1, year);
        journal.append(tx, actor, Fact.of(ACTION, subject, "number", number.running(), "paper", paper, "about", about));
        return number;
    }
}
