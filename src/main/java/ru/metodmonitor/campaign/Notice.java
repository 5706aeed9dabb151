package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A reminder that is to be sent now.
 *
 * @param key the same notice for ever
 * @param to to whom
 * @param milestone about what
 * @param offset which reminder, see {@link Reminders}
 * @param open the recipient's schools that have not closed it; empty for operators
 */
public record Notice(String key, Recipient to, Milestone milestone, int offset, List<Long> open) {
    /** Copies the list. */
    public Notice {
        open = List.copyOf(open);
    }

    /** What all keys of a campaign's notices begin with. */
    static String prefix(long campaign) {
        return "notice:" + campaign + ":";
    }

    /** What the key of this very reminder is. */
    static String key(long campaign, Milestone milestone, int offset, long person) {
        return prefix(campaign) + milestone.code() + ":" + milestone.revision() + ":" + offset + ":" + person;
    }

    /** The key of a reminder that somebody asks for by hand: one a day. */
    public static String asked(long campaign, Milestone milestone, LocalDate day, long person) {
        return prefix(campaign) + milestone.code() + ":" + milestone.revision() + ":asked-" + day + ":" + person;
    }

    /** The same for every reminder of a milestone to a person: its code and the person. */
    static String about(Milestone milestone, long person) {
        return milestone.code() + ":" + person;
    }

    /** {@link #about} of a key. */
    public static String about(String key) {
        String[] parts = key.split(":", -1);
        return parts[2] + ":" + parts[5].replaceAll("#.*", "");
    }
}
