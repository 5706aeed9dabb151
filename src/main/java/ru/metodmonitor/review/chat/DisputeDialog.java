package ru.metodmonitor.review.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Disputing from a card's button. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = DisputeDialog.Why.class, name = "why"))
sealed interface DisputeDialog {
    /** What is wrong with the entry? */
    record Why(long entry) implements DisputeDialog {}
}
