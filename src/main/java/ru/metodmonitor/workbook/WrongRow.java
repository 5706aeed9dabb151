package ru.metodmonitor.workbook;

import java.util.List;

/**
 * A row that goes back to whoever sent it.
 *
 * @param raw as it was sent
 * @param problems why, at least one
 */
public record WrongRow(RawRow raw, List<RowProblem> problems) {
    /** Copies the list. */
    public WrongRow {
        problems = List.copyOf(problems);
    }
}
