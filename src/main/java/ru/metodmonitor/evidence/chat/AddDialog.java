package ru.metodmonitor.evidence.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.picking.chat.DatePick;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

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
sealed interface AddDialog extends Step<AddDialog, AddFlow> {
    /** What the last button stands for. */
    String SAVE = "save";

    /** Who heads one school is not asked which. */
    static AddDialog askSchool(
            AddFlow flow, OrderKey order, int indicator, Optional<String> activity, Request request) {
        return flow.schools()
                .only(request)
                .<AddDialog>map(own -> new AskTeacher(order, indicator, activity, own))
                .orElseGet(() -> new AskSchool(order, indicator, activity));
    }

    /** By which order? */
    record AskOrder() implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.orderQuestion().ofChat("add.ask-order", request, read);
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return flow.orderQuestion()
                    .read(answer, tx)
                    .fold(
                            key -> {
                                if (answer.pressed()) {
                                    flow.choose(key, request, tx);
                                }
                                return Turn.to(new AskIndicator(key));
                            },
                            Turn::again);
        }
    }

    /** Under which indicator? */
    record AskIndicator(OrderKey order) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.indicators().prompt(order, AcademicYear.of(order.date()));
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return flow.indicators()
                    .read(answer, AcademicYear.of(order.date()))
                    .fold(i -> Turn.to(askSchool(flow, order, i, Optional.empty(), request)), Turn::again);
        }
    }

    /** Of which school? The activity is known when another teacher follows. */
    record AskSchool(OrderKey order, int indicator, Optional<String> activity) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            Prompt question = Prompt.of("add.ask-school", "order", EntryText.order(order), "indicator", indicator);
            return flow.schools().prompt(question, request, read);
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return flow.schools()
                    .read(answer, request, tx)
                    .turn(school -> Turn.to(new AskTeacher(order, indicator, activity, school.id())));
        }
    }

    /** Which teacher? */
    record AskTeacher(OrderKey order, int indicator, Optional<String> activity, long school) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            Prompt question =
                    Prompt.of("add.ask-teacher", "school", flow.schools().name(school, read));
            return flow.teachers().ask(question, school, request.names(), read);
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            if (answer.pressed()) {
                return flow.teachers()
                        .chosen(answer, "", school, tx)
                        .map(this::of)
                        .orElseGet(() -> Turn.again(Problem.of("name.wrong", "name.example", "text", answer.text())));
            }
            return named(flow, answer.text(), request, tx);
        }

        private Turn<AddDialog> named(AddFlow flow, String typed, Request request, Read read) {
            return AddFlow.name(typed)
                    .fold(
                            name -> flow.teachers()
                                    .certain(read, school, name)
                                    .map(this::of)
                                    .orElseGet(
                                            () -> Turn.to(new WhichTeacher(order, indicator, activity, school, typed))),
                            problem -> flow.teachers().beginning(typed, school, request.names(), problem, read));
        }

        private Turn<AddDialog> of(Who who) {
            return Turn.to(activity.<AddDialog>map(a -> new AskResult(order, indicator, school, who, a))
                    .orElseGet(() -> new AskActivity(order, indicator, school, who)));
        }
    }

    /** Which of those that the typed name can mean? */
    record WhichTeacher(OrderKey order, int indicator, Optional<String> activity, long school, String typed)
            implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.teachers().prompt(read, school, typed, request.names());
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            AskTeacher asked = new AskTeacher(order, indicator, activity, school);
            return flow.teachers()
                    .chosen(answer, typed, school, tx)
                    .map(asked::of)
                    .orElseGet(() -> asked.on(flow, answer, request, tx));
        }
    }

    /** Which contest, event, publication, course? */
    record AskActivity(OrderKey order, int indicator, long school, Who who) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.words().activity(order, "button.skip", read);
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return Turn.to(new AskResult(order, indicator, school, who, WordsQuestion.read(answer)));
        }
    }

    /** With what result? */
    record AskResult(OrderKey order, int indicator, long school, Who who, String activity) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return WordsQuestion.result("button.skip");
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            Draft draft = new Draft(order, indicator, activity, WordsQuestion.read(answer), Optional.empty());
            return Turn.to(new Confirm(draft, school, who));
        }
    }

    /** All is known. */
    record Confirm(Draft draft, long school, Who who) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            Object name = who.teacher()
                    .flatMap(id -> flow.registry().teacher(read, id))
                    .map(t -> EntryText.name(t.name(), t.id(), request.names()))
                    .orElseGet(() -> Phrase.of(
                            "add.new-teacher",
                            "name",
                            who.name().map(n -> n.shown(request.names(), "…")).orElse("")));
            return Prompt.of(
                            "add.confirm",
                            "name",
                            name,
                            "school",
                            flow.schools().name(school, read),
                            "indicator",
                            draft.indicator(),
                            "what",
                            EntryText.what(draft.activity(), draft.result()),
                            "order",
                            EntryText.order(draft.order()),
                            "date",
                            draft.eventDate().orElse(draft.order().date()))
                    .row(Choice.of("button.save", SAVE))
                    .row(Choice.group(
                            Phrase.of("add.other-date"),
                            DatePick.choices(flow.days(draft.order(), read)),
                            DatePick.A_ROW));
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return answer.text().equals(SAVE)
                    ? Turn.end(flow.register(request, tx, draft, school, who, Way.DIALOG))
                    : flow.date(answer.text())
                            .fold(date -> Turn.to(new Confirm(draft.on(date), school, who)), Turn::again);
        }
    }

    /** A typed line whose school is in doubt. */
    record LineSchool(Draft draft, String typedSchool, String typedName) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.schools().which(typedSchool, request, read);
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return flow.schools()
                    .read(answer, request, tx)
                    .turn(school -> new LineTeacher(draft, school.id(), typedName).named(flow, request, tx));
        }
    }

    /** A typed line whose teacher is in doubt. */
    record LineTeacher(Draft draft, long school, String typedName) implements AddDialog {
        @Override
        public Prompt prompt(AddFlow flow, Request request, Read read) {
            return flow.teachers().prompt(read, school, typedName, request.names());
        }

        @Override
        public Turn<AddDialog> on(AddFlow flow, Answer answer, Request request, Tx tx) {
            return flow.teachers()
                    .chosen(answer, typedName, school, tx)
                    .map(who -> registered(flow, who, request, tx))
                    .orElseGet(() -> new LineTeacher(draft, school, answer.text()).named(flow, request, tx));
        }

        private Turn<AddDialog> named(AddFlow flow, Request request, Tx tx) {
            return AddFlow.name(typedName)
                    .fold(
                            name -> flow.teachers()
                                    .certain(tx, school, name)
                                    .map(who -> registered(flow, who, request, tx))
                                    .orElseGet(() -> Turn.to(this)),
                            problem -> flow.teachers().beginning(typedName, school, request.names(), problem, tx));
        }

        private Turn<AddDialog> registered(AddFlow flow, Who who, Request request, Tx tx) {
            return Turn.end(flow.register(request, tx, draft, school, who, Way.LINE));
        }
    }
}
