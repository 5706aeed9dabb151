package ru.metodmonitor.evidence.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Titles in quotes: «Роман А. С. Пушкина „Евгений Онегин“ на уроках» speaks of nobody who took part. What stands in quotes counts only
 * if it is an organisation's name, a whole person's name or a result.
 */
final class Titles {
    private Titles() {}

    /** Takes titles out of a line. */
    static void take(Scan scan) {
        for (int[] span : spans(scan)) {
            if (!counts(scan, span[0], span[1])) {
                scan.take(span[0], span[1] + 1);
            }
        }
    }

    private static boolean counts(Scan scan, int open, int close) {
        Token before = scan.at(open - 1);
        if (before.isWord() && before.end() <= scan.at(open).start() && ofOrganisation(before)) {
            return true;
        }
        Token first = scan.at(open + 1);
        if (first.sense().isOfOrganisation()) {
            for (int i = open + 2; i < close; i++) {
                boolean number = scan.at(i).is(Token.Type.NUMERO)
                        || (scan.at(i).number() > 0 && scan.at(i - 1).sense().isKind());
                if (number) {
                    return endsName(scan, scan.at(i).is(Token.Type.NUMERO) ? i + 2 : i + 1, close);
                }
                if (!scan.at(i).isWord() && !scan.at(i).is(Token.Type.QUOTE)) {
                    break;
                }
            }
        }
        boolean result = true;
        for (int i = open + 1; i < close; i++) {
            Sense sense = scan.at(i).sense();
            result &=
                    sense.isResult() || sense == Sense.PLACE || sense == Sense.DEGREE || Numerals.value(scan.at(i)) > 0;
        }
        return result || Names.isWhole(scan, open + 1, close);
    }

    /** Behind its number an organisation's name has only an honour, a place or another quote: «Школа № 1 моей мечты» is a title. */
    private static boolean endsName(Scan scan, int i, int close) {
        Sense next = scan.at(i).sense();
        return i >= close
                || scan.at(i).is(Token.Type.QUOTE)
                || scan.at(i).is(Token.Type.COMMA)
                || next == Sense.HONOUR
                || next == Sense.TOWN
                || next == Sense.VILLAGE;
    }

    private static boolean ofOrganisation(Token before) {
        Sense sense = before.sense();
        return sense.isKind()
                || sense.isLegalForm()
                || before.folded().startsWith("учрежден")
                || before.folded().equals("образования")
                || before.folded().equals("до");
    }

    /** Outermost pairs of token indexes; an opening mark that nobody closes is none. */
    private static List<int[]> spans(Scan scan) {
        List<int[]> spans = new ArrayList<>();
        Deque<Integer> opened = new ArrayDeque<>();
        int last = -1;
        for (int i = 0; i < scan.size(); i++) {
            Token token = scan.at(i);
            if (token.is(Token.Type.TAB)) {
                opened.clear();
            }
            if (!token.is(Token.Type.QUOTE)) {
                continue;
            }
            boolean guillemets = "«»".contains(token.text());
            boolean opens = guillemets ? token.text().equals("«") : opens(scan, i, opened);
            if (opens) {
                opened.push(i);
                continue;
            }
            last = i;
            if (!opened.isEmpty()) {
                int from = opened.pop();
                if (opened.isEmpty()) {
                    spans.add(new int[] {from, i});
                }
            }
        }
        if (!opened.isEmpty() && last > opened.peekLast()) {
            // «Роман «Евгений Онегин»: one mark closes both.
            spans.add(new int[] {opened.peekLast(), last});
        }
        return spans;
    }

    /** Straight marks tell by the space beside them, if anything does. */
    private static boolean opens(Scan scan, int i, Deque<Integer> opened) {
        boolean before = i == 0
                || scan.at(i - 1).end() < scan.at(i).start()
                || scan.at(i - 1).is(Token.Type.OPEN)
                || scan.at(i - 1).is(Token.Type.TAB);
        boolean after =
                i + 1 < scan.size() && scan.at(i + 1).start() == scan.at(i).end();
        return (before && after) || (opened.isEmpty() && after && !Character.isLetterOrDigit(previous(scan, i)));
    }

    private static char previous(Scan scan, int i) {
        int start = scan.at(i).start();
        return start == 0 ? ' ' : scan.text().charAt(start - 1);
    }
}
