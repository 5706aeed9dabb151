package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Steps of a correction: a field is chosen, given anew, and so on until it is saved with a reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditDialog.AskEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = EditDialog.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = EditDialog.AskOrder.class, name = "order"),
    @JsonSubTypes.Type(value = EditDialog.AskIndicator.class, name = "indicator"),
    @JsonSubTypes.Type(value = EditDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = EditDialog.AskTeacher.class, name = "teacher"),
    @JsonSubTypes.Type(value = EditDialog.WhichTeacher.class, name = "which-teacher"),
    @JsonSubTypes.Type(value = EditDialog.AskActivity.class, name = "activity"),
    @JsonSubTypes.Type(value = EditDialog.AskResult.class, name = "result"),
    @JsonSubTypes.Type(value = EditDialog.AskDate.class, name = "date"),
    @JsonSubTypes.Type(value = EditDialog.AskReason.class, name = "reason")
})
sealed interface EditDialog {
    /** Which entry? */
    record AskEntry() implements EditDialog {}

    /** What is wrong with it? */
    record Choose(Edit edit) implements EditDialog {}

    /** By which order? */
    record AskOrder(Edit edit) implements EditDialog {}

    /** Under which indicator? */
    record AskIndicator(Edit edit) implements EditDialog {}

    /** At which school? */
    record AskSchool(Edit edit) implements EditDialog {}

    /** Which teacher of the school? */
    record AskTeacher(Edit edit, long school) implements EditDialog {}

    /** Which of those that the name can mean? */
    record WhichTeacher(Edit edit, long school, String typed) implements EditDialog {}

    /** Which activity? */
    record AskActivity(Edit edit) implements EditDialog {}

    /** With what result? */
    record AskResult(Edit edit) implements EditDialog {}

    /** On which date? */
    record AskDate(Edit edit) implements EditDialog {}

    /** Why? */
    record AskReason(Edit edit) implements EditDialog {}
}
