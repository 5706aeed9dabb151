package ru.metodmonitor.evidence;

/** Whether an operator's entry needs a second operator (configuration {@code review.mode}). */
public enum ReviewMode {
    /** An operator's entry is confirmed at once. */
    TRUST,
    /** Another operator confirms. */
    FOUR_EYES
}
