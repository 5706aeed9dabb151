package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /retract N REASON: takes a confirmed entry back; it stays readable. From a card's button it is first shown what changes, then asked
 * why, then confirmed.
 */
public final class RetractCommand implements Command, Dialog<RetractDialog> {
    private static final String NAME = "retract";
    private static final String EXAMPLE = "retract.example";

    private final Entries entries;
    private final Results results;
    private final Impact impact;
    private final Texts texts;

    public RetractCommand(Entries entries, Results results, Texts texts) {
        this.entries = entries;
        this.results = results;
        this.impact = new Impact(results);
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).naming().roles(Role.OPERATOR).inGroups();
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
        return EntryNumber.withReason(request.arguments(), EXAMPLE)
                .fold(asked -> retract(request, asked.number(), asked.reason(), tx), Reply::inputError);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Entry> entry = entries.find(tx, data.number(0));
        if (!data.action().equals("begin") || entry.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return entry.get().status() == EntryStatus.CONFIRMED
                ? Reply.begin(this, new RetractDialog.Why(entry.get().id()))
                : Reply.alert("retract.already", "id", entry.get().id());
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
        List<Phrase> lines = new ArrayList<>(ImpactText.lines(shifts(id, read)));
        entries.find(read, id)
                .map(Entry::year)
                .filter(year -> results.state(read, year).kind() != ApprovalState.Kind.PRELIMINARY)
                .ifPresent(year -> lines.add(Phrase.of("impact.approved", "year", year)));
        return lines;
    }

    /** What its going does; nothing where it doesn't count. */
    private List<Impact.Shift> shifts(long id, Read read) {
        return entries.find(read, id)
                .filter(e -> e.status() == EntryStatus.CONFIRMED)
                .map(e -> impact.of(
                        read,
                        List.of(new Impact.Step(
                                e.year(), e.school().id(), e.teacher().id(), e.indicator(), -1))))
                .orElse(List.of());
    }

    @Override
    public Turn<RetractDialog> on(RetractDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    Reply retract(Request request, long id, String reason, Tx tx) {
        List<Impact.Shift> shifts = shifts(id, tx);
        return entries.retract(tx, request.person().id(), id, reason).fold(new Decision.Cases<>() {
            @Override
            public Reply done(Entry before) {
                return Reply.of(Message.of("retract.done", "id", before.id()).lines(ImpactText.done(shifts)));
            }

            @Override
            public Reply missing(long missing) {
                return Reply.inputError(Problem.of("entry.missing", EXAMPLE, "id", missing));
            }

            @Override
            public Reply wrongStatus(Entry entry) {
                Phrase status =
                        Phrase.of("entry.status-" + entry.status().name().toLowerCase(Locale.ROOT));
                return Reply.inputError(
                        Problem.of("retract.wrong-status", EXAMPLE, "id", entry.id(), "status", status));
            }

            @Override
            public Reply ownEntry(Entry entry) {
                return wrongStatus(entry);
            }

            @Override
            public Reply tooLate(Entry entry) {
                return wrongStatus(entry);
            }
        });
    }
}
