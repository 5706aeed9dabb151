package ru.metodmonitor.evidence.chat;

import java.util.Optional;
import ru.metodmonitor.registry.PersonName;

/**
 * A known teacher, or a name that is to become one.
 *
 * @param teacher identifier of a known one
 * @param name the full name of a new one
 */
record Who(Optional<Long> teacher, Optional<PersonName> name) {
    static Who known(long teacher) {
        return new Who(Optional.of(teacher), Optional.empty());
    }

    static Who unknown(PersonName name) {
        return new Who(Optional.empty(), Optional.of(name));
    }
}
