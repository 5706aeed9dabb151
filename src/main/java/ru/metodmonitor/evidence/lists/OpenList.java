package ru.metodmonitor.evidence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.Reading;
import ru.metodmonitor.evidence.reading.Remembered;

/**
 * A list between its arrival and its entries: its lines, what was read of them, and what was decided since.
 *
 * @param header what all its people have in common
 * @param lines as they came
 * @param schools schools by the words that name them, as settled for this list
 * @param onlySchool whose people they are where no school is named
 * @param items the people, in the order of the document
 * @param repeats how many stand there twice
 * @param elsewhere how many are of other schools than a proposing head's own
 */
public record OpenList(
        ListHeader header,
        List<String> lines,
        Map<String, Long> schools,
        Optional<Long> onlySchool,
        List<Item> items,
        int repeats,
        int elsewhere) {
    /** Copies the lists. */
    public OpenList {
        lines = List.copyOf(lines);
        schools = Map.copyOf(schools);
        items = List.copyOf(items);
    }

    /** A list that has not been read yet. */
    public static OpenList unread(ListHeader header, List<String> lines) {
        return new OpenList(header, lines, Map.of(), Optional.empty(), List.of(), 0, 0);
    }

    /** Whether it is a file in which nobody was found. */
    public boolean isFileAlone() {
        return items.isEmpty() && header.file().isPresent();
    }

    /** With another header. */
    public OpenList with(ListHeader now) {
        return new OpenList(now, lines, schools, onlySchool, items, repeats, elsewhere);
    }

    /** With more lines. */
    public OpenList with(List<String> more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        return new OpenList(header, all, schools, onlySchool, items, repeats, elsewhere);
    }

    OpenList where(String words, long school) {
        Map<String, Long> all = new HashMap<>(schools);
        all.put(words, school);
        return new OpenList(header, lines, all, onlySchool, items, repeats, elsewhere);
    }

    OpenList at(long school) {
        return new OpenList(header, lines, schools, Optional.of(school), items, repeats, elsewhere);
    }

    /** With one of its people decided. */
    OpenList with(int index, Item item) {
        List<Item> all = new ArrayList<>(items);
        all.set(index, item);
        return new OpenList(header, lines, schools, onlySchool, all, repeats, elsewhere);
    }

    /** Without a person who is not wanted. */
    public OpenList skipped(int index) {
        return with(index, items.get(index).marked(Item.Mark.SKIPPED));
    }

    /** With all that was ready registered. */
    OpenList recorded() {
        return new OpenList(
                header,
                lines,
                schools,
                onlySchool,
                items.stream()
                        .map(i -> i.isReady() ? i.marked(Item.Mark.DONE) : i)
                        .toList(),
                repeats,
                elsewhere);
    }

    /** With all that was registered to be registered again. */
    OpenList reopened() {
        return new OpenList(
                header,
                lines,
                schools,
                onlySchool,
                items.stream()
                        .map(i -> i.mark() == Item.Mark.DONE ? i.marked(Item.Mark.OPEN) : i)
                        .toList(),
                repeats,
                elsewhere);
    }

    Map<String, Long> schoolKeys() {
        Map<String, Long> keys = new HashMap<>();
        schools.forEach((typed, school) -> keys.put(Remembered.schoolKey(typed), school));
        return keys;
    }

    /** Read anew; who was decided before stays decided. */
    OpenList reread(Reading reading, int others) {
        Map<String, Item> decided = new HashMap<>();
        forEachKey(items, (key, item) -> {
            if (item.byHand() || item.mark() != Item.Mark.OPEN) {
                decided.put(key, item);
            }
        });
        List<Item> now = new ArrayList<>();
        forEachKey(reading.people().stream().map(Item::of).toList(), (key, item) -> {
            Item before = decided.getOrDefault(key, item);
            now.add(before.byHand() ? before : item.marked(before.mark()));
        });
        return new OpenList(header, lines, schools, onlySchool, now, reading.repeats(), others);
    }

    /** A person is known again by the line, the name in it, and which of several such it is. */
    private static void forEachKey(List<Item> items, BiConsumer<String, Item> each) {
        Map<String, Integer> seen = new HashMap<>();
        for (Item item : items) {
            Found found = item.found();
            String key = found.line() + '\n' + found.typed();
            each.accept(key + '\n' + seen.merge(key, 1, Integer::sum), item);
        }
    }

    /** How many can be registered. */
    public int ready() {
        return count(Item::isReady);
    }

    /** How many must be asked about. */
    public int doubtful() {
        return count(Item::isDoubtful);
    }

    /** How many are registered already. */
    public int done() {
        return count(i -> i.mark() == Item.Mark.DONE);
    }

    /** How many are not wanted. */
    public int skipped() {
        return count(i -> i.mark() == Item.Mark.SKIPPED);
    }

    private int count(Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }

    /** The next doubtful one from an index on, going round. */
    public Optional<Integer> nextDoubt(int from) {
        for (int i = 0; i < items.size(); i++) {
            int index = (from + i) % items.size();
            if (items.get(index).isDoubtful()) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
