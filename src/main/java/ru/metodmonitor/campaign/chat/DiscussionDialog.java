package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.campaign.Protocol;

/** Steps of writing a discussion down: each holds exactly what is known by then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DiscussionDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskDate.class, name = "date"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskNumber.class, name = "number"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskProblems.class, name = "problems"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskPlan.class, name = "plan"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskResponsible.class, name = "responsible"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskDue.class, name = "due"),
    @JsonSubTypes.Type(value = DiscussionDialog.AskFile.class, name = "file"),
    @JsonSubTypes.Type(value = DiscussionDialog.Confirm.class, name = "confirm")
})
sealed interface DiscussionDialog {
    /** Which of the person's schools? */
    record AskSchool() implements DiscussionDialog {}

    /** When was it? */
    record AskDate(long school) implements DiscussionDialog {}

    /** Which protocol? */
    record AskNumber(long school, LocalDate heldOn) implements DiscussionDialog {}

    /** What was found? Asked until all is named. */
    record AskProblems(Known known) implements DiscussionDialog {}

    /** What will be done? Asked until all is named. */
    record AskPlan(Known known) implements DiscussionDialog {}

    /** Who answers for it? */
    record AskResponsible(Known known, String text) implements DiscussionDialog {}

    /** By when? */
    record AskDue(Known known, String text, String responsible) implements DiscussionDialog {}

    /** Is there a scan? */
    record AskFile(Known known) implements DiscussionDialog {}

    /** All is known. */
    record Confirm(Known known, Protocol.File file) implements DiscussionDialog {}

    /** What is known once the protocol is named. */
    record Known(long school, LocalDate heldOn, String number, List<String> problems, List<Protocol.Step> plan) {
        public Known {
            problems = List.copyOf(problems);
            plan = List.copyOf(plan);
        }

        Known withProblem(String problem) {
            List<String> more = new ArrayList<>(problems);
            more.add(problem);
            return new Known(school, heldOn, number, more, plan);
        }

        Known withStep(Protocol.Step step) {
            List<Protocol.Step> more = new ArrayList<>(plan);
            more.add(step);
            return new Known(school, heldOn, number, problems, more);
        }

        Protocol protocol(Protocol.File file) {
            return new Protocol(school, heldOn, number, problems, plan, file);
        }
    }
}
