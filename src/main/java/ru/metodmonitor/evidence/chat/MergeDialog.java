package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Steps of setting records of teachers right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MergeDialog.AskOne.class, name = "one"),
    @JsonSubTypes.Type(value = MergeDialog.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = MergeDialog.AskOther.class, name = "other"),
    @JsonSubTypes.Type(value = MergeDialog.Which.class, name = "which"),
    @JsonSubTypes.Type(value = MergeDialog.Keep.class, name = "keep"),
    @JsonSubTypes.Type(value = MergeDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = MergeDialog.Move.class, name = "move"),
    @JsonSubTypes.Type(value = MergeDialog.AskQualifier.class, name = "qualifier"),
    @JsonSubTypes.Type(value = MergeDialog.AskSecond.class, name = "second-qualifier"),
    @JsonSubTypes.Type(value = MergeDialog.Pick.class, name = "pick")
})
sealed interface MergeDialog {
    /** Which teacher? */
    record AskOne() implements MergeDialog {}

    /** What about this teacher? */
    record Chosen(long teacher) implements MergeDialog {}

    /** Who is the same person? */
    record AskOther(long teacher) implements MergeDialog {}

    /** Which of those found by a word? For nobody yet, or as the other of one. */
    record Which(List<Long> found, List<Long> one) implements MergeDialog {}

    /** Which record is right? */
    record Keep(long one, long other) implements MergeDialog {}

    /** To which school? */
    record AskSchool(long teacher) implements MergeDialog {}

    /** Really? */
    record Move(long teacher, long school) implements MergeDialog {}

    /** What tells the one who keeps the record? */
    record AskQualifier(long teacher) implements MergeDialog {}

    /** What tells the other? */
    record AskSecond(long teacher, String first) implements MergeDialog {}

    /** Which entries are the other's? */
    record Pick(long teacher, String first, String second, List<Long> chosen) implements MergeDialog {}
}
