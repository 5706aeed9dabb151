package ru.metodmonitor.workbook.chat;

import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** The button «Excel» under a school's card: all entries of the school in that year as a workbook. */
public final class SchoolBookCommand implements Command {
    static final String NAME = "schoolbook";

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.DOCUMENTS)
                .roles(Role.HEAD, Role.OPERATOR)
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("schoolbook.how");
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        long school = data.number(1);
        if (year.isEmpty()) {
            return Reply.stale();
        }
        return request.person().maySeeNamesOf(school)
                ? Reply.work(
                        SchoolBookJob.KIND, JobText.of(school + " " + year.get()), Phrase.of("export.entries-making"))
                : Reply.alert("no-access");
    }
}
