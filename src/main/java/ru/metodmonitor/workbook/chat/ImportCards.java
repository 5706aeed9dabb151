package ru.metodmonitor.workbook.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.registry.Patronymic;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.ImportColumn;
import ru.metodmonitor.workbook.loading.Decisions;
import ru.metodmonitor.workbook.loading.Doubt;
import ru.metodmonitor.workbook.loading.DoubtStore;
import ru.metodmonitor.workbook.loading.DoubtStore.Question;
import ru.metodmonitor.workbook.loading.DoubtStore.Tally;
import ru.metodmonitor.workbook.loading.SentWorkbook;

/** What is said about a sent workbook before it is loaded: the preview, and its doubtful rows page by page. */
public final class ImportCards {
    private static final int A_PAGE = 5;
    private static final int A_ROW = 2;

    private final DoubtStore doubts = new DoubtStore();
    private final Decisions decisions;

    public ImportCards(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What loading would do, with a way to each kind of doubt. */
    Message preview(Read read, SentWorkbook sent, List<Phrase> remarks) {
        Map<Doubt.Kind, Tally> tallies = doubts.tallies(read, sent.id());
        int wanted = tallies.values().stream().mapToInt(Tally::wanted).sum();
        Message message = Message.of("import.preview", "name", sent.name())
                .line("import.fresh", "n", sent.fresh())
                .line("import.repeats", "n", sent.repeats())
                .line("import.wrong", "n", sent.wrong());
        for (Map.Entry<Doubt.Kind, Tally> each : tallies.entrySet()) {
            message = message.line(
                    key("count", each.getKey()), "n", each.getValue().rows());
        }
        message = wanted > 0 ? message.line("import.wanted-rows", "n", wanted) : message;
        message = message.lines(remarks)
                .column(tallies.entrySet().stream()
                        .map(e -> Button.of(
                                Phrase.of(
                                        key("show", e.getKey()),
                                        "n",
                                        e.getValue().questions()),
                                page("show", sent, e.getKey(), 0)))
                        .toList());
        Button drop = Button.of("dialog.cancel", ButtonData.of("import", "drop", sent.id()));
        if (sent.fresh() + wanted == 0) {
            return message.line(tallies.isEmpty() ? "import.nothing-new" : "import.decide-first")
                    .row(drop)
                    .guard();
        }
        return message.row(Button.of("import.load", ButtonData.of("import", "load", sent.id())), drop)
                .guard();
    }

    /** Some of the doubts of one kind. */
    Message page(Read read, SentWorkbook sent, Doubt.Kind kind, int asked, NameView view) {
        int questions = doubts.tallies(read, sent.id())
                .getOrDefault(kind, new Tally(0, 0, 0))
                .questions();
        int page = Math.max(0, Math.min(asked, (questions - 1) / A_PAGE));
        List<Question> shown = doubts.page(read, sent.id(), kind, A_PAGE, page * A_PAGE);
        Message message = Message.of(key("head", kind), "n", questions);
        List<Button> toggles = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Question question = shown.get(i);
            int number = page * A_PAGE + i + 1;
            message = message.lines(lines(read, question, number, view));
            if (kind == Doubt.Kind.NEAR) {
                message = message.column(likely(sent, question, number, page, view));
            } else {
                boolean taken = question.said().answer() == Doubt.Answer.TAKE;
                toggles.add(Button.of(
                        Phrase.of(taken ? "import.leave" : "import.take", "n", number),
                        ButtonData.of("import", taken ? "leave" : "take", sent.id(), question.place(), page)));
            }
        }
        for (int i = 0; i < toggles.size(); i += A_ROW) {
            message = message.row(toggles.subList(i, Math.min(toggles.size(), i + A_ROW)));
        }
        if (kind != Doubt.Kind.NEAR && questions > 1) {
            message = message.row(
                    Button.of("import.take-all", page("all", sent, kind, page)),
                    Button.of("import.leave-all", page("none", sent, kind, page)));
        }
        return message.row(new ListPage(page, A_PAGE, questions).ways(number -> page("show", sent, kind, (int) number)))
                .row(Button.of("import.back", ButtonData.of("import", "card", sent.id())))
                .guard();
    }

    private List<Phrase> lines(Read read, Question question, int number, NameView view) {
        Doubt.Shown shown = question.shown();
        List<Phrase> lines = new ArrayList<>();
        Phrase mark =
                Phrase.of(question.said().answer() == Doubt.Answer.LEAVE ? "import.mark-leave" : "import.mark-take");
        Object name = name(shown.name(), view);
        if (question.kind() == Doubt.Kind.NEAR) {
            lines.add(Phrase.of(
                    "import.item-near",
                    "n",
                    number,
                    "mark",
                    mark,
                    "name",
                    name,
                    "school",
                    shown.school(),
                    "rows",
                    question.rows()));
            shown.near().forEach(known -> lines.add(Phrase.of("import.item-known", "name", name(known.name(), view))));
            return lines;
        }
        lines.add(Phrase.of(
                "import.item",
                "n",
                number,
                "mark",
                mark,
                "name",
                name,
                "school",
                shown.school(),
                "indicator",
                shown.indicator(),
                "what",
                EntryText.what(shown.activity(), shown.result())));
        switch (question.kind()) {
            case CHANGED -> {
                lines.add(Phrase.of("import.item-entry", "id", question.about()));
                shown.changes().forEach(c -> lines.add(change(c, view)));
            }
            case DECIDED -> lines.add(decisions.decided(read, question.about()));
            case STATUS -> lines.add(Phrase.of("import.item-status", "status", shown.status()));
            case NEAR -> {}
        }
        return lines;
    }

    private static Phrase change(Doubt.Change change, NameView view) {
        boolean names = change.column() == ImportColumn.FULL_NAME;
        return Phrase.of(
                "import.item-change",
                "column",
                change.column().label(),
                "from",
                names ? name(change.from(), view) : orNothing(change.from()),
                "to",
                names ? name(change.to(), view) : orNothing(change.to()));
    }

    private static Object orNothing(String text) {
        return text.isEmpty() ? Phrase.of("import.empty") : text;
    }

    private static Object name(String written, NameView view) {
        return PersonName.parse(written)
                .map(name -> name.shown(view, Phrase.of("import.nameless")))
                .orElseGet(() -> view.pick(written, "…", Phrase.of("import.nameless")));
    }

    /** One person may be meant: «это она же»; several: their names. */
    private static List<Button> likely(SentWorkbook sent, Question question, int number, int page, NameView view) {
        List<Button> buttons = new ArrayList<>();
        List<Doubt.Known> near = question.shown().near();
        for (Doubt.Known known : near) {
            boolean chosen = question.said().answer() == Doubt.Answer.SAME
                    && question.said().teacher() == known.teacher();
            Object who = near.size() == 1 ? Phrase.of("import.same-" + gender(known.name())) : name(known.name(), view);
            buttons.add(Button.of(
                    Phrase.of(chosen ? "import.choice-chosen" : "import.choice", "n", number, "what", who),
                    chosen
                            ? ButtonData.of("import", "leave", sent.id(), question.place(), page)
                            : ButtonData.of("import", "same", sent.id(), question.place(), page, known.teacher())));
        }
        boolean chosen = question.said().answer() == Doubt.Answer.NEW;
        buttons.add(Button.of(
                Phrase.of(
                        chosen ? "import.choice-chosen" : "import.choice",
                        "n",
                        number,
                        "what",
                        Phrase.of("import.new-person")),
                ButtonData.of("import", chosen ? "leave" : "new", sent.id(), question.place(), page)));
        return buttons;
    }

    private static String gender(String name) {
        return PersonName.parse(name)
                .flatMap(n -> Patronymic.of(n.patronymic()))
                .map(p -> p.gender().name().toLowerCase(Locale.ROOT))
                .orElse("both");
    }

    private static ButtonData page(String action, SentWorkbook sent, Doubt.Kind kind, int page) {
        return ButtonData.of("import", action, sent.id(), kind.name(), page);
    }

    private static String key(String what, Doubt.Kind kind) {
        return "import." + what + "-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
