package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.DatePick;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Steps of a correction: a field is chosen, given anew, and so on until it is saved with a reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditDialog.AskEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = EditDialog.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = EditDialog.AskOrder.class, name = "order"),
    @JsonSubTypes.Type(value = EditDialog.AskIndicator.class, name = "indicator"),
    @JsonSubTypes.Type(value = EditDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = EditDialog.AskTeacher.class, name = "teacher"),
    @JsonSubTypes.Type(value = EditDialog.WhichTeacher.class, name = "which-teacher"),
    @JsonSubTypes.Type(value = EditDialog.AskActivity.class, name = "activity"),
    @JsonSubTypes.Type(value = EditDialog.AskResult.class, name = "result"),
    @JsonSubTypes.Type(value = EditDialog.AskDate.class, name = "date"),
    @JsonSubTypes.Type(value = EditDialog.AskReason.class, name = "reason")
})
sealed interface EditDialog extends Step<EditDialog, EditFlow> {
    /** What the button that saves stands for. */
    String SAVE = "save";

    /** What the button that leaves a field empty stands for. */
    String NONE = "-";

    /** Characters of an activity or a result. */
    int LONGEST_TEXT = 300;

    private static Turn<EditDialog> chosen(Edit edit) {
        return Turn.to(new Choose(edit));
    }

    private static Turn<EditDialog> words(Answer answer, Function<String, Edit> edit) {
        return answer.text().length() <= LONGEST_TEXT
                ? chosen(edit.apply(WordsQuestion.read(answer)))
                : Turn.again(Problem.of("add.too-long", "edit.example", "limit", LONGEST_TEXT));
    }

    /** Which entry? Asked by programs before 1.1.0: now it is chosen before the correction begins. */
    record AskEntry() implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return Prompt.of("edit.ask-entry");
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return EntryNumber.parse(answer.text())
                    .fold(
                            id -> editing.editable(request, id, tx)
                                    .map(e -> chosen(Edit.of(e)))
                                    .orElseGet(() -> Turn.again(editing.refusal(request, id, tx))),
                            Turn::again);
        }
    }

    /** What is wrong with it? */
    record Choose(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            Draft draft = edit.draft();
            Object name = edit.who()
                    .teacher()
                    .flatMap(id -> editing.flow().registry().teacher(read, id))
                    .map(t -> EntryText.name(t.name(), t.id(), request.names()))
                    .orElseGet(() -> Phrase.of(
                            "add.new-teacher",
                            "name",
                            edit.who().name().map(PersonName::full).orElse("")));
            Prompt prompt = Prompt.of(
                            "edit.choose",
                            "id",
                            edit.entry(),
                            "name",
                            name,
                            "school",
                            editing.flow().schools().name(edit.school(), read),
                            "indicator",
                            draft.indicator(),
                            "what",
                            EntryText.what(draft.activity(), draft.result()),
                            "order",
                            EntryText.order(draft.order()),
                            "date",
                            draft.eventDate().isPresent()
                                    ? draft.eventDate().get()
                                    : Phrase.of(
                                            "edit.order-date",
                                            "date",
                                            draft.order().date()))
                    .row(Choice.of("entry.what-indicator", "indicator"), Choice.of("entry.what-result", "result"))
                    .row(Choice.of("entry.what-teacher", "teacher"), Choice.of("entry.what-school", "school"))
                    .row(Choice.of("entry.what-activity", "activity"), Choice.of("entry.what-date", "date"))
                    .row(Choice.of("entry.what-order", "order"));
            return editing.canSave(edit, read)
                    ? prompt.row(
                            Choice.of(editing.flow().purpose() == Purpose.PROPOSE ? "edit.send" : "edit.save", SAVE))
                    : prompt;
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return switch (answer.text()) {
                case "indicator" -> Turn.to(new AskIndicator(edit));
                case "result" -> Turn.to(new AskResult(edit));
                case "teacher" -> Turn.to(new AskTeacher(edit, edit.school()));
                case "school" -> Turn.to(new AskSchool(edit));
                case "activity" -> Turn.to(new AskActivity(edit));
                case "date" -> Turn.to(new AskDate(edit));
                case "order" -> Turn.to(new AskOrder(edit));
                case SAVE ->
                    editing.flow().purpose() == Purpose.REGISTER
                            ? Turn.to(new AskReason(edit))
                            : Turn.end(editing.saveOwn(edit, request, tx));
                default -> Turn.again(Problem.of("edit.press", "edit.press-example"));
            };
        }
    }

    /** By which order? */
    record AskOrder(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return editing.flow().orderQuestion().prompt("add.ask-order", read);
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return editing.flow().orderQuestion().read(answer, tx).fold(key -> chosen(edit.on(key)), Turn::again);
        }
    }

    /** Under which indicator? */
    record AskIndicator(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return editing.flow().indicators().prompt(edit.draft().order(), edit.year());
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return editing.flow().indicators().read(answer, edit.year()).fold(i -> chosen(edit.under(i)), Turn::again);
        }
    }

    /** At which school? */
    record AskSchool(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            SchoolQuestion schools = editing.flow().schools();
            return schools.prompt(
                    Prompt.of("edit.ask-school", "school", schools.name(edit.school(), read)), request, read);
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return editing.flow()
                    .schools()
                    .read(answer, request, tx)
                    .turn(school -> at(school.id(), editing, request, tx));
        }

        /** The same name is looked for at the new school. */
        private Turn<EditDialog> at(long school, EditFlow editing, Request request, Read read) {
            return edit.who()
                    .teacher()
                    .flatMap(id -> editing.flow().registry().teacher(read, id))
                    .map(Teacher::name)
                    .or(() -> edit.who().name())
                    .map(name -> editing.named(edit, school, name.typed(), request, read))
                    .orElseGet(() -> Turn.to(new AskTeacher(edit, school)));
        }
    }

    /** Which teacher of the school? */
    record AskTeacher(Edit edit, long school) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            Prompt question = Prompt.of(
                    "add.ask-teacher", "school", editing.flow().schools().name(school, read));
            return editing.flow().teachers().ask(question, school, request.names(), read);
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return editing.flow()
                    .teachers()
                    .chosen(answer, "", school, tx)
                    .map(who -> chosen(edit.of(school, who)))
                    .orElseGet(() -> editing.named(edit, school, answer.text(), request, tx));
        }
    }

    /** Which of those that the name can mean? */
    record WhichTeacher(Edit edit, long school, String typed) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return editing.flow().teachers().prompt(read, school, typed, request.names());
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return editing.flow()
                    .teachers()
                    .chosen(answer, typed, school, tx)
                    .map(who -> chosen(edit.of(school, who)))
                    .orElseGet(() -> editing.named(edit, school, answer.text(), request, tx));
        }
    }

    /** Which activity? */
    record AskActivity(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return editing.flow().words().activity(edit.draft().order(), "edit.none", read);
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return words(answer, edit::withActivity);
        }
    }

    /** With what result? */
    record AskResult(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return WordsQuestion.result("edit.none");
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return words(answer, edit::withResult);
        }
    }

    /** On which date? */
    record AskDate(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            Prompt question = Prompt.of("edit.ask-date").row(Choice.of("edit.none", NONE));
            return DatePick.among(question, editing.flow().days(edit.draft().order(), read));
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return answer.text().equals(NONE)
                    ? chosen(edit.held(Optional.empty()))
                    : editing.flow()
                            .date(answer.text())
                            .fold(date -> chosen(edit.held(Optional.of(date))), Turn::again);
        }
    }

    /** Why? */
    record AskReason(Edit edit) implements EditDialog {
        @Override
        public Prompt prompt(EditFlow editing, Request request, Read read) {
            return new Prompt(editing.foretold(edit, read), List.of())
                    .line("edit.ask-reason")
                    .row(editing.reason("edit.reason-typo"), editing.reason("edit.reason-order"))
                    .row(editing.reason("edit.reason-teacher"), editing.reason("edit.reason-school"));
        }

        @Override
        public Turn<EditDialog> on(EditFlow editing, Answer answer, Request request, Tx tx) {
            return Turn.end(editing.save(edit, answer.text(), request, tx));
        }
    }
}
