package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Locale;

/**
 * What a list says of one person.
 *
 * @param person who
 * @param form how the name is written
 * @param position in the nominative, the genitive, the dative
 * @param place where the person works
 * @param result what came of it
 * @param expected what a reader should make of it
 */
record CrossedRow(
        SamplePerson person,
        Form form,
        List<String> position,
        CrossedWorkplace place,
        SampleResult result,
        Expectation expected) {
    static final int NOMINATIVE = 0;
    static final int GENITIVE = 1;
    static final int DATIVE = 2;
    static final int ACCUSATIVE = 3;

    /** How names stand in a list. */
    enum Form {
        FULL,
        GIVEN_FIRST,
        INITIALS,
        CAPITAL_SURNAME,
        WITHOUT_PATRONYMIC
    }

    /** The name in a grammatical case. */
    String name(int grammatical) {
        List<String> words = person.words(grammatical);
        String first = person.name().first().substring(0, 1);
        String patronymic = person.name().patronymic().substring(0, 1);
        return switch (form) {
            case FULL -> String.join(" ", words);
            case GIVEN_FIRST -> words.get(1) + " " + words.get(2) + " " + words.get(0);
            case INITIALS -> words.get(0) + " " + first + "." + patronymic + ".";
            case CAPITAL_SURNAME -> words.get(0).toUpperCase(Locale.ROOT) + " " + words.get(1) + " " + words.get(2);
            case WITHOUT_PATRONYMIC -> words.get(0) + " " + words.get(1);
        };
    }

    String position(int grammatical) {
        return position.get(grammatical == ACCUSATIVE ? GENITIVE : grammatical);
    }

    /** Name, position and place of work. */
    String whole(int grammatical) {
        return name(grammatical) + ", " + position(grammatical) + " " + place.genitive();
    }
}
