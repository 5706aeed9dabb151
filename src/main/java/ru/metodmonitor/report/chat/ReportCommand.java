package ru.metodmonitor.report.chat;

import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /report [YEAR]: the analytic report as a document. */
public final class ReportCommand implements Command {
    private final Results results;

    public ReportCommand(Results results) {
        this.results = results;
    }

    @Override
    public Spec spec() {
        return Spec.command("report").task(Task.DOCUMENTS).worded().roles(Role.OPERATOR, Role.ANALYST);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = AcademicYear.parse(request.arguments());
        if (!request.arguments().isBlank() && asked.isEmpty()) {
            return Reply.inputError(Problem.of("year.wrong", "report.example", "text", request.arguments()));
        }
        AcademicYear year = asked.orElseGet(() -> results.defaultYear(tx));
        if (results.of(tx, year).lines().isEmpty()) {
            return Reply.text("report.no-data", "year", year);
        }
        return Reply.work(
                ReportJob.KIND,
                Integer.toString(year.firstYear()),
                Phrase.of("report.writing", "year", year, "percent", 0));
    }
}
