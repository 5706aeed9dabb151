package ru.metodmonitor.people.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.chat.OwnLines;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.people.Behind;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** What lies behind a figure, in words. */
final class WhyText {
    /** More of one person are only counted. */
    static final int ENTRIES_A_PERSON = 5;

    private WhyText() {}

    /** The figure itself: so many of so many. */
    static Phrase figure(Indicator indicator, int counted, Optional<Tally> tally) {
        return tally.map(t -> Phrase.of(
                        "why.figure",
                        "number",
                        indicator.number(),
                        "title",
                        indicator.label(),
                        "k",
                        counted,
                        "n",
                        t.of(),
                        "share",
                        Numbers.percent(t.share())))
                .orElseGet(() -> Phrase.of(
                        "why.figure-no-share", "number", indicator.number(), "title", indicator.label(), "k", counted));
    }

    /** A person with what counts. */
    static List<Phrase> person(int number, Behind.Counted counted, NameView view, OwnLines readable) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("why.person", "n", number, "name", name(counted.first(), view)));
        List<Entry> entries = counted.entries();
        for (Entry entry : entries.subList(0, Math.min(ENTRIES_A_PERSON, entries.size()))) {
            lines.add(entry(entry));
            source(readable.readable(entry), view).ifPresent(lines::add);
        }
        if (entries.size() > ENTRIES_A_PERSON) {
            lines.add(Phrase.of("why.more", "n", entries.size() - ENTRIES_A_PERSON));
        }
        return lines;
    }

    /** One entry with its order. */
    static Phrase entry(Entry entry) {
        return Phrase.of(
                "why.entry",
                "id",
                entry.id(),
                "indicator",
                entry.indicator(),
                "what",
                EntryText.what(entry.activity(), entry.result()),
                "order",
                EntryText.order(entry.order().key()));
    }

    /** The very line of the document; it holds a whole name. */
    private static Optional<Phrase> source(Entry entry, NameView view) {
        String line = entry.source().line();
        return line.isEmpty() || view != NameView.FULL
                ? Optional.empty()
                : Optional.of(Phrase.of("why.source", "line", new Personal(line)));
    }

    /** An entry that doesn't count, and why. */
    static List<Phrase> missed(Behind.Missed missed, NameView view, OwnLines readable) {
        Entry entry = missed.entry();
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("why.missed-person", "name", name(entry, view), "why", cause(missed)));
        lines.add(entry(entry));
        source(readable.readable(entry), view).ifPresent(lines::add);
        return lines;
    }

    private static Phrase cause(Behind.Missed missed) {
        Entry entry = missed.entry();
        if (missed.cause() == Behind.Cause.OTHER_YEAR) {
            return Phrase.of(
                    "why.cause-year",
                    "year",
                    entry.year(),
                    "date",
                    entry.eventDate().orElse(entry.order().key().date()));
        }
        Phrase status = Phrase.of("why.cause-" + missed.cause().name().toLowerCase(Locale.ROOT));
        return entry.reason().isEmpty()
                ? status
                : Phrase.of("why.cause-reason", "status", status, "reason", new Personal(entry.reason()));
    }

    /** How many in the other years; empty if in none. */
    static Optional<Phrase> otherYears(Behind behind) {
        return behind.otherYears().isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        "why.years",
                        "list",
                        behind.otherYears().entrySet().stream()
                                .map(WhyText::inYear)
                                .collect(Collectors.joining(", "))));
    }

    private static <K> String inYear(Map.Entry<K, Integer> year) {
        return year.getKey() + " — " + year.getValue();
    }

    private static Object name(Entry entry, NameView view) {
        return EntryText.name(entry.teacher().name(), entry.teacher().id(), view);
    }
}
