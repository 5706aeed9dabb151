package ru.metodmonitor.registry;

import java.util.Comparator;
import java.util.Optional;

/** The order in which people look for a school: by kind, then by number as a number, then by name. */
public final class SchoolOrder implements Comparator<School> {
    private static final Comparator<School> ORDER = Comparator.comparing(School::kind)
            .thenComparing(s -> number(s).orElse(Integer.MAX_VALUE))
            .thenComparing(s -> Folding.words(s.name()))
            .thenComparing(School::id);

    /** The number that the school's name bears, if it bears one. */
    public static Optional<Integer> number(School school) {
        return SchoolMatcher.numberIn(school.name());
    }

    @Override
    public int compare(School one, School other) {
        return ORDER.compare(one, other);
    }
}
