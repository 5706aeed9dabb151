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
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /export [YEAR]: a year's results as a workbook; with the entries and their people for operators alone. */
public final class ExportCommand implements Command {
    private final Results results;

    public ExportCommand(Results results) {
        this.results = results;
    }

    @Override
    public Spec spec() {
        return Spec.command("export").task(Task.DOCUMENTS).roles(Role.OPERATOR, Role.ANALYST);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return work(results.defaultYear(tx));
        }
        return AcademicYear.parse(request.arguments().strip())
                .map(ExportCommand::work)
                .orElseGet(() -> Reply.inputError(Problem.of("export.no-year", "export.example")));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        return year.map(ExportCommand::work).orElseGet(Reply::stale);
    }

    private static Reply work(AcademicYear year) {
        return Reply.work(
                ExportJob.KIND, JobText.of(year.toString()), Phrase.of("export.making", "year", year, "percent", 0));
    }
}
