package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * What was read of a document.
 *
 * @param people in the order of the document, those who are left out among them; somebody who stands there twice with the same result is
 *     there once
 * @param repeats how many were left out as repeats
 * @param others lines that speak of nobody
 */
public record Reading(List<Found> people, int repeats, List<Line> others) {
    /** Copies the lists. */
    public Reading {
        people = List.copyOf(people);
        others = List.copyOf(others);
    }

    /**
     * A line that speaks of nobody.
     *
     * @param number of the line, from 1
     * @param text as it stands there
     */
    public record Line(int number, String text) {}

    /** Those whom the list is about. */
    public List<Found> listed() {
        return people.stream().filter(f -> f.aside().isEmpty()).toList();
    }

    /** Those who are left out. */
    public List<Found> aside() {
        return people.stream().filter(f -> f.aside().isPresent()).toList();
    }
}
