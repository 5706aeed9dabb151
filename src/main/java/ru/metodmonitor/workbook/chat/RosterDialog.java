package ru.metodmonitor.workbook.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is asked about a list of people. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = RosterDialog.AskSchool.class, name = "school"))
sealed interface RosterDialog {
    /** Of which school is the list? */
    record AskSchool(long sent) implements RosterDialog {}
}
