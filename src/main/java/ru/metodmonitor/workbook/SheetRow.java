package ru.metodmonitor.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A row with what was understood of it.
 *
 * @param <T> what a right row of the sheet says
 * @param raw as it stands
 * @param value what it says; empty exactly where there are problems
 * @param problems what is wrong with its form
 */
public record SheetRow<T>(RawRow raw, Optional<T> value, List<RowProblem> problems) {
    /**
     * Checks that there is either a value or a problem.
     *
     * @throws IllegalArgumentException otherwise
     */
    public SheetRow {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a row has either a value or problems");
        }
    }
}
