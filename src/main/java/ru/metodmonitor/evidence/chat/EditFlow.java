package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Correction;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** What the steps of a correction work with: what an operator, or what a head may do. */
final class EditFlow {
    private final AddFlow flow;
    private final Texts texts;

    EditFlow(AddFlow flow, Texts texts) {
        this.flow = flow;
        this.texts = texts;
    }

    /** What it has in common with registering. */
    AddFlow flow() {
        return flow;
    }

    /** A usual reason, its words being the answer. */
    Choice reason(String key) {
        return Choice.of(key, texts.plain(key));
    }

    /** The entry's teacher, found by the name that a person typed; else asks which. */
    Turn<EditDialog> named(Edit edit, long school, String typed, Request request, Read read) {
        return AddFlow.name(typed)
                .fold(
                        name -> flow.teachers()
                                .certain(read, school, name)
                                .<Turn<EditDialog>>map(who -> Turn.to(new EditDialog.Choose(edit.of(school, who))))
                                .orElseGet(() -> Turn.to(new EditDialog.WhichTeacher(edit, school, typed))),
                        problem -> flow.teachers().beginning(typed, school, request.names(), problem, read));
    }

    /** The entry, if this person may correct it now. */
    Optional<Entry> editable(Request request, long id, Read read) {
        return flow.entries()
                .find(read, id)
                .filter(e -> e.status() != EntryStatus.RETRACTED)
                .filter(e -> request.person().has(Role.OPERATOR) || ownProposal(request, e));
    }

    private static boolean ownProposal(Request request, Entry entry) {
        return entry.proposed()
                && entry.isBy(request.person().id())
                && entry.status() != EntryStatus.CONFIRMED
                && request.person().schools().contains(entry.school().id());
    }

    /** A head learns nothing of entries of other schools. */
    Problem refusal(Request request, long id, Read read) {
        Optional<Entry> known = flow.entries()
                .find(read, id)
                .filter(e -> request.person().maySeeNamesOf(e.school().id()));
        if (known.isEmpty()) {
            return Problem.of("entry.missing", "edit.example", "id", id);
        }
        return request.person().has(Role.OPERATOR)
                ? Problem.of("edit.retracted", "edit.example", "id", id)
                : Problem.of("edit.not-own", "dispute.example", "id", id);
    }

    /** What it will change. */
    List<Phrase> foretold(Edit edit, Read read) {
        return ImpactText.lines(flow.impact().of(read, steps(edit, read)));
    }

    /** What counts now goes, and what is to be said comes; nothing where it doesn't count before or after. */
    private List<Impact.Step> steps(Edit edit, Read read) {
        Optional<Entry> now = flow.entries().find(read, edit.entry()).filter(e -> e.status() == EntryStatus.CONFIRMED);
        if (now.isEmpty()) {
            return List.of();
        }
        Entry entry = now.get();
        Impact.Step goes = new Impact.Step(
                entry.year(), entry.school().id(), entry.teacher().id(), entry.indicator(), -1);
        Impact.Step comes = new Impact.Step(
                edit.year(),
                edit.school(),
                edit.who().teacher().orElse(0L),
                edit.draft().indicator(),
                1);
        return flow.entries().mode() == ReviewMode.FOUR_EYES ? List.of(goes) : List.of(goes, comes);
    }

    /** A rejected entry may be sent again as it is: the reviewer may have been wrong. */
    boolean canSave(Edit edit, Read read) {
        return flow.entries()
                .find(read, edit.entry())
                .filter(e -> e.status() == EntryStatus.REJECTED || !edit.equals(Edit.of(e)))
                .isPresent();
    }

    /** A head's own correction needs no reason. */
    Reply saveOwn(Edit edit, Request request, Tx tx) {
        return save(edit, texts.plain("edit.reason-author"), request, tx);
    }

    Reply save(Edit edit, String reason, Request request, Tx tx) {
        Optional<Entry> now = editable(request, edit.entry(), tx);
        boolean ownSchool =
                flow.purpose() == Purpose.REGISTER || request.person().schools().contains(edit.school());
        if (!ownSchool) {
            return Reply.text("no-access");
        }
        if (now.filter(e -> e.version() == edit.version()).isEmpty()) {
            return Reply.of(done(Message.of("edit.moved", "id", edit.entry()), edit.entry()));
        }
        // In another year other indicators may hold.
        return flow.indicators()
                .known(edit.draft().indicator(), edit.year())
                .fold(i -> correct(edit, now.orElseThrow(), reason, request, tx), Reply::inputError);
    }

    private Reply correct(Edit edit, Entry before, String reason, Request request, Tx tx) {
        Order order = flow.orders()
                .register(tx, AddFlow.author(request), edit.draft().order(), "")
                .order();
        long teacher = flow.teacher(request, tx, edit.school(), edit.who()).id();
        EntryChange change = new EntryChange(
                order.id(),
                edit.draft().indicator(),
                edit.school(),
                teacher,
                edit.draft().activity(),
                edit.draft().result(),
                edit.draft().eventDate());
        return flow.entries()
                .correct(tx, request.person().id(), before.id(), change, reason)
                .fold(new Correction.Cases<>() {
                    @Override
                    public Reply done(Entry was, EntryStatus now) {
                        Message message = Message.of(
                                now == EntryStatus.SUBMITTED ? "edit.done-submitted" : "edit.done", "id", was.id());
                        boolean arrived = now == EntryStatus.SUBMITTED && was.status() != EntryStatus.SUBMITTED;
                        return Reply.of(EditFlow.done(message, was.id()))
                                .and(arrived ? flow.arrived(request, tx) : Reply.NOTHING);
                    }

                    @Override
                    public Reply unchanged(Entry entry) {
                        return Reply.text("edit.unchanged", "id", entry.id());
                    }

                    @Override
                    public Reply duplicate(long existing) {
                        return Reply.of(EditFlow.done(Message.of("add.duplicate", "id", existing), existing));
                    }

                    @Override
                    public Reply missing(long entry) {
                        return Reply.text("no-access");
                    }

                    @Override
                    public Reply wrongStatus(Entry entry) {
                        return Reply.inputError(Problem.of("edit.retracted", "edit.example", "id", entry.id()));
                    }
                });
    }

    private static Message done(Message message, long entry) {
        return message.row(List.of(Button.of("button.card", ButtonData.of("entry", "open", entry))));
    }
}
