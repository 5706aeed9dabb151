package ru.metodmonitor.evidence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import ru.metodmonitor.evidence.PageBox;
import ru.metodmonitor.evidence.files.LinePlace;
import ru.metodmonitor.evidence.reading.Aside;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.reading.Reading;

/**
 * A list between its arrival and its entries: its lines, what was read of them, and what was decided since.
 *
 * @param header what all its people have in common
 * @param lines as they came
 * @param schools schools by the words that name them, as somebody has explained them: to be remembered
 * @param items the people, in the order of the document, those who are left out among them
 * @param repeats how many stand there twice
 * @param elsewhere how many are of other schools than a proposing head's own
 * @param others lines that speak of nobody
 * @param asked the person about whom the card that is shown asks; empty while another card is shown
 * @param places where each line stands on the pages' pictures; none for a list that was typed
 */
public record OpenList(
        ListHeader header,
        List<String> lines,
        Map<String, Long> schools,
        List<Item> items,
        int repeats,
        int elsewhere,
        List<Reading.Line> others,
        Optional<Integer> asked,
        List<LinePlace> places) {
    /** Characters that are read at once; more are read in a job, outside the writer's transaction. */
    private static final int LONG = 6_000;

    /** Copies the lists. */
    public OpenList {
        lines = List.copyOf(lines);
        schools = Map.copyOf(schools);
        items = List.copyOf(items);
        others = List.copyOf(others);
        places = List.copyOf(places);
    }

    /** A list that has not been read yet. */
    public static OpenList unread(ListHeader header, List<String> lines) {
        return new OpenList(header, lines, Map.of(), List.of(), 0, 0, List.of(), Optional.empty(), List.of());
    }

    /** Whether its text is so long that reading it would hold others up. */
    public boolean isLong() {
        return lines.stream().mapToLong(String::length).sum() > LONG;
    }

    /** Whether it is a file in which nobody was found. */
    public boolean isFileAlone() {
        return listed() == 0 && !header.files().isEmpty();
    }

    /** Read from pictures on which its lines stand so. */
    public OpenList at(List<LinePlace> where) {
        return new OpenList(header, lines, schools, items, repeats, elsewhere, others, asked, where);
    }

    /** Whether it was read from pictures. */
    public boolean isPictured() {
        return !places.isEmpty();
    }

    /** Where the line of a person stands; empty where it has no place on a picture. */
    public Optional<PageBox> place(Found found) {
        Optional<PageBox> place = box(found.number() - 1);
        for (int i = found.number(); place.isPresent() && goesOn(found, i); i++) {
            PageBox first = place.get();
            place = box(i).filter(b -> b.page() == first.page()).map(first::with);
            if (place.isEmpty()) {
                return Optional.of(first);
            }
        }
        return place;
    }

    /** Whether a line is a further one of the same paragraph. */
    private boolean goesOn(Found found, int index) {
        return index < lines.size()
                && !lines.get(index).isBlank()
                && found.line().contains(lines.get(index).strip());
    }

    private Optional<PageBox> box(int index) {
        return Optional.of(index)
                .filter(i -> i >= 0 && i < places.size())
                .map(places::get)
                .filter(p -> p.height() > 0 && p.width() > 0)
                .map(p -> new PageBox(p.page() + 1, p.x(), p.y(), p.width(), p.height()));
    }

    /** Whether every word of a person's line was read without a doubt. */
    boolean isSure(Found found) {
        for (int i = found.number() - 1; i < places.size(); i++) {
            boolean its = i == found.number() - 1 || goesOn(found, i);
            if (!its) {
                return true;
            }
            if (!places.get(i).unsure().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** How well its lines could be read. */
    Legibility legibility() {
        return isPictured()
                ? Legibility.pictured(places.stream().map(LinePlace::unsure).toList())
                : Legibility.typed();
    }

    /** With another header. */
    public OpenList with(ListHeader now) {
        return new OpenList(now, lines, schools, items, repeats, elsewhere, others, asked, places);
    }

    /** With more lines. */
    public OpenList with(List<String> more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        return new OpenList(header, all, schools, items, repeats, elsewhere, others, asked, places);
    }

    OpenList where(String words, long school) {
        if (words.isEmpty()) {
            return this;
        }
        Map<String, Long> all = new HashMap<>(schools);
        all.put(words, school);
        return new OpenList(header, lines, all, items, repeats, elsewhere, others, asked, places);
    }

    /** While the card of one person's doubt is shown: what is typed then is the answer. */
    public OpenList asking(Optional<Integer> index) {
        return new OpenList(header, lines, schools, items, repeats, elsewhere, others, index, places);
    }

    private OpenList with(List<Item> now, List<Reading.Line> lefts) {
        return new OpenList(header, lines, schools, now, repeats, elsewhere, lefts, asked, places);
    }

    /** With one of its people decided. */
    OpenList with(int index, Item item) {
        List<Item> all = new ArrayList<>(items);
        all.set(index, item);
        return with(all, others);
    }

    /** With all of some kind decided alike. */
    OpenList each(Predicate<Item> which, UnaryOperator<Item> change) {
        return with(items.stream().map(i -> which.test(i) ? change.apply(i) : i).toList(), others);
    }

    /** Without a person who is not wanted. */
    public OpenList skipped(int index) {
        return with(index, items.get(index).marked(Item.Mark.SKIPPED));
    }

    /** Without all about whom the same is asked as about this one. */
    public OpenList skippedLike(int index) {
        Item like = items.get(index);
        return each(i -> i.isLike(like), i -> i.marked(Item.Mark.SKIPPED));
    }

    /** Strikes a person out, or brings one back who was struck out. */
    public OpenList struck(int index) {
        Item item = items.get(index);
        return with(index, item.marked(item.mark() == Item.Mark.SKIPPED ? Item.Mark.OPEN : Item.Mark.SKIPPED));
    }

    /** With somebody who was left out. */
    public OpenList wanted(int index) {
        return with(index, items.get(index).wanted());
    }

    /** With all who were left out for one reason. */
    public OpenList wanted(Aside why) {
        return each(i -> i.mark() == Item.Mark.ASIDE && i.found().aside().equals(Optional.of(why)), Item::wanted);
    }

    /** With a person of a line in which nobody was found: somebody must say who. */
    public OpenList wantedLine(int index) {
        Reading.Line line = others.get(index);
        Found found = new Found(
                line.number(),
                line.text(),
                line.text().length() <= 80 ? line.text() : line.text().substring(0, 80) + "…",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                header.indicator().orElse(0),
                "",
                List.of(Doubt.of(Doubt.Kind.NO_SCHOOL), Doubt.of(Doubt.Kind.UNREADABLE)),
                Optional.empty(),
                false);
        List<Item> all = new ArrayList<>(items);
        int at = (int)
                items.stream().filter(i -> i.found().number() <= line.number()).count();
        all.add(at, Item.of(found));
        List<Reading.Line> rest = new ArrayList<>(others);
        rest.remove(index);
        return with(all, rest);
    }

    /** With all that was ready registered. */
    OpenList recorded() {
        return each(Item::isReady, i -> i.marked(Item.Mark.DONE));
    }

    /** With all that was registered to be registered again. */
    OpenList reopened() {
        return each(i -> i.mark() == Item.Mark.DONE, i -> i.marked(Item.Mark.OPEN));
    }

    /** Read anew; who was decided before stays decided. */
    OpenList reread(Reading reading, int notOurs) {
        Map<String, Item> decided = new HashMap<>();
        forEachKey(items, (key, item) -> {
            if (item.byHand() || (item.mark() != Item.Mark.OPEN && item.mark() != Item.Mark.ASIDE)) {
                decided.put(key, item);
            }
        });
        List<Item> now = new ArrayList<>();
        forEachKey(reading.people().stream().map(Item::of).toList(), (key, item) -> {
            Optional<Item> before = Optional.ofNullable(decided.get(key));
            now.add(before.map(b -> b.byHand() ? b : item.marked(b.mark())).orElse(item));
        });
        return new OpenList(
                header, lines, schools, now, reading.repeats(), notOurs, reading.others(), Optional.empty(), places);
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

    /** How many the list is about. */
    public int listed() {
        return count(Item::isListed);
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

    /** How many are left out for one reason. */
    public int aside(Aside why) {
        return count(i -> i.mark() == Item.Mark.ASIDE && i.found().aside().equals(Optional.of(why)));
    }

    /** How many others ask the same as this one. */
    public int alike(int index) {
        Item like = items.get(index);
        return count(i -> i.isLike(like)) - (like.isDoubtful() ? 1 : 0);
    }

    /** How many lines of the document nobody is registered from. */
    public int leftOut() {
        return others.size()
                + (int) items.stream()
                        .filter(i -> i.mark() == Item.Mark.ASIDE)
                        .map(i -> i.found().number())
                        .filter(n -> items.stream()
                                .noneMatch(i -> i.isListed() && i.found().number() == n))
                        .distinct()
                        .count();
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
