package ru.metodmonitor.results.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a rule checks. */
public enum Condition {
    /** Nobody in this year and the year before, and more than chance at the cluster's share. */
    NOBODY(Kind.PROBLEM, true, "chance"),
    /** The share of two years lies below the cluster's by more than chance gives. */
    LOW(Kind.PROBLEM, true, ""),
    /** Notably less than the year before. */
    DROP(Kind.PROBLEM, true, ""),
    /** Few people carry nearly all activity. */
    FEW_PEOPLE(Kind.PROBLEM, false, "part people staff entries"),
    /** Nobody told how many teachers there are. */
    NO_HEADCOUNT(Kind.GAP, false, ""),
    /** More are active than there are. */
    OVER_HEADCOUNT(Kind.GAP, false, ""),
    /** No entry at all in the year. */
    NO_ENTRIES(Kind.GAP, false, ""),
    /** Entries wait for review. */
    UNCONFIRMED(Kind.GAP, false, ""),
    /** The share of two years lies above the cluster's by more than chance gives. */
    STRONG(Kind.STRENGTH, true, ""),
    /** Notably more than the year before. */
    RISE(Kind.STRENGTH, true, "");

    private final Kind kind;
    private final boolean byIndicator;
    private final String parameters;

    Condition(Kind kind, boolean byIndicator, String parameters) {
        this.kind = kind;
        this.byIndicator = byIndicator;
        this.parameters = parameters;
    }

    /** What sort of thing it finds. */
    public Kind kind() {
        return kind;
    }

    /** Whether it looks at indicators one by one; else at the whole school. */
    public boolean byIndicator() {
        return byIndicator;
    }

    /** The numbers that a rule must give. */
    public Set<String> parameters() {
        return parameters.isEmpty() ? Set.of() : Set.of(parameters.split(" "));
    }

    /** Its name in configuration and in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The condition of that name. */
    public static Optional<Condition> parse(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }

    /** A sort of recommendation. */
    public enum Kind {
        /** Something to work on. */
        PROBLEM,
        /** Data are missing or contradict each other. */
        GAP,
        /** Something to share with others. */
        STRENGTH
    }
}
