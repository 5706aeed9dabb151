package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a line says of somebody to be a child: «ученица», «7 „Б“ класса», «10А». */
final class Children {
    /** Before a class of a lesson: «урок в 7 „Б“ классе». */
    private static final Set<String> PREPOSITIONS = Set.of("в", "во", "для", "с");

    private static final Predicate<String> ONE_CHILD = Pattern.compile(
                    "учени(?:к|ка|ку|ком|ца|цы|це|цу|цей)|учащ(?:ийся|аяся|егося|ейся|емуся|уюся|имся)|обучающ(?:ийся|аяся|егося|ейся|емуся|уюся|имся)|воспитанни(?:к|ка|ку|ца|цы|це|цу)|школьни(?:к|ка|ку|ца|цы|це|цу)|студент(?:|ка|у|а|ки|ке|ку)|ребен(?:ок|ка|ку)")
            .asMatchPredicate();

    private final Scan scan;
    private final List<Integer> at = new ArrayList<>();
    private boolean several;

    Children(Scan scan) {
        this.scan = scan;
    }

    /** «ученица», «учащиеся». */
    void pupil(int i) {
        String folded = scan.at(i).folded();
        boolean one = ONE_CHILD.test(folded);
        if (one) {
            at.add(scan.at(i).start());
        }
        several |= !one;
        scan.take(i, i + 1);
    }

    /** «7 класс», «ученица 7 „Б“ класса», but not «классный руководитель 8 класса». */
    void schoolClass(int i) {
        int from = i - 1;
        while (from > i - 6
                && (scan.at(from).is(Token.Type.NUMBER)
                        || scan.at(from).is(Token.Type.QUOTE)
                        || scan.at(from).is(Token.Type.DASH)
                        || (scan.at(from).text().length() == 1 && scan.at(from).isCapital()))) {
            from--;
        }
        boolean numbered = IntStream.range(from + 1, i).anyMatch(k -> scan.at(k).is(Token.Type.NUMBER));
        boolean lesson = PREPOSITIONS.contains(scan.at(from).folded());
        if (numbered && !isOfPosition(from) && !lesson) {
            at.add(scan.at(i).start());
        }
        if (numbered) {
            scan.take(from + 1, i + 1);
        }
    }

    private boolean isOfPosition(int i) {
        for (int k = i; k > i - 5 && scan.at(k).isWord(); k--) {
            if (scan.at(k).sense() == Sense.POSITION || scan.at(k).sense() == Sense.LEADER) {
                return true;
            }
        }
        return false;
    }

    /** «3"А"», «10 „Б“», «7А» without the word. */
    void classNumber(int i) {
        int number = scan.at(i).number();
        if (number < 1 || number > 11) {
            return;
        }
        boolean quoted = scan.at(i + 1).is(Token.Type.QUOTE)
                && isLetter(i + 2)
                && scan.at(i + 3).is(Token.Type.QUOTE);
        boolean dashed = scan.at(i + 1).is(Token.Type.DASH)
                && isLetter(i + 2)
                && scan.at(i + 2).isCapital()
                && scan.at(i + 1).start() == scan.at(i).end()
                && scan.at(i + 2).start() == scan.at(i + 1).end();
        boolean joined = isLetter(i + 1)
                && scan.at(i + 1).start() == scan.at(i).end()
                && scan.at(i + 1).isCapital()
                && !scan.at(i + 2).is(Token.Type.DOT);
        boolean lesson = PREPOSITIONS.contains(scan.at(i - 1).folded());
        if ((quoted || joined || dashed)
                && !lesson
                && !isOfPosition(i - 1)
                && !scan.at(i - 1).is(Token.Type.NUMERO)) {
            at.add(scan.at(i).start());
            // «7-А. Вербина»: the letter begins no name.
            scan.take(i, dashed ? i + 3 : i + 1);
        }
    }

    private boolean isLetter(int i) {
        return scan.at(i).isWord() && scan.at(i).text().length() == 1;
    }

    /** The places of the text where one child is told. */
    List<Integer> at() {
        return at;
    }

    /** Whether children are spoken of as many: «учащиеся». */
    boolean areSeveral() {
        return several;
    }
}
