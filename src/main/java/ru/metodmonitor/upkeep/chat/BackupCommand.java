package ru.metodmonitor.upkeep.chat;

import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /backup: makes a copy of the store and tells where it lies. */
public final class BackupCommand implements Command {
    @Override
    public Spec spec() {
        return Spec.command("backup").task(Task.MANAGE).roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.work(BackupJob.KIND, "{}", Phrase.of("backup.making"));
    }
}
