package ru.metodmonitor.workbook.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.RowProblem;
import ru.metodmonitor.workbook.WrongRow;

/** What becomes of the rows of a workbook, counted row by row. */
final class PlannedRows {
    private final List<WrongRow> wrong = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Phrase> remarks = new ArrayList<>();
    private int fresh;
    private int repeats;

    void count(boolean changes) {
        fresh += changes ? 1 : 0;
        repeats += changes ? 0 : 1;
    }

    void wrong(RawRow raw, List<RowProblem> problems) {
        wrong.add(new WrongRow(raw, problems));
    }

    Optional<RowProblem> doubt(Doubt doubt) {
        doubts.add(doubt);
        return Optional.empty();
    }

    void remark(Phrase remark) {
        remarks.add(remark);
    }

    Importer.Summary summary() {
        return new Importer.Summary(fresh, repeats, wrong, doubts, remarks);
    }
}
