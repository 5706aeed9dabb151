package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * What was read of a list.
 *
 * @param people in the order of the document; somebody who stands there twice with the same result is there once
 * @param repeats how many were left out as repeats
 * @param noise lines that speak of nobody
 */
public record Reading(List<Found> people, int repeats, List<String> noise) {
    /** Copies the lists. */
    public Reading {
        people = List.copyOf(people);
        noise = List.copyOf(noise);
    }

    /** How many are clear. */
    public int clear() {
        return (int) people.stream().filter(Found::isClear).count();
    }
}
