package ru.metodmonitor.evidence.reading;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Columns.Kind;

/** How items of lists begin: «1.», «1.2.», «2а)», «–», «IV.», «3 Иванова». */
final class Numbering {
    private static final Predicate<String> ROMAN =
            Pattern.compile("[IVXІ]{1,4}").asMatchPredicate();
    private static final int LONGEST_NUMBER = 3;

    private final Scan scan;
    private final boolean schoolFirst;

    private Numbering(Scan scan, boolean schoolFirst) {
        this.scan = scan;
        this.schoolFirst = schoolFirst;
    }

    /** The token behind it; 0 if the line begins with something else. */
    static int end(Scan scan, Columns columns) {
        Numbering numbering = new Numbering(scan, columns.at(0) == Kind.SCHOOL);
        int i = 0;
        int next = numbering.step(i);
        while (next > i) {
            i = next;
            next = numbering.step(i);
        }
        return i;
    }

    private int step(int i) {
        Token token = scan.at(i);
        if (i >= scan.size()) {
            return i;
        }
        boolean bracketed = token.is(Token.Type.OPEN)
                && scan.at(i + 1).is(Token.Type.NUMBER)
                && scan.at(i + 2).is(Token.Type.CLOSE);
        if (token.is(Token.Type.DASH) || token.is(Token.Type.OTHER) || bracketed) {
            return i + 1;
        }
        if (token.is(Token.Type.NUMBER)) {
            return token.folded().length() <= LONGEST_NUMBER ? numbered(i) : i;
        }
        return token.isWord() && isLettered(i) ? i + 2 : i;
    }

    /** «а)», «IV.», but not an initial: «А.». */
    private boolean isLettered(int i) {
        Token mark = scan.at(i + 1);
        return scan.at(i).text().length() == 1
                ? mark.is(Token.Type.CLOSE)
                : (mark.is(Token.Type.CLOSE) || mark.is(Token.Type.DOT))
                        && ROMAN.test(scan.at(i).text());
    }

    private int numbered(int i) {
        Token next = scan.at(i + 1);
        boolean lettered = next.isWord()
                && next.text().length() == 1
                && next.start() == scan.at(i).end();
        int mark = lettered ? i + 2 : i + 1;
        if (scan.at(mark).is(Token.Type.TAB)) {
            return schoolFirst ? i : mark;
        }
        int end = mark;
        while (scan.at(end).is(Token.Type.DOT) || scan.at(end).is(Token.Type.CLOSE)) {
            end++;
        }
        if (end > mark) {
            return end;
        }
        boolean spaced = next.isWord() && next.start() > scan.at(i).end();
        return !lettered && spaced && !isCounted(i) ? i + 1 : i;
    }

    /** «1 место», «7 класс», «9 школа». */
    private boolean isCounted(int i) {
        Sense sense = scan.at(i + 1).sense();
        boolean school = sense.isSchoolKind()
                && !scan.at(i + 2).is(Token.Type.NUMERO)
                && scan.at(i + 2).number() < 0;
        return school || sense == Sense.PLACE || sense == Sense.DEGREE || sense == Sense.CLASS;
    }
}
