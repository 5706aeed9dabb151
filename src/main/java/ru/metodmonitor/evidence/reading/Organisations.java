package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Places.Place;

/**
 * Finds the organisations of a line: a run of words that organisations' names are made of, with number, quoted name, honour and place.
 * What kind it is the words decide, never the number.
 */
final class Organisations {
    private static final Set<String> SCHOOLS = Set.of("школ", "гимназий", "лицеев", "школах");
    private static final Predicate<String> OF_EXTRA = Pattern.compile(
                    "(?:творч|внешк|развит|юн|культ|образов|работ|туриз|школьн).*")
            .asMatchPredicate();
    private static final Predicate<String> ADJECTIVE =
            Pattern.compile(".*(?:ая|ой|ую|ий|ый|ого|ому|ей|яя)").asMatchPredicate();
    private static final Predicate<String> SURNAME =
            Pattern.compile(".*(?:ова|ева|ина)").asMatchPredicate();
    private static final Pattern MARKS = Pattern.compile("[«»\"“”„,(\\s-]+$");

    private static final int LONGEST_NAME = 12;

    private final Scan scan;
    private final Places places;
    private final List<Organisation> found = new ArrayList<>();
    private boolean elsewhere;
    private int foreignAt = -1;
    private Optional<String> village = Optional.empty();

    private Organisations(Scan scan, City city) {
        this.scan = scan;
        this.places = new Places(scan, city);
    }

    /** Finds them and marks their words as explained. */
    static List<Organisation> in(Scan scan, City city) {
        Organisations all = new Organisations(scan, city);
        int i = 0;
        while (i < scan.size()) {
            i = all.from(i);
        }
        all.loosePlaces();
        if (all.elsewhere && all.found.isEmpty()) {
            all.found.add(all.foreignPlace());
        }
        if (all.elsewhere) {
            return all.found.stream().map(Organisation::elsewhere).toList();
        }
        return all.village.isEmpty()
                ? all.found
                : all.found.stream()
                        .map(o -> o.isSchool() && o.askedPlace().isEmpty()
                                ? new Organisation(o.kind(), o.typed(), all.village, o.start(), o.end())
                                : o)
                        .toList();
    }

    /** Places that stand apart from the school: «Туапсинский район, СОШ № 4». */
    private void loosePlaces() {
        int i = 0;
        while (i < scan.size()) {
            Optional<Place> place = places.at(i);
            if (place.isPresent()) {
                boolean foreign = !place.get().own() && !place.get().village();
                elsewhere |= foreign;
                foreignAt = foreign && foreignAt < 0 ? i : foreignAt;
                village = place.get().own() || !place.get().village()
                        ? village
                        : Optional.of(place.get().typed());
                scan.take(i, place.get().next());
            }
            i = place.map(Place::next).orElse(i + 1);
        }
    }

    /** «Гайда Ольга Шалвовна (Майкоп)», «г. Краснодар» as a heading: whatever school, it is none of ours. */
    private Organisation foreignPlace() {
        Token at = scan.at(foreignAt);
        return new Organisation(Organisation.Kind.ELSEWHERE, at.text(), Optional.empty(), at.start(), at.end());
    }

    /** What one run of words has told so far. */
    private static final class Run {
        private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
        private final List<String> words = new ArrayList<>();
        private boolean number;
        private boolean name;
        private boolean elsewhere;
        private Optional<String> askedPlace = Optional.empty();

        boolean hasKind() {
            return senses.stream().anyMatch(Sense::isKind);
        }

        boolean isForeign() {
            return senses.stream().anyMatch(s -> s.isKind() && !s.isSchoolKind())
                    || senses.contains(Sense.LEGAL_KINDERGARTEN)
                    || senses.contains(Sense.LEGAL_EXTRA);
        }
    }

    private int from(int i) {
        boolean numberFirst = scan.at(i).number() > 0
                && scan.isFree(i)
                && scan.at(i + 1).sense().isSchoolKind()
                && !SCHOOLS.contains(scan.at(i + 1).folded())
                && scan.at(i + 1).number() < 0
                && !scan.at(i + 2).is(Token.Type.NUMERO)
                && scan.at(i + 2).number() < 0
                && !scan.at(i - 1).is(Token.Type.NUMERO);
        if (!numberFirst && !begins(i)) {
            return i + 1;
        }
        Run run = new Run();
        run.number = numberFirst;
        int end = run(numberFirst ? i + 1 : i, run);
        Optional<Organisation.Kind> kind = kind(run, i);
        if (kind.isEmpty() && isNickname(i)) {
            return nickname(i, run, end);
        }
        if (kind.isEmpty()) {
            return numberFirst ? i + 1 : Math.max(end, i + 1);
        }
        int start = nickname(i, run);
        add(kind.get(), run, start, end);
        // «№ 5 и № 7»: the kind holds for both.
        return more(run, kind.get(), end);
    }

    /** «…, школа на горке, …»: a school that only those know who call it so. */
    private boolean isNickname(int i) {
        Token before = scan.at(i - 1);
        boolean apart = before.is(Token.Type.COMMA) || before.is(Token.Type.OPEN) || before.is(Token.Type.TAB);
        return apart && scan.at(i).folded().equals("школа") && scan.at(i + 1).isLower();
    }

    private int nickname(int first, Run run, int from) {
        int end = from;
        while (end < first + LONGEST_NAME && scan.isFree(end) && scan.at(end).isWord()) {
            end++;
        }
        add(Organisation.Kind.SCHOOL, run, first, end);
        return end;
    }

    private boolean begins(int i) {
        Sense sense = scan.free(i);
        if (sense == Sense.EXTRA_HOUSE || sense == Sense.EXTRA || sense == Sense.OTHER_BODY || sense == Sense.SPECIAL) {
            Token next = scan.at(i + 1);
            return scan.at(i).isCapital()
                    || next.sense().isOfOrganisation()
                    || next.is(Token.Type.QUOTE)
                    || next.is(Token.Type.NUMERO)
                    || next.is(Token.Type.OPEN)
                    || OF_EXTRA.test(next.folded());
        }
        return (sense.isOfOrganisation() && sense != Sense.EXTRA_WORD && sense != Sense.KINDERGARTEN_WORD)
                || (sense == Sense.KINDERGARTEN_WORD && scan.at(i + 1).sense().isOfOrganisation());
    }

    private int run(int from, Run run) {
        int i = from;
        while (i < scan.size()) {
            int next = step(i, run, i - from);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    /** The token behind what belongs to the run; the same one if nothing does. */
    private int step(int i, Run run, int length) {
        Token token = scan.at(i);
        if (!scan.isFree(i)) {
            return i;
        }
        if (token.isWord()) {
            return word(i, run, length);
        }
        boolean identified = run.hasKind()
                || run.senses.contains(Sense.LEGAL_SCHOOL)
                || run.senses.stream().anyMatch(Sense::isLegalForm);
        if (token.is(Token.Type.NUMERO) && identified) {
            int number = scan.at(i + 1).is(Token.Type.DOT) || scan.at(i + 1).is(Token.Type.NUMERO) ? i + 2 : i + 1;
            if (scan.at(number).number() > 0) {
                run.number = true;
                return number + 1;
            }
            return i;
        }
        if (token.number() > 0 && identified && !run.number) {
            return bareNumber(i, run);
        }
        if (token.is(Token.Type.QUOTE)) {
            return quote(i, run, identified);
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
            return bracket(i, run);
        }
        if (token.is(Token.Type.COMMA) || token.is(Token.Type.OPEN)) {
            return comma(i, run, identified);
        }
        return i;
    }

    private int bareNumber(int i, Run run) {
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

    private int word(int i, Run run, int length) {
        Token token = scan.at(i);
        Sense sense = token.sense();
        Optional<Place> place = run.hasKind() || run.number ? places.at(i) : Optional.empty();
        if (place.isPresent()) {
            return placed(place.get(), run);
        }
        boolean again = run.number && (sense.isKind() || sense.isLegalForm()) && !run.isForeign();
        if (sense.isOfOrganisation() && !again) {
            run.senses.add(sense);
            run.words.add(token.folded());
            return i + 1;
        }
        if (token.folded().equals("до")
                && token.text().equals("ДО")
                && run.senses.stream().anyMatch(Sense::isLegalForm)) {
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
        boolean joined = (token.folded().equals("и")
                        || token.folded().equals("общего")
                        || token.folded().equals("образования"))
                && !run.words.isEmpty()
                && scan.at(i + 1).sense().isOfOrganisation()
                && !run.number;
        return joined ? i + 1 : i;
    }

    private static int placed(Place place, Run run) {
        run.elsewhere |= !place.own() && !place.village();
        if (!place.own() && place.village()) {
            run.askedPlace = Optional.of(place.typed());
        }
        return place.next();
    }

    /** «Детский сад № 9 «Росинка»: a quoted name, or the quotes around the whole. */
    private int quote(int i, Run run, boolean identified) {
        if (scan.at(i + 1).sense().isOfOrganisation() && scan.isFree(i + 1)) {
            return i + 1;
        }
        if (!identified) {
            return i;
        }
        int close = i + 1;
        while (close < scan.size()
                && close <= i + LONGEST_NAME
                && !scan.at(close).is(Token.Type.QUOTE)
                && !scan.at(close).is(Token.Type.TAB)
                && !scan.at(close).is(Token.Type.COMMA)) {
            close++;
        }
        boolean opens = i + 1 < scan.size()
                && scan.at(i + 1).start() == scan.at(i).end()
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
    private int bracket(int i, Run run) {
        Sense inside = scan.at(i + 1).sense();
        boolean ofName = inside == Sense.SPECIAL || inside == Sense.ORG_WORD;
        if (ofName && scan.at(i + 2).is(Token.Type.CLOSE)) {
            run.senses.add(inside);
            return i + 3;
        }
        return places.at(i + 1)
                .filter(p -> scan.at(p.next()).is(Token.Type.CLOSE) && (run.number || run.name))
                .map(p -> placed(p, run) + 1)
                .orElse(i);
    }

    /** Behind a comma a name goes on with its place, or with the kind after a long legal form. */
    private int comma(int i, Run run, boolean identified) {
        Optional<Place> place = identified ? places.at(i + 1) : Optional.empty();
        return place.map(p -> placed(p, run)).orElse(i);
    }

    private Optional<Organisation.Kind> kind(Run run, int first) {
        boolean children = run.senses.contains(Sense.KINDERGARTEN)
                || run.senses.contains(Sense.LEGAL_KINDERGARTEN)
                || run.senses.contains(Sense.KINDERGARTEN_WORD)
                || (run.senses.contains(Sense.EXTRA) && run.words.stream().anyMatch(w -> w.startsWith("ребен")));
        if (children) {
            return Optional.of(Organisation.Kind.KINDERGARTEN);
        }
        if (run.senses.contains(Sense.COLLEGE) || run.senses.contains(Sense.LEGAL_COLLEGE)) {
            return Optional.of(Organisation.Kind.COLLEGE);
        }
        boolean office = run.senses.contains(Sense.OFFICE)
                || (run.senses.contains(Sense.EXTRA)
                        && (run.words.stream().anyMatch(w -> w.startsWith("методич"))
                                || (run.words.contains("развития") && run.words.contains("образования"))));
        if (office) {
            return Optional.of(Organisation.Kind.OFFICE);
        }
        boolean school = run.senses.stream().anyMatch(Sense::isSchoolKind);
        boolean special = run.senses.contains(Sense.OTHER_SCHOOL)
                || (run.senses.contains(Sense.SPECIAL) && school && !isPrimaryAlone(run))
                || (school && run.senses.contains(Sense.LEGAL_PRIVATE))
                || (school && run.senses.contains(Sense.LEGAL_STATE))
                || (run.senses.contains(Sense.LEGAL_PRIVATE) && (run.number || run.name))
                || (run.senses.contains(Sense.LEGAL_STATE) && (run.number || run.name));
        if (special) {
            return Optional.of(Organisation.Kind.SPECIAL);
        }
        if ((school && run.senses.contains(Sense.EXTRA_WORD))
                || (run.senses.contains(Sense.LEGAL_EXTRA) && (school || run.hasKind() || run.name || run.number))
                || (school && run.senses.contains(Sense.CHILDREN))) {
            return Optional.of(Organisation.Kind.EXTRA);
        }
        if (run.senses.contains(Sense.EXTRA)
                || run.senses.contains(Sense.EXTRA_HOUSE)
                || (run.senses.contains(Sense.EXTRA_WORD) && run.senses.stream().anyMatch(Sense::isLegalForm))
                || run.senses.contains(Sense.LEGAL_EXTRA)) {
            return Optional.of(Organisation.Kind.EXTRA);
        }
        if (run.senses.contains(Sense.OTHER_BODY)) {
            return Optional.of(Organisation.Kind.OTHER);
        }
        return school(run, first, school);
    }

    private Optional<Organisation.Kind> school(Run run, int first, boolean school) {
        boolean legal = run.senses.contains(Sense.LEGAL_SCHOOL) && (run.number || run.name);
        boolean unclear = run.senses.contains(Sense.LEGAL_OTHER) && run.number;
        if (legal || unclear) {
            return Optional.of(Organisation.Kind.SCHOOL);
        }
        if (!school) {
            return Optional.empty();
        }
        boolean named = run.number || run.name || run.askedPlace.isPresent() || run.elsewhere;
        boolean plain = run.senses.contains(Sense.SCHOOL) && !run.senses.contains(Sense.LEGAL_SCHOOL);
        boolean position = scan.at(first - 1).sense() == Sense.POSITION
                || scan.at(first - 1).sense() == Sense.POSITION_WORD;
        boolean generic = plain
                && (position
                        || run.words.contains("школ")
                        || run.words.contains("школах")
                        || isPrimaryAlone(run)
                        || nickname(first, run) == first);
        return named || !generic ? Optional.of(Organisation.Kind.SCHOOL) : Optional.empty();
    }

    /** «учитель начальной школы»: a stage, not an organisation. */
    private static boolean isPrimaryAlone(Run run) {
        return run.words.stream().anyMatch(w -> w.startsWith("начальн")) && !run.number && !run.name;
    }

    /** Where a school that has neither number nor quoted name begins: «Каштановской СОШ», «первая школа». */
    private int nickname(int first, Run run) {
        Token before = scan.at(first - 1);
        boolean adjective = before.isWord()
                && scan.isFree(first - 1)
                && (before.sense() == Sense.NONE || before.sense() == Sense.ORDINAL)
                && ADJECTIVE.test(before.folded())
                && !SURNAME.test(before.folded());
        return adjective && !run.number && !run.name ? first - 1 : first;
    }

    private void add(Organisation.Kind kind, Run run, int first, int end) {
        int start = scan.at(first).start();
        int stop = scan.at(end - 1).end();
        String words = scan.text().substring(start, stop);
        String typed = run.name ? words : MARKS.matcher(words).replaceFirst("");
        if (typed.chars().filter(c -> c == '«').count()
                > typed.chars().filter(c -> c == '»').count()) {
            typed += "»";
        }
        boolean foreign = run.elsewhere && kind == Organisation.Kind.SCHOOL;
        found.add(new Organisation(
                foreign ? Organisation.Kind.ELSEWHERE : kind,
                typed,
                kind == Organisation.Kind.SCHOOL ? run.askedPlace : Optional.empty(),
                start,
                stop));
        scan.take(first, end);
    }

    private int more(Run run, Organisation.Kind kind, int from) {
        int i = from;
        while (run.number) {
            int numero = scan.at(i).is(Token.Type.COMMA) || scan.at(i).folded().equals("и") ? i + 1 : i;
            boolean signed = numero > i
                    && scan.at(numero).is(Token.Type.NUMERO)
                    && scan.at(numero + 1).number() > 0;
            boolean inList = numero > i
                    && scan.at(numero).number() > 0
                    && scan.between(from - 2, from).contains("№")
                    && (scan.at(numero + 1).is(Token.Type.COMMA)
                            || scan.at(numero + 1).is(Token.Type.CLOSE));
            if (!signed && !inList) {
                return i;
            }
            int end = signed ? numero + 2 : numero + 1;
            String kindWord = run.words.isEmpty() ? "" : run.words.get(run.words.size() - 1) + " ";
            found.add(new Organisation(
                    kind,
                    kindWord + scan.between(numero, end),
                    Optional.empty(),
                    scan.at(numero).start(),
                    scan.at(end - 1).end()));
            scan.take(i, end);
            i = end;
        }
        return i;
    }
}
