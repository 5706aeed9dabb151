package ru.metodmonitor.evidence.lists.chat;

import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.Postponed;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Reads a long pasted list outside the writer's transaction, so that nobody else waits for it. */
public final class ReadListJob implements JobHandler {
    static final String KIND = "read-list";

    private final Database database;
    private final Access access;
    private final Lists lists;
    private final ListCards cards;
    private final Outbound outbound;
    private final NameView names;

    ReadListJob(Database database, Access access, Lists lists, ListCards cards, Outbound outbound, NameView names) {
        this.database = database;
        this.access = access;
        this.lists = lists;
        this.cards = cards;
        this.outbound = outbound;
        this.names = names;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.job().payload());
        StoredList stored = database.read(read -> lists.find(read, id)).orElseThrow();
        OpenList list = database.read(read -> lists.read(
                read,
                stored.list(),
                access.byId(read, stored.personId()).map(Person::schools).orElse(List.of())));
        run.finish(tx -> {
            StoredList now = lists.find(tx, id).orElseThrow();
            if (now.status() != StoredList.Status.FETCHING) {
                return;
            }
            if (now.version() != stored.version()) {
                // One more part came meanwhile.
                throw new Postponed();
            }
            boolean nobody = list.items().isEmpty();
            lists.save(tx, id, nobody ? StoredList.Status.DROPPED : StoredList.Status.OPEN, list);
            run.lastWord(tx, Phrase.of("list.text-read", "n", list.lines().size()));
            Problem problem = Problem.of("list.nobody", "list.example");
            Message message = nobody
                    ? Message.of("input.error", "what", problem.what(), "example", problem.example())
                    : cards.card(tx, lists.find(tx, id).orElseThrow(), names);
            outbound.answer(tx, Asker.of(run.job()), message);
        });
    }
}
