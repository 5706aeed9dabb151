package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.bot.Undo;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /retract N REASON: takes a confirmed entry back; it stays readable. First it is shown what changes, then confirmed by a button, then
 * it can be undone for a while. From a card's button, or without a reason, it is asked why before that.
 */
public final class RetractCommand implements Command, Dialog<RetractDialog> {
    private static final String NAME = "retract";
    private static final String EXAMPLE = "retract.example";
    /** No reason is that short: it is kept, and the button holds its number. */
    private static final int REASON_BYTES = 0;

    private final Entries entries;
    private final RetractionEffects effects;
    private final Texts texts;
    private final Undo undo;
    private final Picker picker;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public RetractCommand(Entries entries, RetractionEffects effects, Undo undo, Texts texts, Picker picker) {
        this.undo = undo;
        this.picker = picker;
        this.entries = entries;
        this.effects = effects;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.RECORD)
                .naming()
                .roles(Role.OPERATOR)
                .inGroups();
    }

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public Class<RetractDialog> stateType() {
        return RetractDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return picker.confirmedEntry(request, NAME, tx);
        }
        Optional<Entry> alone = EntryNumber.bare(request.arguments()).flatMap(id -> entries.find(tx, id));
        if (alone.filter(RetractCommand::counts).isPresent()) {
            return Reply.begin(this, new RetractDialog.Why(alone.get().id()));
        }
        return EntryNumber.withReason(request.arguments(), EXAMPLE)
                .fold(asked -> ask(request, asked.number(), asked.reason(), tx), Reply::inputError);
    }

    private static boolean counts(Entry entry) {
        return entry.status() == EntryStatus.CONFIRMED;
    }

    /** The question before the act; what stands against the act instead, if anything does. */
    Reply ask(Request request, long id, String reason, Tx tx) {
        Optional<Entry> entry = entries.find(tx, id);
        if (entry.filter(RetractCommand::counts).isEmpty()) {
            return entry.map(RetractCommand::wrongStatus)
                    .orElseGet(() -> Reply.inputError(Problem.of("entry.missing", EXAMPLE, "id", id)));
        }
        String kept = payloads.shorten(tx, reason, REASON_BYTES, request.at());
        return Reply.of(confirmation(request, id, reason, kept, tx).question(request));
    }

    private Confirmation confirmation(Request request, long id, String reason, String kept, Read read) {
        List<Phrase> lines = new ArrayList<>();
        Optional<Entry> entry = entries.find(read, id);
        entry.ifPresent(e -> lines.add(EntryText.line(e, request.names())));
        lines.addAll(foretold(id, read));
        Confirmation.Act another =
                new Confirmation.Act(Phrase.of("retract.another-reason"), ButtonData.of(NAME, "why", id));
        Confirmation.Act yes =
                new Confirmation.Act(Phrase.of("retract.yes", "id", id), ButtonData.of(NAME, "yes", id, kept));
        // In a group everybody would read the name that a reason may hold.
        Phrase question = request.chat().group()
                ? Phrase.of("retract.sure", "id", id)
                : Phrase.of("retract.sure-because", "id", id, "reason", new Personal(reason));
        return new Confirmation(List.of(question), "", List.of(yes, another))
                .lines(lines)
                .whileSame(entry.map(e -> String.valueOf(e.version())).orElse(""));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals(Undo.ACTION)) {
            return restore(request, data.number(0), tx);
        }
        long id = data.number(0);
        Optional<Entry> entry = entries.find(tx, id);
        if (entry.isEmpty()) {
            return Reply.stale();
        }
        if (!counts(entry.get())) {
            return Reply.alert("retract.already", "id", id);
        }
        return switch (data.action()) {
            case "begin" -> Reply.begin(this, new RetractDialog.Why(id));
            case "why" ->
                Reply.replace(Message.of("retract.reason-below", "id", id))
                        .and(Reply.begin(this, new RetractDialog.Why(id)));
            case "yes" ->
                payloads.restore(tx, data.field(1))
                        .map(reason -> confirmation(request, id, reason, data.field(1), tx)
                                .pressed(request, data, () -> retract(request, id, reason, tx)))
                        .orElseGet(Reply::stale);
            default -> Reply.stale();
        };
    }

    @Override
    public Prompt prompt(RetractDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    Choice reason(String key) {
        return Choice.of(key, texts.plain(key));
    }

    /** What its going will change. */
    List<Phrase> foretold(long id, Read read) {
        return effects.foretold(id, read);
    }

    @Override
    public Turn<RetractDialog> on(RetractDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    private Reply retract(Request request, long id, String reason, Tx tx) {
        List<Impact.Shift> shifts = effects.shifts(id, tx);
        return entries.retract(tx, request.person().id(), id, reason)
                .fold(new Answered(
                        before -> Reply.replace(Message.of("retract.done", "id", before.id())
                                .lines(ImpactText.done(shifts))
                                .row(undo.button(
                                        tx,
                                        Phrase.of("retract.undo"),
                                        "entry.retract",
                                        "entry:" + before.id(),
                                        seq -> ButtonData.of(NAME, Undo.ACTION, seq)))),
                        RetractCommand::wrongStatus));
    }

    private Reply restore(Request request, long act, Tx tx) {
        return entries.restore(tx, request.person().id(), act, texts.plain("retract.undo-reason"))
                .fold(new Answered(
                        before -> Reply.replace(Message.of("retract.undone", "id", before.id())), now -> Undo.gone()));
    }

    private static Reply wrongStatus(Entry entry) {
        Phrase status = Phrase.of("entry.status-" + entry.status().name().toLowerCase(Locale.ROOT));
        return Reply.inputError(Problem.of("retract.wrong-status", EXAMPLE, "id", entry.id(), "status", status));
    }

    /**
     * What is said to each decision.
     *
     * @param onDone where it is done
     * @param onStatus where it isn't, because of what the entry is now
     */
    private record Answered(Function<Entry, Reply> onDone, Function<Entry, Reply> onStatus)
            implements Decision.Cases<Reply> {
        @Override
        public Reply done(Entry before) {
            return onDone.apply(before);
        }

        @Override
        public Reply missing(long missing) {
            return Undo.gone();
        }

        @Override
        public Reply wrongStatus(Entry entry) {
            return onStatus.apply(entry);
        }

        @Override
        public Reply ownEntry(Entry entry) {
            return onStatus.apply(entry);
        }

        @Override
        public Reply tooLate(Entry entry) {
            return onStatus.apply(entry);
        }
    }
}
