package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ru.metodmonitor.registry.SchoolMatcher;

/**
 * How people of a worn order were read, measured by how they would be read if it had been typed. Whoever no roster knows is asked about,
 * however well he was read, and counts for nothing but if taken.
 */
final class ScanScore {
    int due;
    int right;
    int newcomers;
    int asked;
    int orders;
    int headings;
    final List<String> wrong = new ArrayList<>();
    /** Not among those who are listed, but in a line that is shown. */
    final List<String> lost = new ArrayList<>();

    final List<String> vanished = new ArrayList<>();
    final List<String> needless = new ArrayList<>();
    final List<String> wrongHeadings = new ArrayList<>();

    /** Who is to be registered: the person, the school, under what, with which result. */
    private record Truth(long teacher, long school, int indicator, String result, String name) {}

    static Reading read(ReadingCity city, List<String> lines, Legibility legibility) {
        return new ListReader(
                        new SchoolMatcher(city.schools()),
                        OurPlaces.of(city.schools()),
                        id -> city.roster(city.schools().get(Math.toIntExact(id) - 1)),
                        Remembered.NOTHING,
                        Optional.empty())
                .read(lines, 3, legibility);
    }

    void add(String what, ScanOrder order, List<String> lines, Legibility legibility) {
        orders++;
        Reading truth = read(order.city(), order.typed(), Legibility.typed());
        Reading reading = read(order.city(), lines, legibility);
        List<Truth> open = new ArrayList<>();
        for (Found found : truth.listed()) {
            found.teacher()
                    .ifPresentOrElse(
                            t -> open.add(new Truth(
                                    t,
                                    found.school().orElseThrow(),
                                    found.indicator(),
                                    plain(found.result()),
                                    found.line())),
                            () -> newcomers++);
        }
        due += open.size();
        List<Found> doubtful = new ArrayList<>();
        for (Found found : reading.listed()) {
            if (!found.isClear()) {
                doubtful.add(found);
                continue;
            }
            Optional<Truth> hit = found.teacher().stream()
                    .map(t -> new Truth(t, found.school().orElseThrow(), found.indicator(), plain(found.result()), ""))
                    .flatMap(t -> open.stream()
                            .filter(o -> o.teacher() == t.teacher()
                                    && o.school() == t.school()
                                    && o.indicator() == t.indicator()
                                    && o.result().equals(t.result())))
                    .findFirst();
            if (hit.isPresent()) {
                right++;
                open.remove(hit.get());
            } else {
                wrong.add(what + ": «" + found.line() + "» taken as " + found.teacher() + found.newName() + " "
                        + found.school() + " " + found.indicator() + " " + found.result());
            }
        }
        for (Truth missed : open) {
            Optional<Found> about =
                    doubtful.stream().filter(f -> isAbout(f, missed, order)).findFirst();
            if (about.isPresent()) {
                asked++;
                needless.add(what + " " + about.get().doubts().get(0).kind() + " «"
                        + about.get().line() + "» ? " + about.get().doubts());
                doubtful.remove(about.get());
            } else {
                String line = what + " " + missed.name();
                (isShown(reading, missed, order) ? lost : vanished).add(line);
            }
        }
    }

    int due() {
        return due;
    }

    private static boolean isAbout(Found found, Truth truth, ScanOrder order) {
        return found.teacher().filter(t -> t == truth.teacher()).isPresent()
                || found.doubts().stream().anyMatch(d -> d.teachers().contains(truth.teacher()))
                || isNamed(found.line(), truth, order);
    }

    /** Whether the operator is shown the line: as a person's, in a doubt, or as one of those that nothing was taken from. */
    private static boolean isShown(Reading reading, Truth truth, ScanOrder order) {
        Stream<String> people = reading.people().stream()
                .flatMap(f ->
                        Stream.concat(Stream.of(f.line()), f.doubts().stream().map(Doubt::words)));
        return Stream.concat(people, reading.others().stream().map(l -> l.text()))
                .anyMatch(line -> isNamed(line, truth, order) || isSame(line, truth.name()));
    }

    /** Whether it is the same line though its name can't be read: the number before it, and most of its longer words. */
    private static boolean isSame(String line, String truth) {
        List<String> words = Stream.of(folded(truth).split("\\s+"))
                .filter(w -> w.length() > 3)
                .toList();
        String where = folded(line);
        boolean numbered = Character.isDigit(truth.charAt(0))
                && where.startsWith(folded(truth).split("\\s+")[0]);
        return numbered && words.stream().filter(where::contains).count() * 3 >= words.size() * 2L;
    }

    /** Whether a line has the surname, or a part of a double one, but for its end and one letter more at either side. */
    private static boolean isNamed(String line, Truth truth, ScanOrder order) {
        String whole = surname(truth, order);
        return Stream.concat(Stream.of(whole), Stream.of(whole.split("-")).filter(part -> part.length() > 3))
                .anyMatch(part -> isNamed(line, part));
    }

    private static String surname(Truth truth, ScanOrder order) {
        return order.city().roster(order.city().schools().get((int) truth.school() - 1)).stream()
                .filter(t -> t.id() == truth.teacher())
                .map(t -> t.name().surname())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNamed(String line, String surname) {
        String stem = folded(surname.substring(0, Math.max(3, surname.length() - 2)));
        String where = folded(line);
        return where.contains(stem.substring(1)) || where.contains(stem.substring(0, stem.length() - 1));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** «1 место» and «I место» say the same. */
    private static String plain(String result) {
        return result.replaceAll("\\bIII\\b", "3")
                .replaceAll("\\bII\\b", "2")
                .replaceAll("\\bI\\b", "1")
                .replace("ё", "е");
    }

    void heading(String what, ScanOrder order, Optional<ru.metodmonitor.evidence.OrderKey> key) {
        if (key.isEmpty()) {
            return;
        }
        boolean same = key.get().number().equals(order.number())
                && key.get()
                        .date()
                        .format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy"))
                        .equals(order.date());
        if (same) {
            headings++;
        } else {
            wrongHeadings.add(what + " " + key.get() + " for № " + order.number() + " " + order.date());
        }
    }

    String line(String name) {
        return "%-12s orders %3d people %4d right %4d (%.1f %%) asked %3d wrong %d lost in sight %d, out of sight %d; heading %d of %d, wrong %d"
                .formatted(
                        name,
                        orders,
                        due,
                        right,
                        100.0 * right / Math.max(1, due),
                        asked,
                        wrong.size(),
                        lost.size(),
                        vanished.size(),
                        headings,
                        orders,
                        wrongHeadings.size());
    }
}
