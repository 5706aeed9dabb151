package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Result.Outcome;

/** Finds words for results and takes them out of a line. */
final class Results {
    private static final Predicate<String> PLURAL =
            Pattern.compile(".*(?:ы|и|ями|ами|ям|ам|ов|ей|цах|ках)").asMatchPredicate();
    private static final Predicate<String> UNCOUNTED =
            Pattern.compile("участи.*|гран.*|победи(?:л|л[аи]|вш.*)").asMatchPredicate();

    /** The last place that is a prize. */
    private static final int LAST_PRIZE = 3;

    private final Scan scan;
    private final List<Result> found = new ArrayList<>();

    private Results(Scan scan) {
        this.scan = scan;
    }

    static List<Result> in(Scan scan) {
        Results results = new Results(scan);
        for (int i = 0; i < scan.size(); i++) {
            if (scan.isFree(i)) {
                results.at(i);
            }
        }
        return results.found;
    }

    /** Looks at one token; what belongs to it is taken. */
    private void at(int i) {
        Token token = scan.at(i);
        if (Numerals.value(token) > 0 && (numbered(i, Sense.PLACE) || numbered(i, Sense.DEGREE))) {
            place(i);
            return;
        }
        switch (token.sense()) {
            case WINNER -> winner(i);
            case PRIZE -> add("призёр", Outcome.WINNER, i, scan.at(i + 1).sense() == Sense.PLACE ? i + 2 : i + 1);
            case LAUREATE -> laureate(i);
            case DIPLOMA_HOLDER -> add("дипломант", Outcome.WINNER, i, degreed(i + 1));
            case DIPLOMA -> diploma(i);
            case CERTIFICATE -> certificate(i);
            case PARTICIPANT -> add("участник", Outcome.PARTICIPANT, i, i + 1);
            case OTHER_RESULT -> other(i);
            case ABSENT -> add("не явился", Outcome.ABSENT, i, i + 1);
            case PLACE -> labelled(i);
            default -> {}
        }
    }

    private void winner(int i) {
        boolean grand = scan.at(i).folded().startsWith("гран");
        if (scan.at(i).folded().startsWith("обладат")) {
            holder(i);
            return;
        }
        add(grand ? "гран-при" : "победитель", Outcome.WINNER, i, i + 1);
    }

    /** «обладатель Гран-при», «обладатель диплома I степени»; of what else, nobody has said how it counts. */
    private void holder(int i) {
        if (scan.at(i + 1).folded().startsWith("гран")) {
            add("гран-при", Outcome.WINNER, i, i + 2);
            return;
        }
        if (scan.free(i + 1).isResult()) {
            scan.take(i, i + 1);
            return;
        }
        add("обладатель", Outcome.OTHER, i, i + 1);
    }

    /** «2 место», «II место», «2-е (призовое) место». */
    private void place(int i) {
        Token number = scan.at(i);
        boolean degree = numbered(i, Sense.DEGREE);
        boolean prize = degree || Numerals.value(number) <= LAST_PRIZE;
        String text = (degree ? "диплом " : "") + Numerals.shown(number) + (degree ? " степени" : " место");
        add(text, prize ? Outcome.WINNER : Outcome.PARTICIPANT, i, i + 2);
    }

    private boolean numbered(int i, Sense sense) {
        return scan.at(i + 1).sense() == sense && scan.isFree(i + 1);
    }

    /** «лауреат II степени», «лауреат (1 степени)». */
    private void laureate(int i) {
        int end = degreed(i + 1);
        String text = end > i + 1 ? "лауреат " + Numerals.shown(scan.at(end - 2)) + " степени" : "лауреат";
        add(text, Outcome.WINNER, i, end);
    }

    private int degreed(int i) {
        int number = scan.at(i).is(Token.Type.OPEN) ? i + 1 : i;
        boolean abbreviated = scan.at(number + 1).folded().equals("ст") && scan.isFree(number + 1);
        boolean degree = abbreviated || numbered(number, Sense.DEGREE);
        return degree && Numerals.value(scan.at(number)) > 0 ? number + 2 : i;
    }

    private void diploma(int i) {
        int end = degreed(i + 1);
        if (end > i + 1) {
            add("диплом " + Numerals.shown(scan.at(end - 2)) + " степени", Outcome.WINNER, i, end);
            return;
        }
        int next = scan.at(i + 1).folded().equals("за") ? i + 2 : i + 1;
        boolean told = scan.free(next).isResult() || (Numerals.value(scan.at(next)) > 0 && numbered(next, Sense.PLACE));
        if (told) {
            scan.take(i, next);
            return;
        }
        add("диплом", Outcome.OTHER, i, i + 1);
    }

    /** «благодарность за участие» is participation; «благодарность» alone nobody has explained. */
    private void other(int i) {
        if (scan.at(i + 1).folded().equals("за") && scan.free(i + 2).isResult()) {
            scan.take(i, i + 2);
            return;
        }
        add(named(scan.at(i).folded()), Outcome.OTHER, i, i + 1);
    }

    private void certificate(int i) {
        int next = scan.at(i + 1).folded().equals("за") ? i + 2 : i + 1;
        if (scan.free(next).isResult()) {
            scan.take(i, next);
            return;
        }
        add("сертификат", Outcome.PARTICIPANT, i, i + 1);
    }

    /** «Место: 1». */
    private void labelled(int i) {
        int next = scan.at(i + 1).is(Token.Type.COLON) || scan.at(i + 1).is(Token.Type.DASH) ? i + 2 : i + 1;
        int value = scan.at(next).is(Token.Type.NUMBER) ? scan.at(next).number() : 0;
        boolean label = next == i + 2 && value > 0 && value < 100;
        if (label) {
            add(value + " место", value <= LAST_PRIZE ? Outcome.WINNER : Outcome.PARTICIPANT, i, next + 1);
        }
    }

    private void add(String text, Outcome outcome, int from, int to) {
        String folded = scan.at(from).folded();
        boolean plural = PLURAL.test(folded) && !UNCOUNTED.test(folded);
        found.add(new Result(
                text, outcome, plural, scan.at(from).start(), scan.at(to - 1).end()));
        scan.take(from, to);
    }

    private static String named(String folded) {
        for (String word : List.of("полуфиналист", "финалист", "номинант", "приз")) {
            if (folded.startsWith(word)) {
                return word;
            }
        }
        if (folded.startsWith("грамот")) {
            return "грамота";
        }
        if (folded.startsWith("благодарн")) {
            return "благодарность";
        }
        return folded.startsWith("благодарст") ? "благодарственное письмо" : folded;
    }

    /** What a cell of a column for results or places tells; empty if it holds nothing that can be understood. */
    static Optional<Result> alone(String cell, boolean places, int start) {
        List<Token> tokens = Token.of(cell);
        boolean number =
                tokens.size() == 1 || (tokens.size() == 2 && tokens.get(1).is(Token.Type.DOT));
        int value = number ? Numerals.value(tokens.get(0)) : 0;
        boolean roman = number && tokens.get(0).isWord();
        if (value == 0 || !(places || roman)) {
            return Optional.empty();
        }
        Outcome outcome = value <= LAST_PRIZE ? Outcome.WINNER : Outcome.PARTICIPANT;
        return Optional.of(
                new Result(Numerals.shown(tokens.get(0)) + " место", outcome, false, start, start + cell.length()));
    }
}
