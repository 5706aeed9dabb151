package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.results.ApprovalState;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** What an entry's going does to figures and places. */
public final class RetractionEffects {
    private final Entries entries;
    private final Results results;
    private final Impact impact;

    public RetractionEffects(Entries entries, Results results) {
        this.entries = entries;
        this.results = results;
        this.impact = new Impact(results);
    }

    /** In words, before it goes. */
    public List<Phrase> foretold(long id, Read read) {
        List<Phrase> lines = new ArrayList<>(ImpactText.lines(shifts(id, read)));
        entries.find(read, id)
                .map(Entry::year)
                .filter(year -> results.state(read, year).kind() != ApprovalState.Kind.PRELIMINARY)
                .ifPresent(year -> lines.add(Phrase.of("impact.approved", "year", year)));
        return lines;
    }

    /** What it moves; nothing where the entry doesn't count. */
    List<Impact.Shift> shifts(long id, Read read) {
        return entries.find(read, id)
                .filter(e -> e.status() == EntryStatus.CONFIRMED)
                .map(e -> impact.of(
                        read,
                        List.of(new Impact.Step(
                                e.year(), e.school().id(), e.teacher().id(), e.indicator(), -1))))
                .orElse(List.of());
    }
}
