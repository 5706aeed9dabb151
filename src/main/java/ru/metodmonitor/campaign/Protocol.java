package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A discussion as its head tells it.
 *
 * @param school whose
 * @param heldOn when
 * @param number of the protocol, as written
 * @param problems what was found
 * @param plan what will be done about it
 * @param file the scan at the messenger; empty names for none
 */
public record Protocol(
        long school, LocalDate heldOn, String number, List<String> problems, List<Step> plan, File file) {
    /** Copies the lists. */
    public Protocol {
        problems = List.copyOf(problems);
        plan = List.copyOf(plan);
    }

    /**
     * One line of the plan.
     *
     * @param text what
     * @param responsible who
     * @param due by when
     */
    public record Step(String text, String responsible, LocalDate due) {}

    /**
     * A file that was sent.
     *
     * @param name as the sender's; empty for no file
     * @param id names it at the messenger
     */
    public record File(String name, String id) {
        /** No file. */
        public static final File NONE = new File("", "");
    }
}
