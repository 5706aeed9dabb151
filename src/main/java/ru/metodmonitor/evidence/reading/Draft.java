package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person of the list while it is being put together. */
final class Draft {
    final Block block;
    final NameSpan name;
    boolean ownOrganisation;
    Optional<Organisation> organisation = Optional.empty();
    /** Schools named on the line or above, which may be meant. */
    final List<Organisation> candidates = new ArrayList<>();

    boolean unclearOrganisation;
    Optional<Result> result = Optional.empty();
    boolean ownResult;
    boolean unclearResult;
    Optional<Aside> aside = Optional.empty();
    List<String> unexplained = List.of();
    boolean unreadable;

    /** A line above, in a picture, that may have been a heading over this person. */
    Optional<String> overlooked = Optional.empty();

    Draft(Block block, NameSpan name) {
        this.block = block;
        this.name = name;
    }

    void organisation(Optional<Organisation> its) {
        organisation = its;
        ownOrganisation = true;
        unclearOrganisation = its.isEmpty();
    }

    /** Results stand about, and nobody can tell whose they are. */
    void unclearResult() {
        result = Optional.empty();
        unclearResult = true;
    }

    void result(Optional<Result> word) {
        result = word;
        ownResult = true;
    }
}
