package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Steps of moving a milestone's date. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MoveDialog.AskDate.class, name = "date"),
    @JsonSubTypes.Type(value = MoveDialog.AskReason.class, name = "reason")
})
sealed interface MoveDialog {
    /** To which date? */
    record AskDate(String code) implements MoveDialog {}

    /** Why? */
    record AskReason(String code, LocalDate to) implements MoveDialog {}
}
