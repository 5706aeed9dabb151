package ru.metodmonitor.workbook.chat;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.FileReceiver;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** A sent workbook: looked at first, loaded with one press, all its valid rows or none (SPEC section 8). */
public final class ImportCommand implements FileReceiver {
    private final SentWorkbookStore store = new SentWorkbookStore();
    private final Clock clock;

    public ImportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.command("import").roles(Role.OPERATOR, Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("import.how");
    }

    @Override
    public boolean takes(Incoming.File file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(xlsx|xls|xlsm|xlsb|ods|csv)") || file.mime().contains("spreadsheet");
    }

    @Override
    public Reply receive(Request request, Incoming.File file, Tx tx) {
        if (file.size() > FileSource.LIMIT) {
            return Reply.inputError(Problem.of("file.too-big", "workbook.refused.example"));
        }
        long id = store.insert(tx, request.person().id(), file.fileId(), file.name(), clock.instant());
        return Reply.work(ImportPreview.KIND, String.valueOf(id), Phrase.of("import.reading", "percent", 0));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<SentWorkbook> sent = store.find(tx, data.number(0))
                .filter(s -> s.personId() == request.person().id());
        if (sent.isEmpty()) {
            return Reply.alert("button.stale");
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
            case "drop" ->
                store.move(tx, sent.get().id(), Status.PREVIEW, Status.DROPPED)
                        ? Reply.replace(
                                Message.of("import.dropped", "name", sent.get().name()))
                        : Reply.alert("import.decided");
            default -> Reply.alert("button.stale");
        };
    }
}
