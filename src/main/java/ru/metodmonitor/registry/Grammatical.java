package ru.metodmonitor.registry;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.Gender;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Grammatical cases, and names brought into them by a library of Russian name morphology and by the rules that it lacks. */
public enum Grammatical {
    /** Именительный. */
    NOMINATIVE(Optional.empty()),
    /** Родительный. */
    GENITIVE(Optional.of(Case.Genitive)),
    /** Дательный. */
    DATIVE(Optional.of(Case.Dative)),
    /** Винительный. */
    ACCUSATIVE(Optional.of(Case.Accusative)),
    /** Творительный. */
    INSTRUMENTAL(Optional.of(Case.Instrumental)),
    /** Предложный. */
    PREPOSITIONAL(Optional.of(Case.Prepositional));

    private static final Petrovich LIBRARY = new Petrovich();
    private static final Predicate<String> DECLINING = matching(".*[аяьАЯЬ]");
    private static final Predicate<String> NOT_A_SOFT = matching(".*[^а]я");
    private static final Predicate<String> FLEETING_EI = matching(".*[^аеёиоуыэюя]ей");
    private static final Predicate<String> ETS = matching(".*[еёя]ц");
    private static final Predicate<String> VOWEL_ETS = matching(".*(?:[аеиоуыэюя][её]|ая)ц");
    private static final Predicate<String> VOWEL_LETS = matching(".*[аеиоуыэюя]л[её]ц");
    private static final Predicate<String> CONSONANT_ETS = matching(".*[аеиоуыэюяьй][бвгджзкмнпрстфхцчшщ][её]ц");

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum
    private final Optional<Case> theirs;

    Grammatical(Optional<Case> theirs) {
        this.theirs = theirs;
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    /** A given name in this case. */
    public String first(String name, Gender gender) {
        // Women's names that end in a hard consonant, -о, -е, -и, -э don't decline: Асиет, Нино, Карине, Этери, Гаянэ.
        return gender == Gender.Female && !DECLINING.test(name) ? name : say(name, NameType.FirstName, gender);
    }

    /** A patronymic in this case; «Мамед кызы» doesn't decline in its last word. */
    public String patronymic(String name, Gender gender) {
        return name.contains(" ") ? name : say(name, NameType.PatronymicName, gender);
    }

    /** The forms that a surname may have in this case; hyphenated ones decline part by part, or in their last part alone. */
    public Set<String> surnames(String name, Gender gender) {
        String[] parts = name.split("-", 2);
        if (parts.length == 1) {
            return plain(name, gender);
        }
        Set<String> forms = new LinkedHashSet<>();
        Set<String> heads = new LinkedHashSet<>(plain(parts[0], gender));
        heads.add(parts[0]);
        for (String tail : surnames(parts[1], gender)) {
            heads.forEach(h -> forms.add(h + "-" + tail));
        }
        return forms;
    }

    /**
     * What the library lacks: soft endings and fleeting vowels (А. А. Зализняк, «Грамматический словарь русского языка», types 2*, 5*,
     * 6*, 7).
     */
    private Set<String> plain(String name, Gender gender) {
        String low = name.toLowerCase(Locale.ROOT);
        if (this == NOMINATIVE || name.length() < 3) {
            return Set.of(name);
        }
        if (low.endsWith("ия")) {
            return Set.of(ending(name, 1, "и", "и", "ю", "ей", "и"));
        }
        if (NOT_A_SOFT.test(low)) {
            return Set.of(ending(name, 1, "и", "е", "ю", "ей", "е"));
        }
        if (gender == Gender.Male && FLEETING_EI.test(low)) {
            // Соловей, Воробей.
            return Set.of(ending(name, 2, "ья", "ью", "ья", "ьём", "ье"), ending(name, 1, "я", "ю", "я", "ем", "е"));
        }
        if (gender == Gender.Male && ETS.test(low)) {
            return inEts(name);
        }
        Set<String> forms = new LinkedHashSet<>(Set.of(say(name, NameType.LastName, gender)));
        if (gender == Gender.Female && low.endsWith("на")) {
            // The library takes Ворона and Калина for possessives, as Никитина is.
            forms.add(ending(name, 1, "ы", "е", "у", "ой", "е"));
        }
        return forms;
    }

    private Set<String> inEts(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        String stem = name.substring(0, name.length() - 2);
        Set<String> forms = new LinkedHashSet<>();
        if (VOWEL_ETS.test(low)) {
            // Коломиец – Коломийца, Заяц – Зайца.
            forms.add(ending(stem + "йц", 0, "а", "у", "а", "ем", "е"));
        } else if (VOWEL_LETS.test(low)) {
            // Стрелец – Стрельца.
            forms.add(ending(stem + "ьц", 0, "а", "у", "а", "ом", "е"));
        } else if (CONSONANT_ETS.test(low)) {
            // Кравец – Кравца; after two consonants the vowel stays: Швец – Швеца.
            forms.add(ending(stem + "ц", 0, "а", "у", "а", "ом", "е"));
        }
        forms.add(ending(name, 0, "а", "у", "а", "ом", "е"));
        return forms;
    }

    private String ending(
            String name, int cut, String genitive, String dative, String accusative, String instrumental, String last) {
        String stem = name.substring(0, name.length() - cut);
        return switch (this) {
            case NOMINATIVE -> name;
            case GENITIVE -> stem + genitive;
            case DATIVE -> stem + dative;
            case ACCUSATIVE -> stem + accusative;
            case INSTRUMENTAL -> stem + instrumental;
            case PREPOSITIONAL -> stem + last;
        };
    }

    private String say(String name, NameType type, Gender gender) {
        return name.isEmpty() || theirs.isEmpty() ? name : LIBRARY.say(name, type, gender, theirs.get());
    }
}
