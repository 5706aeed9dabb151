package ru.metodmonitor.results.advice;

import java.util.HashMap;
import java.util.Map;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;

/** The activity of a year's schools, each read when first asked for: one school's advice must not cost a whole country's. */
final class Activities {
    private final AdviceStore store;
    private final Read read;
    private final YearResults year;
    private final Map<Long, Activity> known = new HashMap<>();

    Activities(AdviceStore store, Read read, YearResults year) {
        this.store = store;
        this.read = read;
        this.year = year;
    }

    Activity of(long school) {
        return known.computeIfAbsent(school, s -> store.activity(read, year.year(), year.scheme(), s));
    }
}
