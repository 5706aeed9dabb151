package ru.metodmonitor.workbook;

import ru.metodmonitor.text.Problem;

/** Carries a refusal out of the depths of parsing; never leaves the package. */
final class RefusedWorkbook extends RuntimeException {
    private final transient ImportReading.Refused refused;

    RefusedWorkbook(ImportRefusal reason, String key, Object... namesAndValues) {
        super(reason.name(), null, false, false);
        this.refused = new ImportReading.Refused(reason, Problem.of(key, "workbook.refused.example", namesAndValues));
    }

    ImportReading.Refused refused() {
        return refused;
    }
}
