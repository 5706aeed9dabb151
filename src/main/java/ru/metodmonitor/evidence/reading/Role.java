package ru.metodmonitor.evidence.reading;

import java.util.Optional;

/** In what role a line or a heading speaks of people. */
enum Role {
    /** Those whom the list is about, as far as anything tells. */
    PEOPLE(Optional.empty()),
    /** Judges, organisers. */
    JURY(Optional.of(Aside.JURY)),
    /** Who signs, controls, carries out. */
    OFFICIAL(Optional.of(Aside.OFFICIAL)),
    /** Children. */
    PUPILS(Optional.of(Aside.PUPIL)),
    /** Who prepared them. */
    PUPILS_TEACHERS(Optional.of(Aside.PUPILS_TEACHER)),
    /** A heading that ends the judges, but doesn't say who follows. */
    UNSURE(Optional.empty());

    private final Optional<Aside> aside;

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum
    Role(Optional<Aside> aside) {
        this.aside = aside;
    }

    /** Why such people are left out; empty for those who aren't. */
    Optional<Aside> aside() {
        return aside;
    }
}
