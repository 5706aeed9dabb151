package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Retracting from a card's button. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RetractDialog.Why.class, name = "why"),
    @JsonSubTypes.Type(value = RetractDialog.Sure.class, name = "sure")
})
sealed interface RetractDialog {
    /** Which entry. */
    long entry();

    /** Why is it retracted? */
    record Why(long entry) implements RetractDialog {}

    /** Shall it be, for that reason? */
    record Sure(long entry, String reason) implements RetractDialog {}
}
