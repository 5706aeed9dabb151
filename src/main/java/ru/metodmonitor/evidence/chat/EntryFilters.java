package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Turns typed filters into a filter, against the store. */
public final class EntryFilters {
    private static final String EXAMPLE = "entries.example";

    private final Registry registry;
    private final Orders orders;
    private final Access access;

    public EntryFilters(Registry registry, Orders orders, Access access) {
        this.registry = registry;
        this.orders = orders;
        this.access = access;
    }

    /** The filter that a person has typed. */
    public Parsed<EntryFilter> typed(Read read, String text, Person asking) {
        return resolve(read, FilterText.parse(text), asking);
    }

    Parsed<EntryFilter> resolve(Read read, FilterText text, Person asking) {
        Parsed<EntryFilter> filter = Parsed.value(EntryFilter.ALL.containing(words(text.words())));
        return filter.then(f -> text.school().map(s -> school(read, s, f)).orElseGet(() -> Parsed.value(f)))
                .then(f -> text.indicator().map(s -> indicator(s, f)).orElseGet(() -> Parsed.value(f)))
                .then(f -> text.year().map(s -> year(s, f)).orElseGet(() -> Parsed.value(f)))
                .then(f -> text.order().map(s -> order(read, s, f)).orElseGet(() -> Parsed.value(f)))
                .then(f -> text.author().map(s -> author(read, s, asking, f)).orElseGet(() -> Parsed.value(f)))
                .then(f -> text.status().map(s -> status(s, f)).orElseGet(() -> Parsed.value(f)));
    }

    private static List<String> words(List<String> words) {
        List<String> folded = new ArrayList<>();
        words.forEach(w -> folded.add(Folding.key(w)));
        folded.removeIf(String::isEmpty);
        return folded;
    }

    private Parsed<EntryFilter> school(Read read, String text, EntryFilter filter) {
        return registry.schools(read)
                .match(text)
                .parsed(text)
                .fold(
                        one -> Parsed.value(filter.ofSchool(one.id())),
                        problem -> Parsed.problem(new Problem(problem.what(), Phrase.of(EXAMPLE))));
    }

    private static Parsed<EntryFilter> indicator(String text, EntryFilter filter) {
        return text.matches("\\d{1,2}")
                ? Parsed.value(filter.under(Integer.parseInt(text)))
                : Parsed.problem("indicator.not-a-number", EXAMPLE, "text", text);
    }

    private static Parsed<EntryFilter> year(String text, EntryFilter filter) {
        return AcademicYear.parse(text)
                .map(y -> Parsed.value(filter.in(y)))
                .orElseGet(() -> Parsed.problem("year.wrong", EXAMPLE, "text", text));
    }

    private Parsed<EntryFilter> order(Read read, String text, EntryFilter filter) {
        List<Order> found = orders.withNumber(read, Folding.key(text));
        return switch (found.size()) {
            case 0 -> Parsed.problem("order.unknown-number", EXAMPLE, "number", text);
            case 1 -> Parsed.value(filter.ofOrder(found.get(0).id()));
            // Several orders bear the number: all of them are meant.
            default -> Parsed.value(filter.containing(joined(filter.words(), Folding.key(text))));
        };
    }

    private static List<String> joined(List<String> words, String word) {
        List<String> all = new ArrayList<>(words);
        all.add(word);
        return all;
    }

    private Parsed<EntryFilter> author(Read read, String text, Person asking, EntryFilter filter) {
        String name = text.startsWith("@") ? text.substring(1) : text;
        Optional<Long> found = name.equalsIgnoreCase("я")
                ? Optional.of(asking.id())
                : access.people(read).stream()
                        .filter(p -> p.username().filter(name::equalsIgnoreCase).isPresent()
                                || Folding.words(p.displayName()).equals(Folding.words(name)))
                        .map(Person::id)
                        .findFirst();
        return found.map(id -> Parsed.value(filter.by(id)))
                .orElseGet(() -> Parsed.problem("entries.no-author", EXAMPLE, "text", text));
    }

    private static Parsed<EntryFilter> status(String text, EntryFilter filter) {
        return EntryStatus.parse(text)
                .map(s -> Parsed.value(filter.with(s)))
                .orElseGet(() -> Parsed.problem("entries.no-status", EXAMPLE, "text", text));
    }
}
