package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
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
    private static final int LONGEST_NICKNAME = 6;
    private static final Pattern MARKS = Pattern.compile("[«»\"“”„,(\\s-]+$");

    /** What makes an organisation none of the city's general schools; the first rule that holds decides. */
    private static final List<Rule> FOREIGN = List.of(
            new Rule(
                    Organisation.Kind.KINDERGARTEN,
                    r -> r.has(Sense.KINDERGARTEN, Sense.LEGAL_KINDERGARTEN, Sense.KINDERGARTEN_WORD)
                            || (r.has(Sense.EXTRA) && r.names("ребен"))),
            new Rule(Organisation.Kind.COLLEGE, r -> r.has(Sense.COLLEGE, Sense.LEGAL_COLLEGE)),
            new Rule(
                    Organisation.Kind.OFFICE,
                    r -> r.has(Sense.OFFICE)
                            || (r.has(Sense.EXTRA)
                                    && (r.names("методич") || (r.names("развития") && r.names("образования"))))),
            new Rule(
                    Organisation.Kind.SPECIAL,
                    r -> r.has(Sense.OTHER_SCHOOL)
                            || (r.isSchool() && r.has(Sense.SPECIAL) && !r.isPrimaryAlone())
                            || (r.has(Sense.LEGAL_PRIVATE, Sense.LEGAL_STATE) && (r.isSchool() || r.isTold()))),
            new Rule(
                    Organisation.Kind.EXTRA,
                    r -> r.has(Sense.LEGAL_EXTRA, Sense.EXTRA, Sense.EXTRA_HOUSE)
                            || (r.isSchool() && r.has(Sense.EXTRA_WORD, Sense.CHILDREN))
                            || (r.has(Sense.EXTRA_WORD)
                                    && (r.isLegal() || r.names("учрежден") || r.names("организаци")))),
            new Rule(Organisation.Kind.OTHER, r -> r.has(Sense.OTHER_BODY)));

    private record Rule(Organisation.Kind kind, Predicate<OrganisationWords> words) {}

    private final Scan scan;
    private final Places places;
    private final List<Organisation> found = new ArrayList<>();
    private boolean elsewhere;
    private int foreignAt = -1;
    private String foreign = "";
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
                        .map(o -> all.village.map(o::asked).orElse(o))
                        .toList();
    }

    /** Places that stand apart from the school: «Туапсинский район, СОШ № 4». */
    private void loosePlaces() {
        int i = 0;
        while (i < scan.size()) {
            Optional<Place> place = places.at(i);
            if (place.isPresent()) {
                boolean others = !place.get().own() && !place.get().village();
                elsewhere |= others;
                if (others && foreignAt < 0) {
                    foreignAt = i;
                    foreign = place.get().typed();
                }
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
        return new Organisation(Organisation.Kind.ELSEWHERE, foreign, Optional.of(foreign), at.start(), at.end());
    }

    private int from(int i) {
        boolean numberFirst = scan.at(i).number() > 0
                && scan.isFree(i)
                && scan.at(i + 1).sense().isSchoolKind()
                && !SCHOOLS.contains(scan.at(i + 1).folded())
                && !scan.at(i + 2).is(Token.Type.NUMERO)
                && scan.at(i + 2).number() < 0
                && !scan.at(i - 1).is(Token.Type.NUMERO);
        if (!numberFirst && !begins(i)) {
            return i + 1;
        }
        OrganisationWords run = new OrganisationWords();
        int end = new OrganisationRun(scan, places, run).end(numberFirst ? i + 1 : i);
        run.number |= numberFirst;
        Optional<Organisation.Kind> kind = kind(run, i);
        if (kind.isPresent()) {
            add(kind.get(), run, nickname(i, run), end);
            // «№ 5 и № 7»: the kind holds for both.
            more(run, kind.get(), end);
        } else if (isNickname(i)) {
            nickname(i, run, end);
        }
        return end;
    }

    /** «…, школа на горке, …»: a school that only those know who call it so. */
    private boolean isNickname(int i) {
        Token before = scan.at(i - 1);
        boolean apart = before.is(Token.Type.COMMA) || before.is(Token.Type.OPEN) || before.is(Token.Type.TAB);
        return apart && scan.at(i).folded().equals("школа") && scan.at(i + 1).isLower();
    }

    private void nickname(int first, OrganisationWords run, int from) {
        int end = from;
        while (end < first + LONGEST_NICKNAME
                && scan.isFree(end)
                && scan.at(end).isWord()) {
            end++;
        }
        add(Organisation.Kind.SCHOOL, run, first, end);
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

    private Optional<Organisation.Kind> kind(OrganisationWords run, int first) {
        return FOREIGN.stream()
                .filter(r -> r.words().test(run))
                .map(Rule::kind)
                .findFirst()
                .or(() -> school(run, first, run.isSchool()));
    }

    private Optional<Organisation.Kind> school(OrganisationWords run, int first, boolean school) {
        // A legal form that any body may have names a school only with a number.
        if ((run.has(Sense.LEGAL_SCHOOL) && run.isTold()) || (run.has(Sense.LEGAL_OTHER) && run.number)) {
            return Optional.of(Organisation.Kind.SCHOOL);
        }
        if (!school) {
            return Optional.empty();
        }
        boolean named = run.isTold() || run.askedPlace.isPresent() || run.elsewhere;
        boolean plain = run.has(Sense.SCHOOL) && !run.has(Sense.LEGAL_SCHOOL);
        boolean generic = plain
                && (run.words.contains("школ")
                        || run.words.contains("школах")
                        || run.isPrimaryAlone()
                        || nickname(first, run) == first);
        return named || !generic ? Optional.of(Organisation.Kind.SCHOOL) : Optional.empty();
    }

    /** Where a school that has neither number nor quoted name begins: «Каштановской СОШ», «первая школа». */
    private int nickname(int first, OrganisationWords run) {
        Token before = scan.at(first - 1);
        boolean adjective = before.isWord()
                && scan.isFree(first - 1)
                && (before.sense() == Sense.NONE || before.sense() == Sense.ORDINAL)
                && ADJECTIVE.test(before.folded())
                && !SURNAME.test(before.folded());
        return adjective && !run.isTold() ? first - 1 : first;
    }

    private void add(Organisation.Kind kind, OrganisationWords run, int first, int end) {
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

    private void more(OrganisationWords run, Organisation.Kind kind, int from) {
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
                return;
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
    }
}
