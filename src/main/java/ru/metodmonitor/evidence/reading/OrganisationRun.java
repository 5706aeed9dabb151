package ru.metodmonitor.evidence.reading;

import java.util.Optional;
import ru.metodmonitor.evidence.reading.Places.Place;

/** Follows an organisation's name through a line: legal form, adjectives, kind, number, quoted name, place. */
final class OrganisationRun {
    private static final int LONGEST_NAME = 12;

    private final Scan scan;
    private final Places places;
    private final OrganisationWords run;

    OrganisationRun(Scan scan, Places places, OrganisationWords run) {
        this.scan = scan;
        this.places = places;
        this.run = run;
    }

    /** The token behind the words that belong to it. */
    int end(int from) {
        int i = from;
        int next = step(i, 0);
        while (next > i) {
            i = next;
            next = step(i, i - from);
        }
        return i;
    }

    /** The token behind what belongs to the run; the same one if nothing does. */
    private int step(int i, int length) {
        Token token = scan.at(i);
        if (!scan.isFree(i)) {
            return i;
        }
        if (token.isWord()) {
            return word(i, length);
        }
        boolean identified = run.hasKind() || run.isLegal();
        if (token.is(Token.Type.NUMERO) && identified && (!run.number || run.isForeign())) {
            int number = scan.at(i + 1).is(Token.Type.DOT) || scan.at(i + 1).is(Token.Type.NUMERO) ? i + 2 : i + 1;
            if (scan.at(number).number() > 0) {
                run.number = true;
                return number + 1;
            }
            return i;
        }
        if (token.number() > 0 && identified && !run.number) {
            return bareNumber(i);
        }
        if (token.is(Token.Type.QUOTE)) {
            return quote(i, identified);
        }
        if (token.is(Token.Type.DASH)
                && run.hasKind()
                && scan.at(i + 1).number() > 0
                && token.start() == scan.at(i - 1).end()) {
            return i + 1;
        }
        if (token.is(Token.Type.DASH)
                && !run.number
                && run.isForeign()
                && scan.at(i + 1).sense().isOfOrganisation()) {
            // «ЦРР – детский сад № 8».
            return i + 1;
        }
        if (token.is(Token.Type.DOT)
                && scan.at(i - 1).sense() == Sense.SCHOOL
                && scan.at(i - 1).text().length() <= 2) {
            return i + 1;
        }
        if (token.is(Token.Type.OPEN)) {
            return bracket(i);
        }
        if (token.is(Token.Type.COMMA)) {
            return comma(i, identified);
        }
        return i;
    }

    private int bareNumber(int i) {
        Token next = scan.at(i + 1);
        boolean another = next.sense() == Sense.PLACE
                || next.sense() == Sense.CLASS
                || next.sense() == Sense.DEGREE
                || next.folded().startsWith("балл")
                || next.folded().startsWith("педаг")
                || next.folded().startsWith("учит");
        if (another || !touchesKind(i)) {
            return i;
        }
        run.number = true;
        return i + 1;
    }

    private boolean touchesKind(int i) {
        Token before = scan.at(i - 1);
        return before.sense().isKind()
                || before.is(Token.Type.QUOTE)
                || before.is(Token.Type.DASH)
                || before.is(Token.Type.DOT)
                || before.sense().isLegalForm();
    }

    private int word(int i, int length) {
        Token token = scan.at(i);
        Sense sense = token.sense();
        Optional<Place> place = run.hasKind() || run.number ? places.at(i) : Optional.empty();
        if (place.isPresent()) {
            return placed(place.get());
        }
        boolean again = run.number && (sense.isKind() || sense.isLegalForm()) && !run.isForeign();
        if (sense.isOfOrganisation() && !again) {
            run.senses.add(sense);
            run.words.add(token.folded());
            return i + 1;
        }
        if (token.text().equals("ДО") && run.isLegal()) {
            run.senses.add(Sense.EXTRA_WORD);
            return i + 1;
        }
        // Bodies that aren't schools have long names: «комбинированного вида», «развития ребёнка», «юных техников».
        boolean ordinary = token.isLower()
                && (sense == Sense.NONE
                        || sense == Sense.FILLER
                        || sense == Sense.POSITION_WORD
                        || sense == Sense.FORMATION
                        || sense == Sense.PUPIL)
                && !scan.word(i).infinitive();
        if (run.isForeign() && !run.number && ordinary && length < LONGEST_NAME) {
            run.words.add(token.folded());
            return i + 1;
        }
        if (sense == Sense.FORMATION && !run.words.isEmpty() && !run.number) {
            return i + 1;
        }
        boolean joined = token.folded().equals("и")
                && !run.words.isEmpty()
                && scan.at(i + 1).sense().isOfOrganisation()
                && !run.number;
        return joined ? i + 1 : i;
    }

    private int placed(Place place) {
        run.elsewhere |= !place.own() && !place.village();
        if (!place.own() && place.village()) {
            run.askedPlace = Optional.of(place.typed());
        }
        return place.next();
    }

    /** «Детский сад № 9 «Росинка»: a quoted name, or the quotes around the whole. */
    private int quote(int i, boolean identified) {
        if (scan.at(i + 1).sense().isOfOrganisation()) {
            return i + 1;
        }
        if (!identified) {
            return i;
        }
        int close = i + 1;
        while (close <= i + LONGEST_NAME
                && !scan.at(close).is(Token.Type.QUOTE)
                && !scan.at(close).is(Token.Type.TAB)
                && !scan.at(close).is(Token.Type.COMMA)) {
            close++;
        }
        boolean opens = scan.at(i + 1).start() == scan.at(i).end()
                && scan.at(i).start() > scan.at(i - 1).end();
        if (opens && scan.at(close).is(Token.Type.QUOTE) && close > i + 1) {
            run.name = true;
            return close + 1;
        }
        // A quote that only closes.
        boolean closes = scan.at(i).start() == scan.at(i - 1).end();
        return closes ? i + 1 : i;
    }

    /** «специальной (коррекционной) школы», «вечерней (сменной)». */
    private int bracket(int i) {
        Sense inside = scan.at(i + 1).sense();
        boolean ofName = inside == Sense.SPECIAL || inside == Sense.ORG_WORD;
        if (ofName && scan.at(i + 2).is(Token.Type.CLOSE)) {
            run.senses.add(inside);
            return i + 3;
        }
        return places.at(i + 1)
                .filter(p -> scan.at(p.next()).is(Token.Type.CLOSE) && (run.number || run.name))
                .map(p -> placed(p) + 1)
                .orElse(i);
    }

    /** Behind a comma a name goes on with its place, or with the kind after a long legal form. */
    private int comma(int i, boolean identified) {
        Optional<Place> place = identified ? places.at(i + 1) : Optional.empty();
        return place.map(p -> placed(p)).orElse(i);
    }
}
