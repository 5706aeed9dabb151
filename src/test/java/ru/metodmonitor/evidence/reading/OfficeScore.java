package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.metodmonitor.evidence.reading.OfficeCase.Expected;
import ru.metodmonitor.evidence.reading.OfficeCase.Person;
import ru.metodmonitor.registry.PersonName;

/** How well an order was read: each person whom it names against what became of it. */
final class OfficeScore {
    /** Doubts that one answer settles for a whole list: what those without a result were. */
    private static final Set<String> ANSWERED_TOGETHER = Set.of("RESULT");

    /** A declined name differs from the nominative in its last letters only. */
    private static final int LONGEST_ENDING = 3;

    private final OfficeCity city;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> needless = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private int due;
    private int right;
    private int together;
    private int asked;
    private int strangers;

    OfficeScore(OfficeCity city) {
        this.city = city;
    }

    /** A person of the order and what was found of it. */
    private record Pair(Found found, Person person, int likeness) {}

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-8s%-34s%7s%7s%9s%7s%7s%7s%10s  %s",
                "way",
                "case",
                "record",
                "right",
                "together",
                "asked",
                "wrong",
                "lost",
                "strangers",
                "doubts");
    }

    String line(String way, String name) {
        return String.format(
                Locale.ROOT,
                "%-8s%-34s%7d%7d%9d%7d%7d%7d%10d  %s",
                way,
                name,
                due,
                right,
                together,
                asked,
                wrong.size(),
                lost.size(),
                strangers,
                kinds);
    }

    /** Counts the people of an order. */
    void add(String way, OfficeCase order, Reading reading) {
        IdentityHashMap<Found, Person> matched = matched(order.people(), reading.listed());
        for (Found found : reading.listed()) {
            found.doubt().ifPresent(d -> kinds.add(d.kind().name()));
            Optional<Person> person = Optional.ofNullable(matched.get(found));
            String place = way + " " + order.name() + ": ";
            if (person.isEmpty()) {
                stranger(place + "nobody of the order", found);
            } else {
                judge(place, found, person.get());
            }
        }
        for (Person person : order.people()) {
            if (person.expected() == Expected.RECORD) {
                due++;
            }
            boolean seen = matched.containsValue(person);
            if (!seen && person.expected() != Expected.NONE) {
                lost.add(way + " " + order.name() + ": " + person.name());
            }
        }
    }

    private void judge(String place, Found found, Person person) {
        if (person.expected() == Expected.NONE) {
            stranger(place + person.name(), found);
        } else if (!found.isClear()) {
            String kind = found.doubt().orElseThrow().kind().name();
            if (person.expected() == Expected.RECORD && ANSWERED_TOGETHER.contains(kind)) {
                together++;
            } else if (person.expected() == Expected.RECORD) {
                asked++;
                needless.add(place + person.name() + ", " + kind + ": " + found.line());
            }
        } else if (person.expected() == Expected.ASK || !isRight(found, person)) {
            wrong.add(place + person + " <- " + said(found));
        } else if (person.expected() == Expected.RECORD) {
            right++;
        }
    }

    private void stranger(String who, Found found) {
        if (found.isClear()) {
            wrong.add(who + " <- " + said(found));
        } else {
            strangers++;
        }
    }

    private boolean isRight(Found found, Person person) {
        String name = city.name(found).map(PersonName::full).orElse("");
        return name.equals(person.name())
                && found.school().map(city::code).orElse("").equals(person.school())
                && found.indicator() == person.indicator();
    }

    private String said(Found found) {
        return city.name(found).map(PersonName::full).orElse("?") + ", "
                + found.school().map(city::code).orElse("?") + ", " + found.indicator() + ": " + found.line();
    }

    /** The likest pairs first; nobody twice. */
    private static IdentityHashMap<Found, Person> matched(List<Person> people, List<Found> found) {
        List<Pair> pairs = new ArrayList<>();
        for (Found f : found) {
            for (Person p : people) {
                int likeness = likeness(f.typed(), p.name());
                if (likeness > 0) {
                    pairs.add(new Pair(f, p, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed());
        IdentityHashMap<Found, Person> matched = new IdentityHashMap<>();
        Set<Person> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.found()) && taken.add(pair.person())) {
                matched.put(pair.found(), pair.person());
            }
        }
        return matched;
    }

    /** How many words of a name stand in the document's words; 0 if they are somebody else's. */
    private static int likeness(String typed, String name) {
        List<String> words = words(typed);
        int likeness = 0;
        int first = 0;
        for (String part : words(name)) {
            if (words.stream().anyMatch(w -> isSame(w, part))) {
                likeness += 4;
                first += part.equals(words(name).get(0)) ? 1 : 0;
            } else if (words.stream().anyMatch(w -> w.length() == 1 && part.startsWith(w))) {
                likeness += 1;
            }
        }
        boolean enough = first > 0 ? words.size() == 1 || likeness > 4 : likeness >= 8;
        return enough ? likeness : 0;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}-]+", " ")
                .strip()
                .split(" "));
    }

    private static boolean isSame(String typed, String nominative) {
        int common = 0;
        int shorter = Math.min(typed.length(), nominative.length());
        while (common < shorter && typed.charAt(common) == nominative.charAt(common)) {
            common++;
        }
        boolean near = Math.abs(typed.length() - nominative.length()) <= LONGEST_ENDING;
        return near && common >= 2 && common >= Math.max(typed.length(), nominative.length()) - LONGEST_ENDING - 1;
    }

    int due() {
        return due;
    }

    int rightOrTogether() {
        return right + together;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> lost() {
        return lost;
    }

    List<String> needless() {
        return needless;
    }

    /** The kinds of doubt that somebody would be asked about. */
    Set<String> kinds() {
        return kinds;
    }
}
