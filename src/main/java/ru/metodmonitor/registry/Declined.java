package ru.metodmonitor.registry;

import com.github.petrovich4j.Gender;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From a name in any case to the names in the nominative that it may be of.
 *
 * <p>The patronymic tells gender and case. The given name is looked up among all forms of known given names. A surname is taken
 * back by every ending that this case can have, and kept only if declining it again gives the written form.
 */
public final class Declined {
    private static final String[] ENDINGS = {
        "", "а", "я", "ая", "ий", "ый", "ой", "ь", "й", "ей", "ец", "иец", "яц", "лец"
    };
    private static final int LONGEST_ENDING = 4;

    private static final Predicate<String> WOMANS = matching("(?iu).*(?:[оеё]в|[иы]н)а|.*[сц]кая");
    private static final Predicate<String> MANS = matching("(?iu).*(?:[оеё]в|[иы]н)|.*[сц]кий");

    private static final Predicate<String> NEVER_WOMANS = matching("(?iu).*(?:[оеё]в|[иы]н)(?:у|ой)|.*[сц]к(?:ую|ой)");
    private static final Predicate<String> NEVER_MANS =
            matching("(?iu).*(?:[оеё]в|[иы]н)(?:а|у|ым|е)|.*[сц]к(?:ого|ому|им|ом)");
    private static final Predicate<String> OF_WOMEN = matching("(?iu).*(?:[уюы]|ой|[^и]и)");
    private static final Predicate<String> OF_MEN = matching("(?iu).*(?:а|[^и]я|[уюы]|ого|ому|[оеы]м|им)");

    /** What no Russian name ends in: two soft signs, a soft sign behind a vowel, a short и behind a consonant, «Зайц». */
    private static final Predicate<String> IMPOSSIBLE = matching(
            ".*(?:[ьъйаеёиоуыэюя]ь|[ьъйбвгджзклмнпрстфхцчшщ]й|[жшчщцкгх]ы|ыя|[аоуыэ]ец|[бвгджзкмпсфхчшщйь]ц|[жшчщкгх]я)");

    /** A surname that doesn't decline is written as it is: Бондаренко, Джапаридзе, Сухих; of women also Григорян. */
    private static final Predicate<String> FIXED =
            matching(".*(дзе|швили|[её]ли|ури|иани|их|ых|аго|яго|[бвджзклмнпрстфхцчшщ]о|э)");

    private static final Predicate<String> HARD = matching(".*[бвгджзклмнпрстфхцчшщ]");

    private Declined() {}

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    private static boolean isOpen(String name) {
        return name.endsWith("а") || name.endsWith("я");
    }

    /** All names that these three words may be; one: it is clear; none: they can't be read. */
    public static List<PersonName> nominatives(String surname, String first, String patronymic) {
        return Patronymic.of(patronymic)
                .map(p -> nominatives(surname, first, p))
                .orElse(List.of());
    }

    private static List<PersonName> nominatives(String surname, String first, Patronymic patronymic) {
        PersonName written = new PersonName(Casing.name(surname), Casing.name(first), patronymic.cased(), "");
        if (patronymic.cases().equals(Set.of(Grammatical.NOMINATIVE))) {
            return List.of(written);
        }
        Set<PersonName> names = new LinkedHashSet<>();
        if (patronymic.cases().contains(Grammatical.NOMINATIVE)) {
            // «Мамед кызы» doesn't decline: surname and given name tell the case.
            boolean woman = patronymic.gender() == Gender.Female;
            Set<Grammatical> givens = GivenNames.of(first).stream()
                    .filter(f -> f.gender() == patronymic.gender())
                    .map(GivenNames.Form::grammatical)
                    .collect(Collectors.toSet());
            boolean known = givens.contains(Grammatical.NOMINATIVE);
            if ((woman ? WOMANS : MANS).test(surname)
                    || givens.equals(Set.of(Grammatical.NOMINATIVE))
                    || (known && !(woman ? OF_WOMEN : OF_MEN).test(surname))) {
                return List.of(written);
            }
            if ((known || givens.isEmpty()) && !(woman ? NEVER_WOMANS : NEVER_MANS).test(surname)) {
                names.add(written);
            }
        }
        firsts(first, patronymic).forEach((given, cases) -> {
            for (String last : surnames(Casing.name(surname), patronymic.gender(), cases)) {
                names.add(new PersonName(last, given, patronymic.cased(), ""));
            }
        });
        return List.copyOf(names);
    }

    /** Given names that this word may be a form of, with the cases; one that no list holds is taken back by its ending. */
    private static Map<String, Set<Grammatical>> firsts(String first, Patronymic patronymic) {
        Map<String, Set<Grammatical>> firsts = new LinkedHashMap<>();
        for (GivenNames.Form form : GivenNames.of(first)) {
            if (form.gender() == patronymic.gender() && patronymic.cases().contains(form.grammatical())) {
                firsts.computeIfAbsent(form.name(), n -> EnumSet.noneOf(Grammatical.class))
                        .add(form.grammatical());
            }
        }
        if (!firsts.isEmpty()) {
            return firsts;
        }
        String written = Casing.name(first);
        for (int cut = 0; cut <= Math.min(2, written.length()); cut++) {
            for (String ending : List.of("", "а", "я", "й", "ь")) {
                String candidate = written.substring(0, written.length() - cut) + ending;
                boolean gives = patronymic.cases().stream()
                        .anyMatch(c -> Folding.key(c.first(candidate, patronymic.gender()))
                                .equals(Folding.key(written)));
                if (gives && isPossible(candidate) && !(patronymic.gender() == Gender.Male && isOpen(candidate))) {
                    firsts.put(candidate, patronymic.cases());
                }
            }
        }
        return firsts;
    }

    /** Surnames in the nominative that have this form in one of these cases; hyphenated ones part by part. */
    static Set<String> surnames(String written, Gender gender, Set<Grammatical> cases) {
        String[] parts = written.split("-", 2);
        if (parts.length == 1) {
            return plain(written, gender, cases);
        }
        Set<String> heads = plain(parts[0], gender, cases);
        Set<String> found = new LinkedHashSet<>();
        for (String first : heads.isEmpty() ? Set.of(parts[0]) : heads) {
            for (String second : surnames(parts[1], gender, cases)) {
                found.add(first + "-" + second);
            }
        }
        return found;
    }

    private static Set<String> plain(String written, Gender gender, Set<Grammatical> cases) {
        Set<String> found = new LinkedHashSet<>();
        for (int cut = 0; cut <= Math.min(LONGEST_ENDING, written.length()); cut++) {
            String stem = written.substring(0, written.length() - cut);
            for (String ending : ENDINGS) {
                String candidate = stem + ending;
                if (isPossible(candidate) && likely(candidate, gender) && gives(candidate, gender, cases, written)) {
                    found.add(candidate);
                }
            }
        }
        return sure(found, written, gender);
    }

    private static boolean gives(String candidate, Gender gender, Set<Grammatical> cases, String written) {
        for (Grammatical each : cases) {
            for (String form : each.surnames(candidate, gender)) {
                if (Folding.key(form).equals(Folding.key(written))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What no Russian word ends in: two soft signs, a soft sign or a short и after a vowel that can't have it. */
    static boolean isPossible(String nominative) {
        return nominative.length() >= 2 && !IMPOSSIBLE.test(nominative.toLowerCase(Locale.ROOT));
    }

    /** What can be the nominative of a surname at all: men's don't end as women's do. */
    private static boolean likely(String candidate, Gender gender) {
        return !(gender == Gender.Female ? MANS : WOMANS).test(candidate);
    }

    /** Usual endings decide: Ивановой is of Иванова, not of a rare Ивановая. */
    private static Set<String> sure(Set<String> found, String written, Gender gender) {
        if (found.size() < 2) {
            return found;
        }
        Predicate<String> usual = gender == Gender.Female ? WOMANS : MANS;
        String low = written.toLowerCase(Locale.ROOT);
        boolean fixed = FIXED.test(low) || (gender == Gender.Female && HARD.test(low));
        if (fixed && found.contains(written)) {
            return Set.of(written);
        }
        Set<String> others = new LinkedHashSet<>(found);
        others.remove(written);
        List<String> typical = others.stream().filter(usual).toList();
        return typical.size() == 1 ? Set.of(typical.get(0)) : others;
    }
}
