package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A stored discussion.
 *
 * @param id its number
 * @param school whose
 * @param heldOn when
 * @param number of the protocol
 * @param problems what was found
 * @param lines the plan, done or not
 * @param fileName of the scan; empty for none
 * @param fileId names it at the messenger; empty for none
 * @param fileSha its SHA-256 once it was fetched; empty before
 */
public record Discussion(
        long id,
        long school,
        LocalDate heldOn,
        String number,
        List<String> problems,
        List<PlanLine> lines,
        String fileName,
        String fileId,
        String fileSha) {
    /** Copies the lists. */
    public Discussion {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }
}
