package ru.metodmonitor.evidence.lists.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.evidence.lists.Memory.Settled;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** /remembered: what operators settled by hand in lists; each can be forgotten. */
public final class RememberedCommand implements Command {
    private static final String NAME = "remembered";
    private static final int A_PAGE = 8;

    private final Memory memory;
    private final Registry registry;

    public RememberedCommand(Memory memory, Registry registry) {
        this.memory = memory;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.RECORD).naming().roles(Role.OPERATOR);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(page(0, request.names(), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        int page = Math.max(0, (int) data.number(0));
        if (!data.action().equals("forget")) {
            return Reply.replace(page(page, request.names(), tx));
        }
        boolean gone = memory.forget(tx, request.person().id(), data.number(1));
        Reply shown = Reply.replace(page(page, request.names(), tx));
        return gone ? shown.and(Reply.toast("remembered.forgotten")) : shown;
    }

    private Message page(int wanted, NameView view, Read read) {
        long count = memory.count(read);
        if (count == 0) {
            return Message.of("remembered.none");
        }
        ListPage at = new ListPage(wanted, A_PAGE, count);
        int page = (int) at.number();
        Message message = Message.of("remembered.title", "n", count, "page", at.shown(), "pages", at.pages());
        List<Button> forget = new ArrayList<>();
        BriefNames names = registry.names(read);
        int number = at.offset();
        for (Settled settled : memory.page(read, A_PAGE, at.offset())) {
            number++;
            Object meant = settled.teacher()
                    .<Object>map(t -> Phrase.of(
                            "remembered.teacher",
                            "name",
                            EntryText.name(t.name(), t.id(), view),
                            "school",
                            names.name(settled.school())))
                    .orElseGet(() -> settled.meaning().isEmpty()
                            ? names.name(settled.school())
                            : Phrase.of("remembered.meaning", "meaning", settled.meaning()));
            Object typed =
                    settled.teacher().isEmpty() ? settled.typed() : view.pick(settled.typed(), settled.typed(), "…");
            message = message.line("remembered.line", "number", number, "typed", typed, "meant", meant);
            forget.add(Button.of(
                    Phrase.of("remembered.forget", "number", number),
                    ButtonData.of(NAME, "forget", page, settled.id())));
        }
        for (int i = 0; i < forget.size(); i += 4) {
            message = message.row(forget.subList(i, Math.min(forget.size(), i + 4)));
        }
        return message.row(at.ways(n -> ButtonData.of(NAME, "page", n)));
    }
}
