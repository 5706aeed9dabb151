package ru.metodmonitor.evidence.reading;

/**
 * What a reader should make of one person of a list.
 *
 * @param person who is meant
 * @param typed the name as it stands in the list
 * @param indicator under which it counts
 * @param result the result's words; empty if there is none
 * @param expected whether it can be told at all
 */
record SampleTruth(SamplePerson person, String typed, int indicator, String result, Expected expected) {
    /** What may come of it. */
    enum Expected {
        /** It stands there: a reader that asks is a nuisance, one that errs is worse. */
        CLEAR,
        /** Somebody careful would ask, somebody with a feeling for language might not. */
        EITHER,
        /** It can't be told: whoever doesn't ask, guesses. */
        ASK;

        Expected worse(Expected other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
