package ru.metodmonitor.evidence.reading;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.Gender;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.Optional;

/** Grammatical cases, and names brought into them by a library of Russian name morphology. */
enum Grammatical {
    NOMINATIVE(Optional.empty()),
    GENITIVE(Optional.of(Case.Genitive)),
    DATIVE(Optional.of(Case.Dative)),
    ACCUSATIVE(Optional.of(Case.Accusative)),
    INSTRUMENTAL(Optional.of(Case.Instrumental)),
    PREPOSITIONAL(Optional.of(Case.Prepositional));

    private static final Petrovich LIBRARY = new Petrovich();

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum
    private final Optional<Case> theirs;

    Grammatical(Optional<Case> theirs) {
        this.theirs = theirs;
    }

    String first(String name, Gender gender) {
        return say(name, NameType.FirstName, gender);
    }

    String patronymic(String name, Gender gender) {
        return say(name, NameType.PatronymicName, gender);
    }

    /** Hyphenated surnames decline part by part; a first part that doesn't decline stays. */
    String surname(String name, Gender gender) {
        if (!name.contains("-")) {
            return say(name, NameType.LastName, gender);
        }
        StringBuilder out = new StringBuilder();
        for (String part : name.split("-")) {
            out.append(out.isEmpty() ? "" : "-").append(say(part, NameType.LastName, gender));
        }
        return out.toString();
    }

    private String say(String name, NameType type, Gender gender) {
        return name.isEmpty() || theirs.isEmpty() ? name : LIBRARY.say(name, type, gender, theirs.get());
    }
}
