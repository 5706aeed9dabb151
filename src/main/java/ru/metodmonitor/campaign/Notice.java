package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String BESIDE = "&";

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
        return askedPrefix(campaign, milestone, day) + person;
    }

    /** What the keys of all begin with that were asked for by hand on a day. */
    static String askedPrefix(long campaign, Milestone milestone, LocalDate day) {
        return prefix(campaign) + milestone.code() + ":" + milestone.revision() + ":asked-" + day + ":";
    }

    /** The key of one message that says several notices of a campaign, lines of plans, or both: it takes all of theirs. */
    public static String together(List<String> keys) {
        return Stream.of(
                        keys.stream().filter(PlanLine::isKey).toList(),
                        keys.stream().filter(key -> !PlanLine.isKey(key)).toList())
                .filter(alike -> !alike.isEmpty())
                .map(Notice::alike)
                .collect(Collectors.joining(BESIDE));
    }

    /** Of keys that begin alike: the beginning stands once. */
    private static String alike(List<String> keys) {
        int begin = begin(keys.get(0));
        return keys.get(0).substring(0, begin)
                + keys.stream().map(key -> key.substring(begin)).collect(Collectors.joining(AND));
    }

    private static int begin(String key) {
        return PlanLine.isKey(key) ? PlanLine.PREFIX.length() : key.indexOf(':', PREFIX.length()) + 1;
    }

    /** The keys of what a message says, by its own key or that of one of its pages. */
    public static List<String> keys(String together) {
        return Arrays.stream(together.replaceAll("#.*", "").split(BESIDE, -1))
                .flatMap(alike -> {
                    String beginning = alike.substring(0, begin(alike));
                    return Arrays.stream(alike.substring(beginning.length()).split(Pattern.quote(AND), -1))
                            .map(part -> beginning + part);
                })
                .toList();
    }

    /** {@link #about} of all notices that a message says. */
    static Set<String> abouts(String together) {
        return keys(together).stream()
                .filter(key -> !PlanLine.isKey(key))
                .map(Notice::about)
                .collect(Collectors.toSet());
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
