package ru.metodmonitor.review.chat;

import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.chat.EntryNumber;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.review.Disputes;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /dispute N REASON: a head objects to an entry of the own school; it stays open until an operator answers. */
public final class DisputeCommand implements Command, Dialog<DisputeDialog> {
    private static final String EXAMPLE = "dispute.example";

    private final Entries entries;
    private final Disputes disputes;
    private final ReviewNews news;
    private final Texts texts;
    private final Picker picker;

    public DisputeCommand(Entries entries, Disputes disputes, ReviewNews news, Texts texts, Picker picker) {
        this.picker = picker;
        this.entries = entries;
        this.disputes = disputes;
        this.news = news;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command("dispute").task(Task.CHECK).naming().roles(Role.HEAD);
    }

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public Class<DisputeDialog> stateType() {
        return DisputeDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return picker.confirmedEntry(request, kind(), tx);
        }
        return EntryNumber.bare(request.arguments())
                .map(id -> own(request, id, tx).isPresent()
                        ? Reply.begin(this, new DisputeDialog.Why(id))
                        : Reply.inputError(Problem.of("entry.missing", EXAMPLE, "id", id)))
                .orElseGet(() -> EntryNumber.withReason(request.arguments(), EXAMPLE)
                        .fold(asked -> raise(request, asked.number(), asked.reason(), tx), Reply::inputError));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return data.action().equals("begin") && own(request, data.number(0), tx).isPresent()
                ? Reply.begin(this, new DisputeDialog.Why(data.number(0)))
                : Reply.stale();
    }

    @Override
    public Prompt prompt(DisputeDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    Choice reason(String key) {
        return Choice.of(key, texts.plain(key));
    }

    @Override
    public Turn<DisputeDialog> on(DisputeDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    /** A head sees the entries of the own school alone: another's is as good as not there. */
    private Optional<Entry> own(Request request, long id, Read read) {
        return entries.find(read, id)
                .filter(e -> request.person().schools().contains(e.school().id()));
    }

    Reply raise(Request request, long id, String reason, Tx tx) {
        Optional<Entry> entry = own(request, id, tx);
        if (entry.isEmpty()) {
            return Reply.inputError(Problem.of("entry.missing", EXAMPLE, "id", id));
        }
        return switch (disputes.raise(tx, request.person().id(), entry.get(), reason)) {
            case DONE ->
                Reply.of(Message.of("dispute.done", "id", id)
                                .row(Button.of("button.card", ButtonData.of("entry", "open", id))))
                        .and(news.arrived(tx, request.at(), 1));
            case OPEN_ALREADY -> Reply.text("dispute.open-already", "id", id);
            case NOT_CONFIRMED -> Reply.inputError(Problem.of("dispute.not-confirmed", EXAMPLE, "id", id));
        };
    }
}
