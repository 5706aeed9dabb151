package ru.metodmonitor.workbook.chat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.FileReceiver;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.workbook.loading.Doubt;
import ru.metodmonitor.workbook.loading.Doubt.Answer;
import ru.metodmonitor.workbook.loading.DoubtStore;
import ru.metodmonitor.workbook.loading.SentFiles;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbook.Shape;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** A sent workbook: looked at first, loaded with one press, all its valid rows or none (SPEC section 8). */
public final class ImportCommand implements FileReceiver {
    private final SentWorkbookStore store = new SentWorkbookStore();
    private final DoubtStore doubts = new DoubtStore();
    private final ImportCards cards;
    private final Clock clock;

    public ImportCommand(ImportCards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("import").task(Task.RECORD).naming().roles(Role.OPERATOR, Role.ADMIN, Role.HEAD);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text(RosterCommand.own(request.person()).isEmpty() ? "import.how" : "roster.how");
    }

    @Override
    public boolean takes(Incoming.File file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(xlsx|xls|xlsm|xlsb|ods|csv)")
                || file.mime().contains("spreadsheet")
                || SentFiles.isPage(name);
    }

    @Override
    public Reply receive(Request request, Incoming.File file, Tx tx) {
        if (file.size() > FileSource.LIMIT) {
            return Reply.inputError(Problem.of("file.too-big", "workbook.refused.example"));
        }
        // A head's book can only be a list of the own people.
        Shape shape = RosterCommand.own(request.person()).isEmpty() ? Shape.BOOK : Shape.ROSTER;
        long id = store.insert(tx, request.person().id(), file.fileId(), file.name(), shape, clock.instant());
        return Reply.work(ImportPreview.KIND, String.valueOf(id), Phrase.of("import.reading", "percent", 0));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<SentWorkbook> sent = store.find(tx, data.number(0))
                .filter(s -> s.personId() == request.person().id())
                .filter(s -> mayLoad(s, request.person()));
        if (sent.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "load" ->
                store.move(tx, sent.get().id(), Status.PREVIEW, Status.LOADING)
                        ? Reply.replace(Message.of(
                                        "import.wanted", "name", sent.get().name()))
                                .and(Reply.work(
                                        ImportLoad.KIND,
                                        String.valueOf(sent.get().id()),
                                        Phrase.of("import.loading", "percent", 0)))
                        : Reply.alert("import.decided");
            case "drop" -> dropped(sent.get(), tx);
            default ->
                sent.get().status() == Status.PREVIEW
                        ? decided(request, sent.get(), data, tx)
                        : Reply.alert("import.decided");
        };
    }

    /** A head loads lists of the own schools alone; one who is no operator any more loads no books. */
    private static boolean mayLoad(SentWorkbook sent, Person person) {
        List<Long> own = RosterCommand.own(person);
        return own.isEmpty()
                || (sent.shape() == Shape.TAKEN
                        && sent.schoolId().map(own::contains).orElse(true));
    }

    private Reply dropped(SentWorkbook sent, Tx tx) {
        if (!store.move(tx, sent.id(), Status.PREVIEW, Status.DROPPED)) {
            return Reply.alert("import.decided");
        }
        doubts.forget(tx, sent.id());
        return Reply.replace(Message.of("import.dropped", "name", sent.name()));
    }

    /** Looking at doubtful rows, and deciding on them. */
    private Reply decided(Request request, SentWorkbook sent, ButtonData data, Tx tx) {
        if (data.action().equals("card")) {
            return Reply.replace(cards.preview(tx, sent, List.of()));
        }
        if (List.of("show", "all", "none").contains(data.action())) {
            Optional<Doubt.Kind> kind = Arrays.stream(Doubt.Kind.values())
                    .filter(k -> k.name().equals(data.field(1)))
                    .findFirst();
            kind.filter(k -> k != Doubt.Kind.NEAR && !data.action().equals("show"))
                    .ifPresent(k ->
                            doubts.sayAll(tx, sent.id(), k, data.action().equals("all") ? Answer.TAKE : Answer.LEAVE));
            return kind.map(k -> page(request, sent, k, data, tx)).orElseGet(Reply::stale);
        }
        return doubts.find(tx, sent.id(), data.number(1))
                .flatMap(q -> said(q, data).map(said -> {
                    doubts.say(tx, sent.id(), q.place(), said);
                    return page(request, sent, q.kind(), data, tx);
                }))
                .orElseGet(Reply::stale);
    }

    private static Optional<Doubt.Said> said(DoubtStore.Question question, ButtonData data) {
        boolean near = question.kind() == Doubt.Kind.NEAR;
        return switch (data.action()) {
            case "leave" -> Optional.of(Doubt.Said.NOTHING);
            case "take" -> Optional.of(new Doubt.Said(Answer.TAKE, 0)).filter(s -> !near);
            case "new" -> Optional.of(new Doubt.Said(Answer.NEW, 0)).filter(s -> near);
            case "same" ->
                question.shown().near().stream()
                        .filter(known -> known.teacher() == data.number(3))
                        .map(known -> new Doubt.Said(Answer.SAME, known.teacher()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Reply page(Request request, SentWorkbook sent, Doubt.Kind kind, ButtonData data, Tx tx) {
        return Reply.replace(cards.page(tx, sent, kind, (int) data.number(2), request.names()));
    }
}
