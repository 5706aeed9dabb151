package ru.metodmonitor.registry;

import com.github.petrovich4j.Gender;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A patronymic in some case: it tells gender and case of the whole name.
 *
 * @param nominative itself
 * @param gender of the person
 * @param cases in which this form stands
 */
public record Patronymic(String nominative, Gender gender, Set<Grammatical> cases) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FEMALE = Pattern.compile("(?<stem>.+(?:ов|ев|ёв|ич|ин))н(?<end>а|ы|е|у|ой|ою)", FLAGS);
    private static final Pattern TURKIC = Pattern.compile("[\\p{L}-]{2,}[ -](?<of>оглы|кызы|угли|улы)", FLAGS);
    private static final Pattern MALE =
            Pattern.compile("(?<stem>.*(?:ов|ев|ёв|ь|и|ом|к|м|в)?ич)(?<end>|а|у|ем|ом|е)", FLAGS);

    /** Reads a word, or two as in «Мамед оглы», in any case; empty if it is no patronymic. */
    public static Optional<Patronymic> of(String word) {
        Matcher turkic = TURKIC.matcher(word);
        if (turkic.matches()) {
            boolean daughter = turkic.group("of").equalsIgnoreCase("кызы");
            return Optional.of(
                    new Patronymic(word, daughter ? Gender.Female : Gender.Male, EnumSet.allOf(Grammatical.class)));
        }
        Matcher female = FEMALE.matcher(word);
        if (female.matches()) {
            String stem = female.group("stem");
            return Optional.of(new Patronymic(
                    stem + (upper(word) ? "НА" : "на"), Gender.Female, femaleCases(female.group("end"))));
        }
        Matcher male = MALE.matcher(word);
        if (male.matches() && word.length() >= 5) {
            return Optional.of(new Patronymic(male.group("stem"), Gender.Male, maleCases(male.group("end"))));
        }
        return Optional.empty();
    }

    /** In the nominative with capitals as names have them. */
    String cased() {
        String[] words = nominative.split(" ", 2);
        return words.length == 1
                ? Casing.name(nominative)
                : Casing.name(words[0]) + " " + words[1].toLowerCase(Locale.ROOT);
    }

    private static boolean upper(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static Set<Grammatical> femaleCases(String end) {
        return switch (end.toLowerCase(Locale.ROOT)) {
            case "а" -> EnumSet.of(Grammatical.NOMINATIVE);
            case "ы" -> EnumSet.of(Grammatical.GENITIVE);
            case "е" -> EnumSet.of(Grammatical.DATIVE, Grammatical.PREPOSITIONAL);
            case "у" -> EnumSet.of(Grammatical.ACCUSATIVE);
            default -> EnumSet.of(Grammatical.INSTRUMENTAL);
        };
    }

    private static Set<Grammatical> maleCases(String end) {
        return switch (end.toLowerCase(Locale.ROOT)) {
            case "" -> EnumSet.of(Grammatical.NOMINATIVE);
            case "а" -> EnumSet.of(Grammatical.GENITIVE, Grammatical.ACCUSATIVE);
            case "у" -> EnumSet.of(Grammatical.DATIVE);
            case "е" -> EnumSet.of(Grammatical.PREPOSITIONAL);
            default -> EnumSet.of(Grammatical.INSTRUMENTAL);
        };
    }
}
