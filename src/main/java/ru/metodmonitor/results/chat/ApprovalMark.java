package ru.metodmonitor.results.chat;

import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** The line under a title that says whether the figures are approved. */
final class ApprovalMark {
    private ApprovalMark() {}

    static Phrase of(Results results, Read read, AcademicYear year) {
        ApprovalState state = results.state(read, year);
        return switch (state.kind()) {
            case PRELIMINARY -> Phrase.of("approval.mark-preliminary");
            case APPROVED ->
                Phrase.of("approval.mark-approved", "date", state.day().orElseThrow());
            case CHANGED ->
                Phrase.of("approval.mark-changed", "date", state.day().orElseThrow());
        };
    }
}
