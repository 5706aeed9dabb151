package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final String PREFIX = "notice:";
    private static final String AND = "|";

    /** Copies the list. */
    public Notice {
        open = List.copyOf(open);
    }

    /** What all keys of a campaign's notices begin with. */
    static String prefix(long campaign) {
        return PREFIX + campaign + ":";
    }

    /** What the key of this very reminder is. */
    static String key(long campaign, Milestone milestone, int offset, long person) {
        return prefix(campaign) + milestone.code() + ":" + milestone.revision() + ":" + offset + ":" + person;
    }

    /** The key of a reminder that somebody asks for by hand: one a day. */
    public static String asked(long campaign, Milestone milestone, LocalDate day, long person) {
        return prefix(campaign) + milestone.code() + ":" + milestone.revision() + ":asked-" + day + ":" + person;
    }

    /** The key of one message that says several notices of a campaign: it takes all of theirs. */
    public static String together(List<String> keys) {
        int begin = keys.get(0).indexOf(':', PREFIX.length()) + 1;
        return keys.get(0).substring(0, begin)
                + keys.stream().map(key -> key.substring(begin)).collect(Collectors.joining(AND));
    }

    /** The keys of the notices that a message says, by its own key or that of one of its pages. */
    public static List<String> keys(String together) {
        int begin = together.indexOf(':', PREFIX.length()) + 1;
        String campaign = together.substring(0, begin);
        return Arrays.stream(together.substring(begin).replaceAll("#.*", "").split(Pattern.quote(AND), -1))
                .map(part -> campaign + part)
                .toList();
    }

    /** The same for every reminder of a milestone to a person: its code and the person. */
    static String about(Milestone milestone, long person) {
        return milestone.code() + ":" + person;
    }

    /** {@link #about} of the key of one notice. */
    public static String about(String key) {
        String[] parts = key.split(":", -1);
        return parts[2] + ":" + parts[5];
    }
}
