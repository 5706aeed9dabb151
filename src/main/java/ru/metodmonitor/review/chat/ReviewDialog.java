package ru.metodmonitor.review.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a reviewer is asked for beside a press: the reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewDialog.WhyReject.class, name = "why-reject"),
    @JsonSubTypes.Type(value = ReviewDialog.WhyRetract.class, name = "why-retract"),
    @JsonSubTypes.Type(value = ReviewDialog.WhyKeep.class, name = "why-keep")
})
sealed interface ReviewDialog {
    /** Why is the entry rejected? */
    record WhyReject(long entry, int version) implements ReviewDialog {}

    /** The head was right: what is to stand in the card? */
    record WhyRetract(long dispute) implements ReviewDialog {}

    /** The entry stays: what is the head told? */
    record WhyKeep(long dispute) implements ReviewDialog {}
}
