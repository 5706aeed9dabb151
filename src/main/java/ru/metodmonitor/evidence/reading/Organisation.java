package ru.metodmonitor.evidence.reading;

import java.util.Optional;

/**
 * An organisation that a line names.
 *
 * @param kind whether its people are ours
 * @param typed the words that name it
 * @param askedPlace a village, or a place headed above, that nobody has said to be the city's own
 * @param start where it begins in the line
 * @param end where it ends
 */
record Organisation(Kind kind, String typed, Optional<String> askedPlace, int start, int end) {
    /** Kinds of organisations. */
    enum Kind {
        /** A general school of this city, as far as its words tell. */
        SCHOOL(Optional.empty()),
        /** Детский сад. */
        KINDERGARTEN(Optional.of(Aside.KINDERGARTEN)),
        /** Дополнительное образование. */
        EXTRA(Optional.of(Aside.EXTRA)),
        /** A school that is no general one: sport, music, boarding, private, evening. */
        SPECIAL(Optional.of(Aside.SPECIAL_SCHOOL)),
        /** A college or a university. */
        COLLEGE(Optional.of(Aside.COLLEGE)),
        /** The department, the methodical centre. */
        OFFICE(Optional.of(Aside.OFFICE)),
        /** Any other body. */
        OTHER(Optional.of(Aside.OTHER_BODY)),
        /** A school of another town, district, land. */
        ELSEWHERE(Optional.of(Aside.ELSEWHERE));

        private final Optional<Aside> aside;

        @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum
        Kind(Optional<Aside> aside) {
            this.aside = aside;
        }

        /** Why its people are left out; empty for schools of the city. */
        Optional<Aside> aside() {
            return aside;
        }
    }

    boolean isSchool() {
        return kind == Kind.SCHOOL;
    }

    /** The same, if somebody says that a place is the city's own. */
    Organisation asked(String place) {
        return isSchool() && askedPlace.isEmpty()
                ? new Organisation(kind, typed, Optional.of(place), start, end)
                : this;
    }

    /** The place, where nothing but a place of others is named: «Туапсинский район:». */
    Optional<String> foreignPlace() {
        return kind == Kind.ELSEWHERE ? askedPlace : Optional.empty();
    }

    Organisation elsewhere() {
        return kind == Kind.SCHOOL ? new Organisation(Kind.ELSEWHERE, typed, Optional.empty(), start, end) : this;
    }
}
