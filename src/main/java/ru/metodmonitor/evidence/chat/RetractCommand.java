package ru.metodmonitor.evidence.chat;

import java.util.Locale;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /retract N REASON: takes a confirmed entry back; it stays readable. */
public final class RetractCommand implements Command {
    private static final String EXAMPLE = "retract.example";

    private final Entries entries;

    public RetractCommand(Entries entries) {
        this.entries = entries;
    }

    @Override
    public Spec spec() {
        return Spec.command("retract").roles(Role.OPERATOR).inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return EntryNumber.withReason(request.arguments(), EXAMPLE)
                .fold(
                        asked -> answer(entries.retract(tx, request.person().id(), asked.number(), asked.reason())),
                        Reply::inputError);
    }

    private static Reply answer(Decision outcome) {
        return outcome.fold(new Decision.Cases<>() {
            @Override
            public Reply done(Entry before) {
                return Reply.text("retract.done", "id", before.id());
            }

            @Override
            public Reply missing(long id) {
                return Reply.inputError(Problem.of("entry.missing", EXAMPLE, "id", id));
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
