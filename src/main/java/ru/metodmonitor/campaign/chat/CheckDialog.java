package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Steps of saying what is wrong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckDialog.AskEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = CheckDialog.AskText.class, name = "text")
})
sealed interface CheckDialog {
    /** Which entry is wrong? */
    record AskEntry(long school, int page) implements CheckDialog {}

    /** What is wrong, or missing where no entry is named? */
    record AskText(long school, Optional<Long> entry) implements CheckDialog {}
}
