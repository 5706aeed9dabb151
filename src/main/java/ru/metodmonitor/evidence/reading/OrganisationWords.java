package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a run of words has told of an organisation so far. */
final class OrganisationWords {
    final Set<Sense> senses = EnumSet.noneOf(Sense.class);
    final List<String> words = new ArrayList<>();
    boolean number;
    boolean name;
    boolean elsewhere;
    Optional<String> askedPlace = Optional.empty();

    boolean has(Sense... any) {
        return Stream.of(any).anyMatch(senses::contains);
    }

    /** Whether a word begins so. */
    boolean names(String beginning) {
        return words.stream().anyMatch(w -> w.startsWith(beginning));
    }

    /** Whether a number or a quoted name tells which one it is. */
    boolean isTold() {
        return number || name;
    }

    boolean isSchool() {
        return senses.stream().anyMatch(Sense::isSchoolKind);
    }

    boolean isLegal() {
        return senses.stream().anyMatch(Sense::isLegalForm);
    }

    /** «учитель начальной школы»: a stage, not an organisation. */
    boolean isPrimaryAlone() {
        return names("начальн") && !isTold();
    }

    boolean hasKind() {
        return senses.stream().anyMatch(Sense::isKind);
    }

    boolean isForeign() {
        return senses.stream().anyMatch(s -> s.isKind() && !s.isSchoolKind())
                || senses.contains(Sense.LEGAL_KINDERGARTEN)
                || senses.contains(Sense.LEGAL_EXTRA);
    }
}
