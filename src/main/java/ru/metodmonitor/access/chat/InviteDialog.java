package ru.metodmonitor.access.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.access.Role;

/** Steps of /invite. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InviteDialog.AskRole.class, name = "role"),
    @JsonSubTypes.Type(value = InviteDialog.AskScope.class, name = "scope")
})
sealed interface InviteDialog {
    /** Which role? */
    record AskRole() implements InviteDialog {}

    /**
     * Of which school or territory?
     *
     * @param role head or territory
     */
    record AskScope(Role role) implements InviteDialog {}
}
