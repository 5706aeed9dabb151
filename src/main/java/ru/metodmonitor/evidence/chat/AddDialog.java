package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderKey;

/** Steps of registering: each holds exactly what is known by then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AddDialog.AskOrder.class, name = "order"),
    @JsonSubTypes.Type(value = AddDialog.AskIndicator.class, name = "indicator"),
    @JsonSubTypes.Type(value = AddDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = AddDialog.AskTeacher.class, name = "teacher"),
    @JsonSubTypes.Type(value = AddDialog.WhichTeacher.class, name = "which-teacher"),
    @JsonSubTypes.Type(value = AddDialog.AskActivity.class, name = "activity"),
    @JsonSubTypes.Type(value = AddDialog.AskResult.class, name = "result"),
    @JsonSubTypes.Type(value = AddDialog.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = AddDialog.LineSchool.class, name = "line-school"),
    @JsonSubTypes.Type(value = AddDialog.LineTeacher.class, name = "line-teacher")
})
sealed interface AddDialog {
    /** By which order? */
    record AskOrder() implements AddDialog {}

    /** Under which indicator? */
    record AskIndicator(OrderKey order) implements AddDialog {}

    /** Of which school? The activity is known when another teacher follows. */
    record AskSchool(OrderKey order, int indicator, Optional<String> activity) implements AddDialog {}

    /** Which teacher? */
    record AskTeacher(OrderKey order, int indicator, Optional<String> activity, long school) implements AddDialog {}

    /** Which of those that the typed name can mean? */
    record WhichTeacher(OrderKey order, int indicator, Optional<String> activity, long school, String typed)
            implements AddDialog {}

    /** Which contest, event, publication, course? */
    record AskActivity(OrderKey order, int indicator, long school, Who who) implements AddDialog {}

    /** With what result? */
    record AskResult(OrderKey order, int indicator, long school, Who who, String activity) implements AddDialog {}

    /** All is known. */
    record Confirm(Draft draft, long school, Who who) implements AddDialog {}

    /** A typed line whose school is in doubt. */
    record LineSchool(Draft draft, String typedSchool, String typedName) implements AddDialog {}

    /** A typed line whose teacher is in doubt. */
    record LineTeacher(Draft draft, long school, String typedName) implements AddDialog {}
}
