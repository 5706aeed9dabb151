package ru.metodmonitor.evidence.files;

import java.util.List;
import java.util.regex.Pattern;

/** Makes one text of lines that stand one under another: broken words are whole again, several people stay apart. */
final class CellText {
    private static final Pattern PERSON_BEGINS = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}-]*\\s+\\p{Lu}[\\p{Ll}.].*");

    private static final String WORD = "\\p{Lu}[\\p{L}-]+";
    private static final String PATRONYMIC = "\\p{Lu}\\p{L}+(?:вна|чна|вич|ич|оглы|кызы)";
    private static final String PERSON = WORD + " " + WORD + " " + PATRONYMIC;
    private static final Pattern PERSON_AFTER_PERSON =
            Pattern.compile("(?<![\\p{L}-])(" + PERSON + ") (?=" + PERSON + "(?!\\p{L}))");
    private static final Pattern BEGINS_WITH_PERSON =
            Pattern.compile("(?:" + PERSON + "(?!\\p{L})|" + WORD + " \\p{Lu}\\.).*");

    /** Halves of words that are written with a hyphen wherever they stand; after others it was put by the line's end. */
    private static final Pattern HALF = Pattern.compile(
            ".*(?<!\\p{L})(?:(?:педагог|тренер|мастер|методист|конкурс|смотр)(?:а|у|ом)?|учител[ьяю]|музе[йя]|школ[аыеу]|сад|центр"
                    + "|психолого|учебно|научно|социально|военно|физико|историко|информационно|материально|северо|юго|город|онлайн"
                    + "|бизнес|пресс|арт|\\p{L})-",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CellText() {}

    /** The lines of a cell as one text. */
    static String joined(List<String> parts) {
        boolean several = parts.size() > 1
                && parts.stream().allMatch(p -> PERSON_BEGINS.matcher(p).matches());
        return several
                ? String.join("; ", parts)
                : parted(parts.stream().reduce(CellText::and).orElse(""));
    }

    /** Whether a text begins with a whole name. */
    static boolean beginsWithPerson(String text) {
        return BEGINS_WITH_PERSON.matcher(text).matches();
    }

    /** Two whole names that only a space parts are two people. */
    static String parted(String text) {
        return PERSON_AFTER_PERSON.matcher(text).replaceAll("$1; ");
    }

    /** A word that was parted at its hyphen, or by one, is one again. */
    static String and(String before, String after) {
        boolean hyphen = before.length() > 1
                && before.endsWith("-")
                && Character.isLetterOrDigit(before.charAt(before.length() - 2));
        if (!hyphen || after.isEmpty()) {
            return before + " " + after;
        }
        boolean within = Character.isLowerCase(before.charAt(before.length() - 2))
                && Character.isLowerCase(after.charAt(0))
                && !HALF.matcher(before).matches();
        return (within ? before.substring(0, before.length() - 1) : before) + after;
    }
}
