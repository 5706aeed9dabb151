package ru.metodmonitor.privacy;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.metodmonitor.registry.PersonName;

/**
 * Finds one person's name in people's words: in any case, full or with initials, the surname first or last.
 *
 * <p>A surname alone is not the person: a namesake's would be taken out as well. Where words are about that person's own entries,
 * {@link #alone} finds the bare surname too.
 */
final class NameTrace {
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_STEM = 3;
    private static final String GAP = "[\\s\\u00a0,.;:\"\\\\-]{0,3}";

    private final Pattern whole;
    private final Pattern loose;
    private final Pattern bare;

    private NameTrace(Pattern whole, Pattern loose, Pattern bare) {
        this.whole = whole;
        this.loose = loose;
        this.bare = bare;
    }

    /** The trace of a person who is or was called so. */
    static NameTrace of(Collection<PersonName> names) {
        return new NameTrace(
                any(names.stream().map(NameTrace::whole).collect(Collectors.joining("|"))),
                any(names.stream().map(NameTrace::loose).collect(Collectors.joining("|"))),
                any(names.stream().map(n -> word(n.surname())).collect(Collectors.joining("|"))));
    }

    private static Pattern any(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String whole(PersonName name) {
        String last = name.patronymic().isEmpty() ? "" : "(?:" + GAP + part(name.patronymic()) + ")?";
        String given = part(name.first()) + last;
        return word(name.surname()) + GAP + given + "|" + given + GAP + word(name.surname());
    }

    /** Both words somewhere near each other, as in stored states. */
    private static String loose(PersonName name) {
        return word(name.surname()) + "[^{}]{0,120}?" + word(name.first()) + "|" + word(name.first()) + "[^{}]{0,120}?"
                + word(name.surname());
    }

    /** A given name or its first letter. */
    private static String part(String name) {
        return "(?:" + word(name) + "|(?<!\\p{L})" + folded(name.substring(0, 1)) + "(?!\\p{L})\\.?)";
    }

    /** A word in any case: its stem with any ending. */
    private static String word(String name) {
        int stem = Math.min(name.length(), Math.max(SHORTEST_STEM, name.length() - 2));
        return "(?<!\\p{L})" + folded(name.substring(0, stem)) + "\\p{L}{0," + LONGEST_ENDING + "}(?!\\p{L})";
    }

    private static String folded(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case 'ё', 'е' -> "[её]";
                    case 'Ё', 'Е' -> "[ЕЁ]";
                    case '-', ' ' -> "[\\s\\u00a0-]?";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
    }

    /** Whether the words name the person. */
    boolean isIn(String words) {
        return whole.matcher(words).find();
    }

    /** Whether a stored state, in which a name's parts may stand apart, names the person. */
    boolean isInState(String json) {
        return isIn(json) || loose.matcher(json).find();
    }

    /** The words without the name. */
    String without(String words, String mark) {
        return whole.matcher(words).replaceAll(Matcher.quoteReplacement(mark));
    }

    /** The words about the person's own entry without the name, the bare surname included. */
    String alone(String words, String mark) {
        return bare.matcher(without(words, mark)).replaceAll(Matcher.quoteReplacement(mark));
    }
}
