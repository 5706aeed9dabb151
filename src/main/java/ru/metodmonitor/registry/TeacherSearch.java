package ru.metodmonitor.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks teachers up by what somebody remembers of a name: a surname, its beginning, initials, or a whole name with a typo.
 *
 * <p>Threading: for the transaction that it looks in.
 */
public final class TeacherSearch {
    private static final int SHORTEST = 2;
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*педагог\\s*№?\\s*(\\d{1,15})\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Among among;

    /** Who is looked among. */
    interface Among {
        /** All teachers as they are now. */
        List<Teacher> all();

        /** At least those of them of whose names each of the folded words is a part. */
        List<Teacher> holding(List<String> words);

        /** What teachers were called before, with the identifiers of now. */
        List<Teacher> former();

        /** The teacher of now with this identifier. */
        Optional<Teacher> numbered(long id);
    }

    TeacherSearch(Among among) {
        this.among = among;
    }

    /** What means this teacher and no namesake; chats that show no names call teachers so as well. */
    public static String reference(Teacher teacher) {
        return "педагог № " + teacher.id();
    }

    /** Whom the words may mean, by name: of those with the very words, else of former names, else of near misses. */
    public List<Teacher> find(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return among.numbered(Long.parseLong(numbered.group(1))).stream().toList();
        }
        List<String> words = Arrays.asList(Folding.words(text).split(" "));
        if (words.stream().noneMatch(w -> w.length() >= SHORTEST)) {
            return List.of();
        }
        List<Teacher> found = having(among.holding(words), words);
        if (found.isEmpty()) {
            found = having(among.former(), words).stream()
                    .flatMap(t -> among.numbered(t.id()).stream())
                    .distinct()
                    .toList();
        }
        return (found.isEmpty() ? near(text) : found)
                .stream()
                        .sorted(Comparator.comparing((Teacher t) -> t.name().key())
                                .thenComparing(Teacher::id))
                        .toList();
    }

    private static List<Teacher> having(List<Teacher> among, List<String> words) {
        return among.stream().filter(t -> has(t.name(), words)).toList();
    }

    /** Each word begins a part of the name of its own. */
    private static boolean has(PersonName name, List<String> words) {
        List<String> parts =
                new ArrayList<>(Arrays.asList(Folding.words(name.full()).split(" ")));
        for (String word : words) {
            Optional<String> part = parts.stream()
                    .filter(p -> p.equals(word))
                    .findFirst()
                    .or(() -> parts.stream().filter(p -> p.startsWith(word)).findFirst());
            if (part.isEmpty()) {
                return false;
            }
            parts.remove(part.get());
        }
        return true;
    }

    private List<Teacher> near(String text) {
        return PersonName.parse(text)
                .map(name -> new TeacherMatcher(among.all()).match(name))
                .map(match -> match.fold(new TeacherMatch.Cases<List<Teacher>>() {
                    @Override
                    public List<Teacher> one(Teacher teacher) {
                        return List.of(teacher);
                    }

                    @Override
                    public List<Teacher> several(List<Teacher> several) {
                        return several;
                    }

                    @Override
                    public List<Teacher> near(List<Teacher> near) {
                        return near;
                    }

                    @Override
                    public List<Teacher> unknown() {
                        return List.of();
                    }

                    @Override
                    public List<Teacher> unknownInitials() {
                        return List.of();
                    }
                }))
                .orElse(List.of());
    }
}
