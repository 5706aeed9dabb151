package ru.metodmonitor.campaign.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

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
sealed interface DiscussionDialog extends Step<DiscussionDialog, DiscussionCommand> {
    /** Go on with what is named. */
    String ENOUGH = "=";

    /** There is no such thing. */
    String NONE = "-";

    /** Characters. */
    int LONGEST_NUMBER = 40;

    /** Characters. */
    int LONGEST_TEXT = 500;

    /** Characters. */
    int LONGEST_NAME = 200;

    /** Problems, and lines of a plan. */
    int MOST = 20;

    private static boolean isPressed(String choice, Answer answer) {
        return answer.pressed() && answer.text().equals(choice);
    }

    /** The same question again. */
    static Turn<DiscussionDialog> again(String what, Object... namesAndValues) {
        return Turn.again(Problem.of(what, "discussion.typed-example", namesAndValues));
    }

    /** Which of the person's schools? */
    record AskSchool() implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return Prompt.of("myschool.which")
                    .column(request.person().schools().stream()
                            .map(id -> Choice.named(discussion.questions().name(read, id), String.valueOf(id)))
                            .toList());
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return request.person().schools().stream()
                    .filter(id -> String.valueOf(id).equals(answer.text()))
                    .findFirst()
                    .<Turn<DiscussionDialog>>map(id -> Turn.to(new AskDate(id)))
                    .orElseGet(() -> again("discussion.press-button", "text", answer.text()));
        }
    }

    /** When was it? */
    record AskDate(long school) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return discussion.questions().heldOn(school, read);
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return discussion.held(school, answer.text(), tx);
        }
    }

    /** Which protocol? */
    record AskNumber(long school, LocalDate heldOn) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return discussion.questions().number(school, read);
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return answer.text().isEmpty() || answer.text().length() > LONGEST_NUMBER
                    ? again("discussion.wrong-number", "limit", LONGEST_NUMBER)
                    : Turn.to(new AskProblems(new Known(school, heldOn, answer.text(), List.of(), List.of())));
        }
    }

    /** What was found? Asked until all is named. */
    record AskProblems(Known known) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return discussion.questions().problems(known, read);
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            if (isPressed(NONE, answer)) {
                return Turn.to(new AskFile(known));
            }
            if (isPressed(ENOUGH, answer)) {
                return Turn.to(new AskPlan(known));
            }
            boolean good = !answer.text().isEmpty()
                    && answer.text().length() <= LONGEST_TEXT
                    && known.problems().size() < MOST;
            return good
                    ? Turn.to(new AskProblems(known.withProblem(answer.text())))
                    : again("discussion.wrong-text", "limit", LONGEST_TEXT);
        }
    }

    /** What will be done? Asked until all is named. */
    record AskPlan(Known known) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            Prompt prompt = discussion.questions().plan(known, read);
            return known.plan().isEmpty() ? prompt : prompt.row(Choice.of("discussion.enough", ENOUGH));
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            // A line's text alone, or all at once as "text; who; when".
            if (isPressed(ENOUGH, answer)) {
                return Turn.to(new AskFile(known));
            }
            String[] parts = answer.text().split("\\s*;\\s*");
            boolean good = parts.length > 0
                    && !parts[0].isBlank()
                    && parts[0].length() <= LONGEST_TEXT
                    && known.plan().size() < MOST;
            if (!good) {
                return again("discussion.wrong-text", "limit", LONGEST_TEXT);
            }
            return parts.length == 3 && !parts[1].isBlank() && parts[1].length() <= LONGEST_NAME
                    ? new AskDue(known, parts[0], parts[1]).due(parts[2])
                    : Turn.to(new AskResponsible(known, answer.text()));
        }
    }

    /** Who answers for it? */
    record AskResponsible(Known known, String text) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            String own = request.person().displayName();
            return Prompt.of("discussion.ask-responsible", "text", text).row(Choice.named(own, own));
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return answer.text().isEmpty() || answer.text().length() > LONGEST_NAME
                    ? again("discussion.wrong-text", "limit", LONGEST_NAME)
                    : Turn.to(new AskDue(known, text, answer.text()));
        }
    }

    /** By when? */
    record AskDue(Known known, String text, String responsible) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return discussion.questions().due(known, text, read);
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return due(answer.text());
        }

        private Turn<DiscussionDialog> due(String typed) {
            Optional<LocalDate> date = DateText.parse(typed);
            return date.isEmpty() || date.get().isBefore(known.heldOn())
                    ? again("discussion.wrong-due", "text", typed, "held", known.heldOn())
                    : Turn.to(new AskPlan(known.withStep(new Protocol.Step(text, responsible, date.get()))));
        }
    }

    /** Is there a scan? */
    record AskFile(Known known) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return Prompt.of("discussion.ask-file").row(Choice.of("discussion.no-file", NONE));
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            if (answer.file().isPresent()) {
                Incoming.File file = answer.file().get();
                return Turn.to(new Confirm(known, new Protocol.File(file.name(), file.fileId())));
            }
            return answer.text().equals(NONE)
                    ? Turn.to(new Confirm(known, Protocol.File.NONE))
                    : again("discussion.press-button", "text", answer.text());
        }
    }

    /** All is known. */
    record Confirm(Known known, Protocol.File file) implements DiscussionDialog {
        @Override
        public Prompt prompt(DiscussionCommand discussion, Request request, Read read) {
            return discussion.questions().card(known, file, read).row(Choice.of("discussion.save", ENOUGH));
        }

        @Override
        public Turn<DiscussionDialog> on(DiscussionCommand discussion, Answer answer, Request request, Tx tx) {
            return isPressed(ENOUGH, answer)
                    ? discussion.save(this, request, tx)
                    : again("discussion.press-button", "text", answer.text());
        }
    }

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
