package ru.metodmonitor.privacy.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Steps of /forget. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ForgetDialog.AskGround.class, name = "ground"),
    @JsonSubTypes.Type(value = ForgetDialog.Confirm.class, name = "confirm")
})
sealed interface ForgetDialog {
    /** Whom. */
    long teacher();

    /**
     * On what ground?
     *
     * @param teacher whom to erase
     */
    record AskGround(long teacher) implements ForgetDialog {}

    /**
     * Surely?
     *
     * @param teacher whom to erase
     * @param ground the demand, in the administrator's words
     */
    record Confirm(long teacher, String ground) implements ForgetDialog {}
}
