package ru.metodmonitor.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks teachers up by what somebody remembers of a name: a surname, its beginning, initials, or a whole name with a typo.
 *
 * <p>Threading: immutable, safe to share.
 */
public final class TeacherSearch {
    private static final int SHORTEST = 2;
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*педагог\\s*№?\\s*(\\d{1,15})\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Teacher> teachers;
    private final List<Teacher> former;

    /**
     * A search.
     *
     * @param teachers as they are now
     * @param former what they were called before, with the identifiers of now
     */
    public TeacherSearch(List<Teacher> teachers, List<Teacher> former) {
        this.teachers = List.copyOf(teachers);
        this.former = List.copyOf(former);
    }

    /** What means this teacher and no namesake; chats that show no names call teachers so as well. */
    public static String reference(Teacher teacher) {
        return "педагог № " + teacher.id();
    }

    /** Whom the words may mean, by name: of those with the very words, else of former names, else of near misses. */
    public List<Teacher> find(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            long id = Long.parseLong(numbered.group(1));
            return teachers.stream().filter(t -> t.id() == id).toList();
        }
        List<String> words = Arrays.asList(Folding.words(text).split(" "));
        if (words.stream().noneMatch(w -> w.length() >= SHORTEST)) {
            return List.of();
        }
        List<Teacher> found = having(teachers, words);
        if (found.isEmpty()) {
            found = now(having(former, words));
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

    private List<Teacher> now(List<Teacher> records) {
        Map<Long, Teacher> byId = new LinkedHashMap<>();
        teachers.forEach(t -> byId.put(t.id(), t));
        return records.stream()
                .map(t -> byId.get(t.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Teacher> near(String text) {
        return PersonName.parse(text)
                .map(name -> new TeacherMatcher(teachers).match(name))
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
