package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** Steps of setting records of teachers right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MergeDialog.AskOne.class, name = "one"),
    @JsonSubTypes.Type(value = MergeDialog.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = MergeDialog.AskOther.class, name = "other"),
    @JsonSubTypes.Type(value = MergeDialog.Which.class, name = "which"),
    @JsonSubTypes.Type(value = MergeDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = MergeDialog.Move.class, name = "move"),
    @JsonSubTypes.Type(value = MergeDialog.AskQualifier.class, name = "qualifier"),
    @JsonSubTypes.Type(value = MergeDialog.AskSecond.class, name = "second-qualifier"),
    @JsonSubTypes.Type(value = MergeDialog.Pick.class, name = "pick")
})
sealed interface MergeDialog extends Step<MergeDialog, MergeCommand> {
    /** Before a teacher's identifier in a button's answer. */
    String TEACHER = "t";

    /** Before an entry's number in a button's answer. */
    String ENTRY = "e";

    /** What the button that does it stands for. */
    String DO = "do";

    /** Characters. */
    int LONGEST_QUALIFIER = 60;

    private static Optional<Long> pressedTeacher(Answer answer) {
        return Optional.of(answer.text())
                .filter(t -> answer.pressed() && t.matches(TEACHER + "\\d{1,18}"))
                .map(t -> Long.parseLong(t.substring(1)));
    }

    private static Optional<String> qualifier(Answer answer) {
        return Optional.of(answer.text().replace("(", "").replace(")", "").strip())
                .filter(q -> !q.isEmpty() && q.length() <= LONGEST_QUALIFIER);
    }

    private static Turn<MergeDialog> noQualifier() {
        return Turn.again(Problem.of("merge.no-qualifier", "merge.qualifier-example"));
    }

    /** Which teacher? */
    record AskOne() implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of("merge.ask-one");
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return merge.search(answer.text(), List.of(), request, tx);
        }
    }

    /** What about this teacher? */
    record Chosen(long teacher) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of(
                            "merge.chosen",
                            "who",
                            merge.prompts().who(teacher, request.names(), read),
                            "n",
                            merge.prompts().live(teacher, read))
                    .row(Choice.of("merge.with", "other"))
                    .row(Choice.of("merge.split", "split"))
                    .row(Choice.of("merge.move", "move"));
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return switch (answer.text()) {
                case "other" -> Turn.to(new AskOther(teacher));
                case "split" -> Turn.to(new AskQualifier(teacher));
                case "move" -> Turn.to(new AskSchool(teacher));
                default -> Turn.again(Problem.of("edit.press", "merge.with"));
            };
        }
    }

    /** Who is the same person? */
    record AskOther(long teacher) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            Prompt question =
                    Prompt.of("merge.ask-other", "who", merge.prompts().who(teacher, request.names(), read));
            return merge.prompts().beside(question, teacher, request.names(), read);
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return pressedTeacher(answer)
                    .filter(id -> id != teacher)
                    .map(id -> merge.chosen(id, List.of(teacher), request, tx))
                    .orElseGet(() -> merge.search(answer.text(), List.of(teacher), request, tx));
        }
    }

    /** Which of those found by a word? For nobody yet, or as the other of one. */
    record Which(List<Long> found, List<Long> one) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of("merge.which")
                    .column(found.stream()
                            .map(id -> new Choice(merge.prompts().who(id, request.names(), read), TEACHER + id))
                            .toList());
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return pressedTeacher(answer)
                    .filter(found::contains)
                    .map(id -> merge.chosen(id, one, request, tx))
                    .orElseGet(() -> merge.search(answer.text(), one, request, tx));
        }
    }

    /** To which school? */
    record AskSchool(long teacher) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return merge.picker()
                    .schools()
                    .prompt(
                            Prompt.of("merge.ask-school", "who", merge.prompts().who(teacher, request.names(), read)),
                            Reach.ALL,
                            request.person(),
                            read);
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return merge.picker()
                    .schools()
                    .read(answer, Reach.ALL, request.person(), tx)
                    .turn(school -> Turn.to(new Move(teacher, school.id())));
        }
    }

    /** Really? */
    record Move(long teacher, long school) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of(
                            "merge.confirm-move",
                            "who",
                            merge.prompts().who(teacher, request.names(), read),
                            "school",
                            merge.prompts().school(school, read),
                            "n",
                            merge.prompts().live(teacher, read))
                    .row(Choice.of("merge.do-move", DO));
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return answer.text().equals(DO)
                    ? merge.move(this, request, tx)
                    : Turn.again(Problem.of("edit.press", "merge.do-move"));
        }
    }

    /** What tells the one who keeps the record? */
    record AskQualifier(long teacher) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of("merge.ask-qualifier", "who", merge.prompts().who(teacher, request.names(), read));
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return qualifier(answer)
                    .<Turn<MergeDialog>>map(q -> Turn.to(new AskSecond(teacher, q)))
                    .orElseGet(MergeDialog::noQualifier);
        }
    }

    /** What tells the other? */
    record AskSecond(long teacher, String first) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return Prompt.of("merge.ask-second", "first", first);
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            return qualifier(answer)
                    .filter(q -> !Folding.key(q).equals(Folding.key(first)))
                    .<Turn<MergeDialog>>map(q -> Turn.to(new Pick(teacher, first, q, List.of())))
                    .orElseGet(MergeDialog::noQualifier);
        }
    }

    /** Which entries are the other's? */
    record Pick(long teacher, String first, String second, List<Long> chosen) implements MergeDialog {
        @Override
        public Prompt prompt(MergeCommand merge, Request request, Read read) {
            return merge.prompts().pick(this, read);
        }

        @Override
        public Turn<MergeDialog> on(MergeCommand merge, Answer answer, Request request, Tx tx) {
            if (answer.text().equals(DO)) {
                return Turn.end(merge.split(this, request, tx));
            }
            if (!answer.text().matches(ENTRY + "\\d{1,18}")) {
                return Turn.again(Problem.of("edit.press", "merge.do-split"));
            }
            List<Long> others = new ArrayList<>(chosen);
            long entry = Long.parseLong(answer.text().substring(1));
            if (!others.remove(entry)) {
                others.add(entry);
            }
            return Turn.to(new Pick(teacher, first, second, others));
        }
    }
}
