package ru.metodmonitor.workbook.chat;

import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /template: the import workbook as a form to fill in. */
public final class TemplateCommand implements Command {
    @Override
    public Spec spec() {
        return Spec.command("template").task(Task.DOCUMENTS).roles(Role.OPERATOR, Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.work(TemplateJob.KIND, "{}", Phrase.of("template.making"));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return handle(request, tx);
    }
}
