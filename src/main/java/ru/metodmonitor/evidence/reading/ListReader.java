package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/**
 * Reads a list of people (SPEC section 4, ways 3 and 4). A wrong silent guess is the worst outcome: somebody is taken without a question
 * only where every word of the line and of the headings over it is accounted for.
 *
 * <p>In stages: lines become {@link Blocks}, their words {@link Parts}; {@link Scopes} puts the headings over them; {@link People} says who
 * is meant. Time grows with the length of the text: the names of each school are indexed once.
 */
public final class ListReader {
    private final SchoolMatcher schools;
    private final City city;
    private final LongFunction<List<Teacher>> rosters;
    private final Remembered remembered;
    private final Optional<Long> only;

    /**
     * A reader for one list.
     *
     * @param rosters the teachers of a school
     * @param only whose people they are where no school is named: a head's own list needs none
     */
    public ListReader(
            SchoolMatcher schools,
            City city,
            LongFunction<List<Teacher>> rosters,
            Remembered remembered,
            Optional<Long> only) {
        this.schools = schools;
        this.city = city;
        this.rosters = rosters;
        this.remembered = remembered;
        this.only = only;
    }

    /** Reads the lines of a list whose people count under an indicator; they may come from a picture. */
    public Reading read(List<String> lines, int indicator, Legibility legibility) {
        List<String> mended =
                legibility.pictured() ? lines.stream().map(PictureWords::mended).toList() : lines;
        Morphology morphology = new Morphology();
        List<Parts> parts = new ArrayList<>();
        // Lists say the same in many lines; it is recognised once.
        Map<Block, Parts> recognised = new HashMap<>();
        List<Block> blocks = Blocks.of(mended);
        for (Block block : blocks) {
            parts.add(recognised
                    .computeIfAbsent(block.at(0, ""), b -> Recognition.of(b, city, remembered, morphology))
                    .of(block));
        }
        Eyesight eyesight = new Eyesight(legibility, blocks, lines.size(), morphology);
        Scopes scopes = new Scopes(parts, eyesight);
        People people = new People(schools, rosters, remembered, only, indicator, scopes.drafts(), eyesight);
        List<Found> found = new ArrayList<>();
        for (Draft draft : scopes.drafts()) {
            found.add(people.found(draft));
        }
        List<Reading.Line> others = scopes.others().stream()
                .map(b -> new Reading.Line(b.number(), b.line().strip()))
                .toList();
        return finished(found, others);
    }

    /** The same person at a school that somebody has named: who it is there, and what else is still asked. */
    public Found placed(Found found, long school, Legibility legibility) {
        Found there = new ListReader(schools, city, rosters, remembered, Optional.of(school))
                .read(List.of(found.typed()), 0, new Legibility(legibility.pictured(), List.of())).people().stream()
                        .findFirst()
                        .orElseGet(() -> found.doubted(Doubt.of(Doubt.Kind.UNREADABLE)));
        return found.placed(school, there);
    }

    private static Reading finished(List<Found> found, List<Reading.Line> others) {
        List<Found> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int repeats = 0;
        for (Found one : found) {
            String who = one.teacher()
                    .map(t -> "t" + t)
                    .or(() -> one.newName().map(n -> one.school().orElse(0L) + n.key()))
                    .orElse("");
            boolean counts = !who.isEmpty() && one.aside().isEmpty();
            if (counts && !seen.add(who + "|" + one.indicator())) {
                repeats++;
            } else {
                kept.add(one);
            }
        }
        return new Reading(twoSchools(kept), repeats, others);
    }

    /** A new name at two schools of one list: either two people or a slip. */
    private static List<Found> twoSchools(List<Found> found) {
        Map<String, Set<Long>> at = new HashMap<>();
        for (Found one : found) {
            one.newName()
                    .filter(n -> one.aside().isEmpty())
                    .ifPresent(n -> at.computeIfAbsent(n.joinedKey(), k -> new HashSet<>())
                            .add(one.school().orElse(0L)));
        }
        List<Found> checked = new ArrayList<>();
        for (Found one : found) {
            Optional<PersonName> two = one.newName()
                    .filter(n -> one.aside().isEmpty())
                    .filter(n -> at.getOrDefault(n.joinedKey(), Set.of()).size() > 1);
            checked.add(two.map(n -> one.asked(Doubt.teachers(Doubt.Kind.TWO_SCHOOLS, List.of(), List.of(n))))
                    .orElse(one));
        }
        return checked;
    }
}
