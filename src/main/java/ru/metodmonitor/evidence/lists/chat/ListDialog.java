package ru.metodmonitor.evidence.lists.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is typed about a list: each step holds the list's number. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ListDialog.AskOrder.class, name = "order"),
    @JsonSubTypes.Type(value = ListDialog.AskActivity.class, name = "activity"),
    @JsonSubTypes.Type(value = ListDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = ListDialog.AskName.class, name = "name")
})
sealed interface ListDialog {
    /** The list's number. */
    long list();

    /** By which order? */
    record AskOrder(long list) implements ListDialog {}

    /** Which contest, event, publication, course? */
    record AskActivity(long list) implements ListDialog {}

    /** Of which school is this person of the list? */
    record AskSchool(long list, int index) implements ListDialog {}

    /** Who is meant? */
    record AskName(long list, int index) implements ListDialog {}
}
