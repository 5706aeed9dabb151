package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Towns, villages, districts beside schools: own ones or not. */
final class Places {
    private static final Predicate<String> OF_DISTRICT =
            Pattern.compile(".*[сц]к(?:ий|ая|ое|ого|ой|ому|ом|им|ую)").asMatchPredicate();
    private static final Predicate<String> ADJECTIVE =
            Pattern.compile(".*(?:ая|ое|ее|ий|ый|ой|ого|ому)").asMatchPredicate();

    private static final int LONGEST = 3;
    private static final int BRIEF = 12;

    private final Scan scan;
    private final City city;

    /**
     * A place.
     *
     * @param own one of the city's own
     * @param village of which it must be asked where it isn't known
     * @param typed its words
     * @param next the token behind it
     */
    record Place(boolean own, boolean village, String typed, int next) {}

    Places(Scan scan, City city) {
        this.scan = scan;
        this.city = city;
    }

    /** Whether a heading names a place of the city. */
    boolean holdOwn() {
        for (int i = 0; i < Math.min(scan.size(), BRIEF); i++) {
            if (at(i).filter(Place::own).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The place that begins at a token. */
    Optional<Place> at(int i) {
        Token token = scan.at(i);
        if (!token.isWord() || !scan.isFree(i)) {
            return Optional.empty();
        }
        Sense sense = token.sense();
        if (sense == Sense.TOWN || sense == Sense.STANITSA || sense == Sense.VILLAGE) {
            return marked(i, sense);
        }
        if (sense == Sense.ORG_WORD
                && scan.at(i + 1).sense() == Sense.FORMATION
                && token.folded().startsWith("муницип")) {
            return formation(i);
        }
        return district(i).or(() -> bare(i));
    }

    /** «г. Сочи», «ст-цы Каневской», «с. Верхнее Каштаново». */
    private Optional<Place> marked(int i, Sense sense) {
        int from = i + 1;
        if (scan.at(from).is(Token.Type.DOT)) {
            from++;
        }
        if (scan.at(from).is(Token.Type.DASH)
                && scan.at(from + 1).folded().equals("к")
                && scan.at(from + 2).is(Token.Type.DOT)) {
            // «г.-к.»: город-курорт.
            from += 3;
        }
        int to = capitals(from);
        boolean small = scan.isOneCase() && scan.at(from).isWord();
        if (to == from && !small) {
            return Optional.empty();
        }
        to = Math.max(to, from + 1);
        int own = own(from);
        if (own > 0) {
            return Optional.of(new Place(true, false, scan.between(i, from + own), from + own));
        }
        // «Стрижова П. Л.»: an initial.
        if ((scan.at(i).isCapital() && scan.at(i).text().length() == 1)
                || scan.at(from).text().length() < 3) {
            return Optional.empty();
        }
        // «с Ивановой»: a preposition, not a village.
        boolean abbreviation =
                scan.at(i).text().length() <= 2 && !scan.at(i + 1).is(Token.Type.DOT);
        if (abbreviation && sense != Sense.TOWN) {
            return Optional.empty();
        }
        return Optional.of(new Place(false, sense == Sense.VILLAGE, scan.between(i, to), to));
    }

    /** «муниципального образования Туапсинский район». */
    private Optional<Place> formation(int i) {
        int from = i + 2;
        while (scan.at(from).isLower() && from < i + 6) {
            from++;
        }
        int own = own(from);
        if (own > 0) {
            return Optional.of(new Place(true, false, scan.between(i, from + own), from + own));
        }
        int to = capitals(from);
        if (to == from) {
            return Optional.empty();
        }
        to = scan.at(to).sense() == Sense.DISTRICT ? to + 1 : to;
        return Optional.of(new Place(false, false, scan.between(i, to), to));
    }

    /** «Туапсинский район», «Краснодарского края», «Республика Адыгея». */
    private Optional<Place> district(int i) {
        int own = own(i);
        if (scan.at(i).sense() == Sense.DISTRICT && capitals(i + 1) > i + 1) {
            int its = own(i + 1);
            int to = its > 0 ? i + 1 + its : i + 2;
            return Optional.of(new Place(its > 0, false, scan.between(i, to), to));
        }
        int to = own > 0 ? i + own : i + 1;
        boolean adjective =
                scan.at(i).isCapital() && OF_DISTRICT.test(scan.at(i).folded());
        if ((adjective || own > 0) && scan.at(to).sense() == Sense.DISTRICT) {
            return Optional.of(new Place(own > 0, false, scan.between(i, to + 1), to + 1));
        }
        return Optional.empty();
    }

    /** «Сочи», «Лазаревское», «Майкоп» alone. */
    private Optional<Place> bare(int i) {
        int own = scan.at(i).isCapital() ? own(i) : 0;
        if (own > 0) {
            return Optional.of(new Place(true, false, scan.between(i, i + own), i + own));
        }
        boolean town = scan.at(i).sense() == Sense.TOWN_NAME
                && scan.at(i).isCapital()
                && !scan.at(i + 1).isCapital()
                && !scan.at(i - 1).isCapital();
        return town ? Optional.of(new Place(false, false, scan.at(i).text(), i + 1)) : Optional.empty();
    }

    private int own(int from) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < from + LONGEST && scan.at(i).isWord(); i++) {
            for (String part : scan.at(i).folded().split("-")) {
                words.add(part);
            }
        }
        int owned = city.owned(words);
        if (owned == 0) {
            return 0;
        }
        // A hyphenated word is one token.
        int parts = 0;
        int tokens = 0;
        while (parts < owned) {
            parts += scan.at(from + tokens).folded().split("-").length;
            tokens++;
        }
        return tokens;
    }

    private int capitals(int from) {
        int to = from;
        while (to < from + LONGEST
                && scan.isFree(to)
                && scan.at(to).isCapital()
                && (to == from || scan.at(to - 1).touches(scan.at(to), scan.text()))
                && !scan.at(to).sense().isOfOrganisation()) {
            to++;
        }
        // «г. Краснодара Иванова Мария Петровна»: a town is one word, but an adjective wants its noun.
        boolean adjective = to > from && ADJECTIVE.test(scan.at(from).folded());
        return Math.min(to, from + (adjective ? 2 : 1));
    }
}
