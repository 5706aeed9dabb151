package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.registry.PersonName;

/**
 * Somebody in a generated list.
 *
 * @param name full, in the nominative
 * @param woman whether a woman
 * @param school the school's identifier
 * @param teacher the identifier if the registry knows the person
 */
record SamplePerson(PersonName name, boolean woman, long school, Optional<Long> teacher) {
    /** Surname, given name and patronymic in a grammatical case. */
    List<String> words(int grammatical) {
        return List.of(
                surname(grammatical),
                HandDeclension.given(name.first(), woman).get(grammatical),
                HandDeclension.patronymic(name.patronymic()).get(grammatical));
    }

    String full(int grammatical) {
        return String.join(" ", words(grammatical));
    }

    String surname(int grammatical) {
        return HandDeclension.surname(name.surname(), woman).get(grammatical);
    }
}
