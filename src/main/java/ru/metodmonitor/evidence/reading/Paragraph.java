package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.Patronymic;

/** Puts together what a page's width has torn, and parts the sentences of an order. */
final class Paragraph {
    private static final int LOOKED_AT = 60;
    private static final Predicate<String> NOMINATIVE = Pattern.compile(
                    "гимназия|лицей|школа|школа-интернат|детский|специальная|муниципальн(?:ое|ая)|вечерняя|дом|дворец|центр|станция|спортивная")
            .asMatchPredicate();
    private static final Predicate<String> ADJECTIVE =
            Pattern.compile(".*(?:ого|ой|ых|их|ому)").asMatchPredicate();
    private static final Set<String> PREPOSITIONS = Set.of("и", "по", "в", "за", "на", "с", "от", "для");

    private final Lines lines;

    Paragraph(Lines lines) {
        this.lines = lines;
    }

    /** The line behind the paragraph that begins here. */
    int end(int i) {
        int to = i + 1;
        List<Token> last = Token.of(lines.text(i));
        while (to < lines.size() && !lines.isBlank(to) && goesOn(last, i, to)) {
            last = Token.of(lines.text(to));
            to++;
        }
        return to;
    }

    private boolean goesOn(List<Token> above, int first, int i) {
        if (above.isEmpty() || lines.isRow(i) || lines.isHeaderCell(first) || lines.isHeaderCell(i)) {
            return false;
        }
        String line = lines.text(i);
        List<Token> next = Token.of(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        if (next.isEmpty()) {
            return false;
        }
        Token last = above.get(above.size() - 1);
        Token word = next.get(0);
        boolean small = word.isLower() && (next.size() < 2 || !next.get(1).is(Token.Type.CLOSE));
        // «…, учитель» / «гимназии № 8», but «…, педагог-психолог» / «гимназия № 8» is a person and a heading.
        boolean heading = last.sense() == Sense.POSITION && NOMINATIVE.test(word.folded());
        boolean sentence = small && !heading && (last.is(Token.Type.COMMA) || isUnfinished(last));
        boolean torn = small
                && last.is(Token.Type.DASH)
                && above.size() > 1
                && above.get(above.size() - 2).end() == last.start();
        return sentence || torn || isRestOfName(last, word) || isRestOfSchool(last, next);
    }

    private static boolean isRestOfName(Token last, Token word) {
        return word.isCapital()
                && last.isCapital()
                && last.sense() == Sense.NONE
                && Patronymic.of(word.text()).isPresent();
    }

    /** «гимназии» / «№ 8», but not «гимназии» / «8. Иванова». */
    private static boolean isRestOfSchool(Token last, List<Token> next) {
        boolean school =
                last.sense().isSchoolKind() || last.is(Token.Type.NUMERO) || last.sense() == Sense.KINDERGARTEN;
        boolean item = next.size() > 1
                && (next.get(1).is(Token.Type.DOT) || next.get(1).is(Token.Type.CLOSE));
        return school && (next.get(0).is(Token.Type.NUMERO) || (next.get(0).number() > 0 && !item));
    }

    private static boolean isUnfinished(Token last) {
        if (!last.isWord()) {
            return false;
        }
        return switch (last.sense()) {
            case LEGAL_SCHOOL, LEGAL_EXTRA, LEGAL_KINDERGARTEN, LEGAL_OTHER, ORG_WORD, EXTRA_WORD, SPECIAL, HONOUR ->
                true;
            case POSITION -> !last.isCapital() || last.folded().startsWith("учител");
            case POSITION_WORD -> ADJECTIVE.test(last.folded());
            case DIPLOMA -> true;
            case FILLER -> PREPOSITIONS.contains(last.folded());
            default -> false;
        };
    }

    /** Sentences that each begin with a verb of the order are lines of their own: «Признать …. Наградить …». */
    static List<String> sentences(String text) {
        if (text.indexOf(". ") < 0) {
            return List.of(text);
        }
        List<String> sentences = new ArrayList<>();
        int from = 0;
        List<Token> tokens = Token.of(text);
        for (int i = 3; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isCapital() && isVerb(token) && tokens.get(i - 1).is(Token.Type.DOT)) {
                sentences.add(text.substring(from, token.start()).strip());
                from = token.start();
            }
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    /** Whether a line is a clause of the order: «2. Наградить». */
    static boolean isClause(String line) {
        List<Token> tokens = Token.of(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        return tokens.size() > 3
                && tokens.get(0).is(Token.Type.NUMBER)
                && tokens.get(1).is(Token.Type.DOT)
                && isVerb(tokens.get(2));
    }

    private static boolean isVerb(Token token) {
        return token.sense() == Sense.AWARD || token.sense() == Sense.DUTY;
    }
}
