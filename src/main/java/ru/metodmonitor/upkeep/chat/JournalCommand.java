package ru.metodmonitor.upkeep.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/** /journal: the last changes by pages; /journal CODE: whether a printed state existed, when, and what followed. */
public final class JournalCommand implements Command {
    private static final int A_PAGE = 10;

    private final Journal journal;
    private final JournalText text;

    public JournalCommand(Journal journal, Access access, Texts texts, ZoneId zone) {
        this.journal = journal;
        this.text = new JournalText(access, texts, zone);
    }

    @Override
    public Spec spec() {
        return Spec.command("journal").roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String code = request.arguments().strip();
        if (code.isEmpty()) {
            return Reply.of(page(tx, 0));
        }
        return journal.judge(tx, code)
                .fold(
                        proven -> Reply.of(found(tx, "journal.found", proven.row())),
                        weak -> Reply.of(found(tx, "journal.found-short", weak.row())),
                        otherwise -> Reply.inputError(Problem.of(
                                "journal.otherwise",
                                "journal.example",
                                "code",
                                code,
                                "seq",
                                otherwise.row().seq(),
                                "here",
                                otherwise.row().code())),
                        beyond -> Reply.inputError(Problem.of(
                                "journal.beyond",
                                "journal.example",
                                "code",
                                code,
                                "seq",
                                beyond.asked(),
                                "last",
                                beyond.last())),
                        unknown -> Reply.inputError(Problem.of("journal.unknown", "journal.example", "code", code)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return Reply.replace(page(tx, (int) Math.max(0, data.number(0))));
    }

    private Message page(Read read, int page) {
        long size = journal.size(read);
        Message message = Message.of("journal.title", "n", size, "code", journal.headCode(read))
                .lines(journal.latest(read, A_PAGE, page * A_PAGE).stream()
                        .map(row -> text.line(read, row))
                        .toList());
        List<Button> ways = new ArrayList<>();
        if (page > 0) {
            ways.add(Button.of("page.previous", ButtonData.of("journal", "page", page - 1)));
        }
        if ((long) (page + 1) * A_PAGE < size) {
            ways.add(Button.of("page.next", ButtonData.of("journal", "page", page + 1)));
        }
        return message.row(ways);
    }

    private Message found(Read read, String key, JournalRow row) {
        long after = journal.size(read) - row.seq();
        Message message = Message.of(key, "code", row.code(), "seq", row.seq(), "at", text.at(row), "n", after);
        return message.lines(journal.after(read, row.seq(), A_PAGE).stream()
                .map(r -> text.line(read, r))
                .toList());
    }
}
