package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Columns.Kind;
import ru.metodmonitor.registry.Patronymic;

/** Puts the lines of a row together where its cells hold several. */
final class Rows {
    private static final int LONGEST = 20;
    private static final Predicate<String> ROW_NUMBER = matching("\\W*\\d+[а-я]?\\W*");
    private static final Predicate<String> NUMBER = matching("\\d+[.)]?");
    private static final Predicate<String> SIGNED = matching("(?:\\p{Lu}\\. ?){1,2}\\p{Lu}[\\p{L}-]+");
    private static final Predicate<String> BEGUN_NAME = matching("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?");
    private static final Pattern BEHIND_WORD = Pattern.compile("[\\s,;.]");

    private final Lines lines;
    private final Header header;
    private final Columns columns;

    Rows(Lines lines, Header header, Columns columns) {
        this.lines = lines;
        this.header = header;
        this.columns = columns;
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    /** Whether a line can be a row under these columns: a signature or another table's row can't. */
    boolean fits(int i) {
        List<String> cells = lines.cells(i);
        if (columns.isEmpty() || cells.size() > columns.size()) {
            return false;
        }
        int name = columns.kinds().indexOf(Kind.NAME);
        boolean nameless = name >= 0 && name < cells.size() && cells.get(name).isBlank();
        if (nameless && SIGNED.test(cells.get(cells.size() - 1))) {
            return false;
        }
        String first = cells.get(0);
        return columns.at(0) != Kind.NUMBER || first.isBlank() || ROW_NUMBER.test(first);
    }

    /** The line behind the row that begins here. */
    int end(int i) {
        int to = i + 1;
        int count = lines.cells(i).size();
        while (to < Math.min(lines.size(), i + LONGEST) && goesOn(i, to, count)) {
            count += lines.cells(to).size() - 1;
            to++;
        }
        return to;
    }

    private boolean goesOn(int from, int i, int count) {
        String text = lines.text(i);
        if (text.isBlank() || header.end(i).isPresent()) {
            return false;
        }
        List<String> cells = lines.cells(i);
        boolean counted = columns.at(0) == Kind.NUMBER;
        int joined = count + cells.size() - 1;
        if ((counted && NUMBER.test(cells.get(0))) || joined > columns.size()) {
            return false;
        }
        boolean one = cells.size() == 1;
        boolean unfinished = isUnfinished(lines.joined(from, i), cells.get(0));
        if (count < columns.size()) {
            return one ? unfinished : counted || (joined == columns.size() && unfinished);
        }
        return one && (unfinished || isSchoolOfCell(text));
    }

    /** Whether a cell plainly goes on: behind a comma, in small letters, with the rest of a name. */
    private static boolean isUnfinished(String above, String below) {
        String last = above.substring(above.lastIndexOf('\t') + 1).strip();
        String next = below.strip();
        if (last.isEmpty() || next.isEmpty()) {
            return false;
        }
        boolean name = Character.isUpperCase(next.charAt(0))
                && BEGUN_NAME.test(last)
                && (last.indexOf(' ') < 0
                        || Patronymic.of(BEHIND_WORD.split(next, 2)[0]).isPresent());
        return last.endsWith(",") || Character.isLowerCase(next.charAt(0)) || name || next.startsWith("(");
    }

    /** A person's cell may hold the school in a line of its own where the table has no column for it. */
    private boolean isSchoolOfCell(String text) {
        Sense first = Token.of(text).stream().map(Token::sense).findFirst().orElse(Sense.NONE);
        return !columns.has(Kind.SCHOOL) && columns.at(columns.size() - 1) == Kind.NAME && first.isOfOrganisation();
    }
}
