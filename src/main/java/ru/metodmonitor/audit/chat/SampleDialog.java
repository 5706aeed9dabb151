package ru.metodmonitor.audit.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an auditor types: the count of a drawn order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = SampleDialog.Count.class, name = "count"))
sealed interface SampleDialog {
    /** How many people does the order name, and how many of them have no entry? */
    record Count(long sample, int place) implements SampleDialog {}
}
