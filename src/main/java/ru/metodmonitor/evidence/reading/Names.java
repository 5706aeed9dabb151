package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ru.metodmonitor.registry.GivenNames;
import ru.metodmonitor.registry.Patronymic;

/**
 * Finds the names of a line. Whole ones, which their patronymic tells, are found before anything else is: a surname may look like any
 * other word; what capitals alone tell is found last.
 */
final class Names {
    private static final Set<String> TURKIC = Set.of("оглы", "кызы", "угли", "улы");

    private static final int LONGEST_QUALIFIER = 4;

    private final Scan scan;
    private final List<NameSpan> found = new ArrayList<>();

    private Names(Scan scan) {
        this.scan = scan;
    }

    /** Names with a patronymic. */
    static List<NameSpan> whole(Scan scan) {
        Names names = new Names(scan);
        names.all(names::whole);
        return names.found;
    }

    /** Names with initials, or of two words of which one is a given name. */
    static List<NameSpan> brief(Scan scan) {
        Names names = new Names(scan);
        names.all(names::initials);
        names.all(names::pair);
        return names.found;
    }

    /** Two or three capitalised words that nothing else explains: a name that no list holds. */
    static List<NameSpan> unknown(Scan scan) {
        Names names = new Names(scan);
        names.all(names::strangers);
        return names.found;
    }

    /** Whether tokens are one whole name and nothing else. */
    static boolean isWhole(Scan scan, int from, int to) {
        Names names = new Names(scan);
        return names.whole(from).filter(s -> scan.after(s.span().end()) >= to).isPresent();
    }

    private record Spanned(NameSpan span, int next) {}

    @FunctionalInterface
    private interface Finder {
        Optional<Spanned> at(int i);
    }

    private void all(Finder finder) {
        int i = 0;
        while (i < scan.size()) {
            Optional<Spanned> name = scan.isFree(i) ? finder.at(i) : Optional.empty();
            if (name.isPresent()) {
                found.add(name.get().span());
                scan.take(i, name.get().next());
                i = name.get().next();
            } else {
                i++;
            }
        }
    }

    private Optional<Spanned> whole(int i) {
        if (run(i, 4)
                && isTurkic(i + 3)
                && isNamely(i)
                && isNamely(i + 1)
                && scan.at(i + 2).isWord()) {
            return turkic(i);
        }
        if (run(i, 4)
                && isTurkic(i + 2)
                && isNamely(i)
                && isNamely(i + 3)
                && scan.at(i + 1).isWord()
                && !isTold(i)) {
            String patronymic = scan.at(i + 1).text() + " " + scan.at(i + 2).text();
            return isPlausible(i + 3) ? span(i, i + 4, i + 3, i, patronymic) : Optional.empty();
        }
        return run(i, 3) ? three(i) : Optional.empty();
    }

    private Optional<Spanned> turkic(int i) {
        String patronymic = scan.at(i + 2).text() + " " + scan.at(i + 3).text();
        return isPlausible(i) ? span(i, i + 4, i, i + 1, patronymic) : Optional.empty();
    }

    private Optional<Spanned> three(int i) {
        boolean capitals = isNamely(i) && isNamely(i + 1) && isNamely(i + 2);
        if (!capitals) {
            return Optional.empty();
        }
        boolean usual = isPatronymic(i + 2) && isPlausible(i) && !isTold(i + 1);
        // A given name may be mistyped or rare: the patronymic in the middle tells.
        boolean givenFirst = isPatronymic(i + 1) && (isGiven(i) || !usual) && isPlausible(i + 2) && !isTold(i);
        if (givenFirst && !(usual && isGiven(i + 1))) {
            return span(i, i + 3, i + 2, i, scan.at(i + 1).text());
        }
        return usual ? span(i, i + 3, i, i + 1, scan.at(i + 2).text()) : Optional.empty();
    }

    private Optional<Spanned> initials(int i) {
        if (isPlausible(i) && isNamely(i) && isInitial(i + 1) && scan.at(i).touches(scan.at(i + 1), scan.text())) {
            int first = i + 1;
            int second = scan.at(first + 1).is(Token.Type.DOT) ? first + 2 : first + 1;
            boolean two = isInitial(second) && scan.at(second - 1).touches(scan.at(second), scan.text());
            boolean dotted = scan.at(first + 1).is(Token.Type.DOT);
            int behind = two ? dots(second + 1) : first + 2;
            boolean others = isNamely(behind)
                    && isPlausible(behind)
                    && !isInitial(behind + 1)
                    && (scan.word(i).common() || isGiven(i));
            if (others) {
                // «Роман А. С. Пушкина»: the initials are of the one behind.
                return Optional.empty();
            }
            if (two) {
                return span(i, dots(second + 1), i, first, scan.at(second).text());
            }
            return dotted ? span(i, first + 2, i, first, "") : Optional.empty();
        }
        if (isInitial(i)) {
            return initialsFirst(i);
        }
        return Optional.empty();
    }

    private Optional<Spanned> initialsFirst(int i) {
        int second = scan.at(i + 1).is(Token.Type.DOT) ? i + 2 : i + 1;
        boolean two = isInitial(second);
        int surname = two ? (scan.at(second + 1).is(Token.Type.DOT) ? second + 2 : second + 1) : second;
        boolean dotted = scan.at(i + 1).is(Token.Type.DOT);
        if (!dotted || !isNamely(surname) || !isPlausible(surname) || isInitial(surname)) {
            return Optional.empty();
        }
        return span(i, surname + 1, surname, i, two ? scan.at(second).text() : "");
    }

    private int dots(int i) {
        return scan.at(i).is(Token.Type.DOT) ? i + 1 : i;
    }

    private Optional<Spanned> pair(int i) {
        if (!run(i, 2) || !isNamely(i) || !isNamely(i + 1) || isTold(i) || isTold(i + 1)) {
            return Optional.empty();
        }
        boolean more = run(i, 3)
                && isNamely(i + 2)
                && !isTold(i + 2)
                && !isGiven(i + 2)
                && !scan.word(i + 2).common();
        boolean ordinary = scan.word(i).infinitive();
        if (more || ordinary) {
            return Optional.empty();
        }
        if (isGiven(i + 1) && !isGiven(i) && !isPatronymic(i)) {
            return span(i, i + 2, i, i + 1, "");
        }
        if (isGiven(i) && !isGiven(i + 1) && !isPatronymic(i + 1)) {
            return span(i, i + 2, i + 1, i, "");
        }
        return Optional.empty();
    }

    private Optional<Spanned> strangers(int i) {
        int end = i;
        while (isNamely(end)
                && !isTold(end)
                && !scan.word(end).infinitive()
                && (end == i || scan.at(end - 1).touches(scan.at(end), scan.text()))) {
            end++;
        }
        boolean begins = i == 0 || !scan.at(i - 1).isCapital();
        boolean common = IntStream.range(i, end).allMatch(this::isOrdinary);
        return end - i >= 2 && end - i <= 3 && begins && !common ? span(i, end, i, i + 1, "") : Optional.empty();
    }

    private boolean isOrdinary(int i) {
        return scan.word(i).common() && !scan.word(i).name() && !scan.word(i).surname() && !isGiven(i);
    }

    private Optional<Spanned> span(int from, int to, int surname, int first, String patronymic) {
        int qualifier = qualifier(to);
        String typed = scan.between(from, to);
        String mark = qualifier > to ? scan.between(to + 1, qualifier - 1) : "";
        return Optional.of(new Spanned(
                new NameSpan(
                        typed,
                        scan.at(surname).text(),
                        scan.at(first).text(),
                        patronymic,
                        mark,
                        scan.at(from).start(),
                        scan.at(qualifier - 1).end()),
                qualifier));
    }

    /** «(физика)» behind a name tells two of one name apart. */
    private int qualifier(int to) {
        if (!scan.at(to).is(Token.Type.OPEN)) {
            return to;
        }
        int close = to + 1;
        while (close <= to + LONGEST_QUALIFIER
                && scan.at(close).isLower()
                && (scan.at(close).sense() == Sense.NONE || scan.at(close).sense() == Sense.POSITION_WORD)) {
            close++;
        }
        return close > to + 1 && scan.at(close).is(Token.Type.CLOSE) ? close + 1 : to;
    }

    /** So many free words with nothing but spaces between them. */
    private boolean run(int i, int count) {
        for (int k = i; k < i + count; k++) {
            if (!scan.at(k).isWord()
                    || !scan.isFree(k)
                    || (k > i && !scan.at(k - 1).touches(scan.at(k), scan.text()))) {
                return false;
            }
        }
        return true;
    }

    /** A word that begins with a capital, or any where capitals tell nothing. */
    private boolean isNamely(int i) {
        Token token = scan.at(i);
        return token.isWord()
                && scan.isFree(i)
                && token.text().length() > 1
                && isCyrillic(token)
                && (token.isCapital() || scan.isOneCase());
    }

    private static boolean isCyrillic(Token token) {
        char c = token.folded().charAt(0);
        return c >= 'а' && c <= 'я';
    }

    /** Whether the lists of words say that this is something else than a name. */
    private boolean isTold(int i) {
        Sense sense = scan.at(i).sense();
        return sense != Sense.NONE;
    }

    /** Whether a word can be a surname: a word of the lists can only where the dictionary doesn't know it as an ordinary one. */
    private boolean isPlausible(int i) {
        return !scan.word(i).infinitive()
                && (!isTold(i) || (!scan.word(i).common() && scan.at(i).isCapital() && !isAbbreviation(i)));
    }

    private boolean isAbbreviation(int i) {
        return !scan.isOneCase() && scan.at(i).text().equals(scan.at(i).text().toUpperCase(java.util.Locale.ROOT));
    }

    private boolean isInitial(int i) {
        Token token = scan.at(i);
        return token.isWord()
                && token.text().length() == 1
                && (token.isCapital() || scan.isOneCase())
                && isCyrillic(token)
                && scan.isFree(i);
    }

    private boolean isPatronymic(int i) {
        return Patronymic.of(scan.at(i).text()).isPresent();
    }

    private boolean isGiven(int i) {
        return !GivenNames.of(scan.at(i).text()).isEmpty()
                || (scan.word(i).name() && !scan.word(i).common());
    }

    private boolean isTurkic(int i) {
        return TURKIC.contains(scan.at(i).folded());
    }
}
