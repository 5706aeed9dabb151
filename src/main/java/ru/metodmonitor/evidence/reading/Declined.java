package ru.metodmonitor.evidence.reading;

import com.github.petrovich4j.Gender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;

/**
 * From a name in any case to the names in the nominative that it may be of.
 *
 * <p>The patronymic tells gender and case. The given name is looked up among all forms of known given names. A surname is taken
 * back by every ending that this case can have, and kept only if declining it again gives the written form.
 */
final class Declined {
    private static final String[] ENDINGS = {"", "а", "я", "ая", "ий", "ый", "ой", "ь", "й"};
    private static final int LONGEST_ENDING = 4;

    private Declined() {}

    /** All names that these three words may be; one: it is clear; none: they can't be read. */
    static List<PersonName> nominatives(String surname, String first, String patronymic) {
        return Patronymic.of(patronymic)
                .map(p -> nominatives(surname, first, p))
                .orElse(List.of());
    }

    private static List<PersonName> nominatives(String surname, String first, Patronymic patronymic) {
        if (patronymic.cases().contains(Grammatical.NOMINATIVE)) {
            return List.of(
                    new PersonName(Casing.name(surname), Casing.name(first), Casing.name(patronymic.nominative()), ""));
        }
        Set<String> firsts = new LinkedHashSet<>();
        for (GivenNames.Form form : GivenNames.of(first)) {
            if (form.gender() == patronymic.gender() && patronymic.cases().contains(form.grammatical())) {
                firsts.add(form.name());
            }
        }
        List<PersonName> names = new ArrayList<>();
        for (String given : firsts) {
            for (String last : surnames(Casing.name(surname), patronymic.gender(), patronymic.cases())) {
                names.add(new PersonName(last, given, Casing.name(patronymic.nominative()), ""));
            }
        }
        return names;
    }

    /** Surnames in the nominative that have this form in one of these cases; hyphenated ones part by part. */
    static Set<String> surnames(String written, Gender gender, Set<Grammatical> cases) {
        int hyphen = written.indexOf('-');
        if (hyphen <= 0) {
            return plain(written, gender, cases);
        }
        String head = written.substring(0, hyphen);
        Set<String> heads = plain(head, gender, cases);
        Set<String> found = new LinkedHashSet<>();
        for (String first : heads.isEmpty() ? Set.of(head) : heads) {
            for (String second : surnames(written.substring(hyphen + 1), gender, cases)) {
                found.add(first + "-" + second);
            }
        }
        return found;
    }

    private static Set<String> plain(String written, Gender gender, Set<Grammatical> cases) {
        Set<String> found = new LinkedHashSet<>();
        for (int cut = 0; cut <= Math.min(LONGEST_ENDING, written.length() - 2); cut++) {
            String stem = written.substring(0, written.length() - cut);
            for (String ending : ENDINGS) {
                String candidate = stem + ending;
                if (likely(candidate, gender) && gives(candidate, gender, cases, written)) {
                    found.add(candidate);
                }
            }
        }
        return sure(found, written, gender);
    }

    private static boolean gives(String candidate, Gender gender, Set<Grammatical> cases, String written) {
        for (Grammatical each : cases) {
            if (Folding.key(each.surname(candidate, gender)).equals(Folding.key(written))) {
                return true;
            }
        }
        return false;
    }

    /** What can be the nominative of a surname at all: men's don't end as women's do. */
    private static boolean likely(String candidate, Gender gender) {
        String low = candidate.toLowerCase(Locale.ROOT);
        boolean womanly = low.matches(".*(ов|ев|ёв|ин|ын)а|.*(ск|цк)ая");
        boolean manly = low.matches(".*(ов|ев|ёв|ин|ын)|.*(ск|цк)ий");
        return gender == Gender.Female ? !manly : !womanly;
    }

    /** Usual endings decide: Ивановой is of Иванова, not of a rare Ивановая. */
    private static Set<String> sure(Set<String> found, String written, Gender gender) {
        if (found.size() < 2) {
            return found;
        }
        String usual = gender == Gender.Female ? ".*(ов|ев|ёв|ин|ын)а|.*(ск|цк)ая" : ".*(ов|ев|ёв|ин|ын)|.*(ск|цк)ий";
        // A surname that doesn't decline is written as it is: Бондаренко, Григорян (of women), Сухих.
        String low = written.toLowerCase(Locale.ROOT);
        boolean fixed = low.matches(".*(ко|дзе|швили|их|ых|аго|яго|ово)")
                || (gender == Gender.Female && low.matches(".*[бвгджзклмнпрстфхцчшщ]"));
        if (fixed && found.contains(written)) {
            return Set.of(written);
        }
        Set<String> others = new LinkedHashSet<>(found);
        others.remove(written);
        List<String> typical = others.stream()
                .filter(s -> s.toLowerCase(Locale.ROOT).matches(usual))
                .toList();
        return typical.size() == 1 ? Set.of(typical.get(0)) : others;
    }
}
