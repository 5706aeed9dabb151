package ru.metodmonitor.evidence.reading;

import java.util.Set;

/** What people are by profession: «учителя русского языка и литературы», «классный руководитель 8 класса». */
final class Positions {
    private static final Set<String> PLURAL = Set.of(
            "учителя",
            "учителям",
            "учителей",
            "педагоги",
            "педагогов",
            "педагогам",
            "преподаватели",
            "преподавателей",
            "воспитатели",
            "методисты");

    private final Scan scan;
    private int first = -1;
    private boolean plural;

    private Positions(Scan scan) {
        this.scan = scan;
    }

    /** Takes them out of a line. */
    static Positions take(Scan scan) {
        Positions positions = new Positions(scan);
        int i = 0;
        while (i < scan.size()) {
            boolean head =
                    scan.free(i) == Sense.POSITION && !scan.at(i + 1).folded().equals("года");
            int end = head ? positions.end(i) : i + 1;
            if (head) {
                positions.first = positions.first < 0 ? scan.at(i).start() : positions.first;
                positions.plural |= PLURAL.contains(scan.at(i).folded());
                scan.take(i, end);
            }
            i = end;
        }
        return positions;
    }

    private int end(int from) {
        int i = from + 1;
        while (i < scan.size() && scan.isFree(i) && goesOn(i)) {
            i++;
        }
        return i;
    }

    private boolean goesOn(int i) {
        Token token = scan.at(i);
        if (!token.isWord()) {
            boolean brackets = token.is(Token.Type.DOT)
                    && scan.at(i - 1).text().length() <= 4
                    && scan.at(i - 1).end() == token.start();
            return brackets
                    || (token.is(Token.Type.DASH)
                            && scan.at(i + 1).isLower()
                            && scan.at(i + 1).sense() == Sense.POSITION);
        }
        return switch (token.sense()) {
            case POSITION, POSITION_WORD -> true;
            case CHILDREN -> scan.at(i + 1).sense() != Sense.KINDERGARTEN && token.isLower();
            case FILLER ->
                token.isLower() && token.text().length() <= 2 && !scan.at(i + 1).is(Token.Type.QUOTE);
            case EXTRA_WORD -> true;
            case FORMATION, CLASS, SPECIAL, ORG_WORD, LEADER, PUPIL, TITLE_HEAD, KINDERGARTEN_WORD ->
                token.isLower() && !scan.isOneCase() && beforeOrganisation(i);
            case NONE ->
                token.isLower()
                        && !scan.isOneCase()
                        && !scan.word(i).infinitive()
                        && !scan.word(i).animate();
            default -> false;
        };
    }

    /** «учитель основной школы» would be eaten up to the school: an adjective before its organisation belongs to that. */
    private boolean beforeOrganisation(int i) {
        return !scan.at(i + 1).is(Token.Type.NUMERO) && scan.at(i + 1).number() < 0;
    }

    /** Where the first of them begins; −1: there is none. */
    int first() {
        return first;
    }

    /** Whether one may be said of several. */
    boolean isPlural() {
        return plural;
    }
}
