package ru.metodmonitor.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.metodmonitor.indicators.Audit;

/**
 * What an audit has found so far. A missing document is an error of evidence: it counts as one.
 *
 * @param sample which audit
 * @param items all that was drawn
 */
public record Findings(Sample sample, List<Item> items) {
    /** Copies the list. */
    public Findings {
        items = List.copyOf(items);
    }

    /** How many were looked at: entries, or people named in orders. */
    public int looked() {
        return sample.direction() == Direction.TRUTH
                ? (int) items.stream().filter(Item::isDone).count()
                : items.stream().mapToInt(i -> i.lines().orElse(0)).sum();
    }

    /** How many of them were errors: wrong or without a document, or missing. */
    public int errors() {
        return sample.direction() == Direction.TRUTH
                ? (int) items.stream().filter(Findings::isError).count()
                : items.stream().mapToInt(i -> i.missing().orElse(0)).sum();
    }

    /** Those of the errors that only lack a document. */
    public int withoutDocument() {
        return (int) items.stream()
                .filter(i -> i.verdict().filter(v -> v == Verdict.NO_DOCUMENT).isPresent())
                .count();
    }

    /** The share of errors found; 0 where nothing was looked at. */
    public double rate() {
        return looked() == 0 ? 0 : (double) errors() / looked();
    }

    /** The share that is not exceeded with 95 % (Clopper & Pearson 1934). */
    public double upperEnd() {
        return Audit.upperEnd(errors(), looked());
    }

    /** Whether everything that was drawn was looked at. */
    public boolean isComplete() {
        return items.stream().allMatch(Item::isDone);
    }

    /** Whether the audit shows that errors stay below the limit: all was looked at and nothing was wrong. */
    public boolean showsFewer() {
        return sample.direction() == Direction.TRUTH && isComplete() && errors() == 0 && !items.isEmpty();
    }

    /** Errors by stratum, only where there are any. */
    public Map<String, Long> errorsByStratum() {
        Map<String, Long> found = new TreeMap<>();
        items.stream().filter(Findings::isError).forEach(i -> found.merge(i.stratum(), 1L, Long::sum));
        return found;
    }

    /** Whether an entry was found wrong or without a document. */
    public static boolean isError(Item item) {
        return item.verdict().filter(v -> v != Verdict.RIGHT).isPresent();
    }
}
