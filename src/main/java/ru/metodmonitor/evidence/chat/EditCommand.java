package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.ZoneId;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /edit N: corrects an entry; what it said before stays in its card. An operator corrects any, for a reason; a head the own proposal
 * until it is confirmed, which sends it to the reviewers again.
 */
public final class EditCommand implements Command, Dialog<EditDialog> {
    private static final int LONGEST_REASON = 500;

    private final EditFlow operators;
    private final EditFlow heads;
    private final Picker picker;

    public EditCommand(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Clock clock,
            ZoneId zone,
            Newcomers newcomers,
            Texts texts,
            Picker picker) {
        this.picker = picker;
        this.operators = new EditFlow(
                new AddFlow(registry, orders, entries, results, clock, zone, Purpose.REGISTER, newcomers), texts);
        this.heads = new EditFlow(
                new AddFlow(registry, orders, entries, results, clock, zone, Purpose.PROPOSE, newcomers), texts);
    }

    @Override
    public Spec spec() {
        return Spec.command("edit").task(Task.RECORD).naming().roles(Role.OPERATOR, Role.HEAD);
    }

    @Override
    public String kind() {
        return "edit";
    }

    @Override
    public Class<EditDialog> stateType() {
        return EditDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return request.arguments().isBlank()
                ? picker.editableEntry(request, kind(), tx)
                : EntryNumber.parse(request.arguments()).fold(id -> begin(request, id, tx), Reply::inputError);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return data.action().equals("begin") ? begin(request, data.number(0), tx) : Reply.stale();
    }

    private Reply begin(Request request, long id, Tx tx) {
        EditFlow flow = flow(request);
        return flow.editable(request, id, tx)
                .map(e -> Reply.begin(this, new EditDialog.Choose(Edit.of(e))))
                .orElseGet(() -> Reply.inputError(flow.refusal(request, id, tx)));
    }

    private EditFlow flow(Request request) {
        return request.person().has(Role.OPERATOR) ? operators : heads;
    }

    @Override
    public Prompt prompt(EditDialog state, Request request, Read read) {
        return state.prompt(flow(request), request, read);
    }

    @Override
    public Turn<EditDialog> on(EditDialog state, Answer answer, Request request, Tx tx) {
        return answer.text().isEmpty() || answer.text().length() > LONGEST_REASON
                ? Turn.again(Problem.of("add.text-wanted", "edit.example"))
                : state.on(flow(request), answer, request, tx);
    }
}
