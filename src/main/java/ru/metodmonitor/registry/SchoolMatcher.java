package ru.metodmonitor.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the school that a text means: {@code 10}, {@code СОШ 10}, {@code МОБУ СОШ №10 г. Сочи им. …}, {@code школа 10},
 * {@code гимназия 8}, a code (alone, or for sure: {@code код «S10»}), or a name (SPEC section 3). Kind matters where numbers collide; nothing is guessed.
 *
 * <p>Threading: immutable, safe to share.
 */
public final class SchoolMatcher {
    private static final Pattern NUMBER = Pattern.compile("(?:№|n|no|номер)?\\s*(\\d{1,4})(?!\\d)");
    private static final Pattern SIGNED = Pattern.compile("№\\s*(\\d{1,4})(?!\\d)");
    private static final Pattern REFERENCE = Pattern.compile("(n |no |номер )?\\d{1,4}");
    private static final Pattern CODE = Pattern.compile("\\s*код\\s*«(.+)»\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:мобу|мбоу|маоу|мкоу|моу|моау)(?: |$).*");
    private static final Pattern QUOTED = Pattern.compile("[«\"„“]([^«»\"„“”]{3,40})[»\"“”]");
    private static final Pattern KIND =
            Pattern.compile("(гимнази\\p{L}*|лице\\p{L}{1,3}|сош|сш|оош|средн\\p{L}*|основн\\p{L}*|школ\\p{L}*)");

    private final List<School> schools;
    private final Map<String, School> byCode = new HashMap<>();
    private final Map<String, List<School>> byName = new HashMap<>();
    private final Map<Integer, List<School>> byNumber = new HashMap<>();

    /** A matcher over these schools. */
    public SchoolMatcher(List<School> schools) {
        this.schools = schools.stream().sorted(new SchoolOrder()).toList();
        for (School school : this.schools) {
            byCode.put(Folding.key(school.code()), school);
            byName.computeIfAbsent(Folding.words(school.name()), k -> new ArrayList<>())
                    .add(school);
            numberIn(school.name())
                    .ifPresent(n ->
                            byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(school));
        }
    }

    /** All of them, by kind and number. */
    public List<School> all() {
        return schools;
    }

    /** What means this school and no other, whatever the schools are called: for a command that goes on once a school was chosen. */
    public static String reference(School school) {
        return "код «" + school.code() + "»";
    }

    /** Which school the text means. */
    public SchoolMatch match(String text) {
        Matcher reference = CODE.matcher(text);
        if (reference.matches()) {
            String code = reference.group(1);
            return of(schools.stream().filter(s -> s.code().equals(code)).collect(Collectors.toSet()));
        }
        String folded = Folding.words(text);
        if (folded.isEmpty() || text.length() > 400) {
            return new SchoolMatch.None();
        }
        List<School> named = byName.getOrDefault(folded, List.of());
        if (named.size() == 1) {
            return new SchoolMatch.One(named.get(0));
        }
        Set<SchoolKind> kinds = kindsIn(folded);
        Optional<Integer> number = numberIn(text);
        Set<School> found = new LinkedHashSet<>();
        School coded = byCode.get(Folding.key(text));
        if (coded != null) {
            found.add(coded);
        }
        number.ifPresent(n -> byNumber.getOrDefault(n, List.of()).stream()
                .filter(s -> kinds.isEmpty() || kinds.contains(s.kind()))
                .forEach(found::add));
        if (number.isPresent() && !isOnlyAReference(folded)) {
            // "1 место" or a room number is no school: something must say that a school is meant.
            boolean school = !kinds.isEmpty()
                    || coded != null
                    || LEGAL_FORM.matcher(folded).matches();
            return school ? of(found) : new SchoolMatch.None();
        }
        if (number.isEmpty() && found.isEmpty()) {
            schools.stream()
                    .filter(s -> kinds.isEmpty() || kinds.contains(s.kind()))
                    .filter(s -> sameQuoted(text, s))
                    .forEach(found::add);
        }
        boolean onlyKind = KIND.matcher(folded).replaceAll("").isBlank();
        if (number.isEmpty() && found.isEmpty() && !onlyKind) {
            schools.stream().filter(s -> partOfName(folded, s)).forEach(found::add);
        }
        return of(found);
    }

    private static SchoolMatch of(Set<School> found) {
        return switch (found.size()) {
            case 0 -> new SchoolMatch.None();
            case 1 -> new SchoolMatch.One(found.iterator().next());
            default -> new SchoolMatch.Several(List.copyOf(found));
        };
    }

    /** A bare number, or a number with nothing but words that speak of a school. */
    private static boolean isOnlyAReference(String folded) {
        return REFERENCE.matcher(folded).matches();
    }

    /** «учитель гимназии „Росток“»: what stands in quotes names it, whatever the case of its kind. */
    private static boolean sameQuoted(String text, School school) {
        Matcher asked = QUOTED.matcher(text);
        Matcher known = QUOTED.matcher(school.name());
        return asked.find() && known.find() && Folding.words(asked.group(1)).equals(Folding.words(known.group(1)));
    }

    private static boolean partOfName(String folded, School school) {
        String name = Folding.words(school.name());
        boolean whole = name.contains(" ") && (" " + folded + " ").contains(" " + name + " ");
        return whole || (folded.length() >= 4 && (" " + name + " ").contains(" " + folded + " "));
    }

    private static Set<SchoolKind> kindsIn(String folded) {
        Set<SchoolKind> kinds = new LinkedHashSet<>();
        Matcher m = KIND.matcher(folded);
        while (m.find()) {
            kinds.addAll(kindOf(m.group(1)));
            if (kinds.size() == 1) {
                return kinds;
            }
        }
        return kinds;
    }

    private static List<SchoolKind> kindOf(String word) {
        if (word.startsWith("гимн")) {
            return List.of(SchoolKind.GYMNASIUM);
        }
        if (word.startsWith("лице")) {
            return List.of(SchoolKind.LYCEUM);
        }
        if (word.equals("сош") || word.equals("сш") || word.startsWith("средн")) {
            return List.of(SchoolKind.SOSH);
        }
        if (word.equals("оош") || word.startsWith("основн")) {
            return List.of(SchoolKind.OOSH);
        }
        return List.of(SchoolKind.SOSH, SchoolKind.OOSH);
    }

    /** The school's number: the one after a number sign if there is one, else the first that stands alone. */
    static Optional<Integer> numberIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher signed = SIGNED.matcher(lower);
        if (signed.find()) {
            return Optional.of(Integer.parseInt(signed.group(1)));
        }
        Matcher m = NUMBER.matcher(lower);
        while (m.find()) {
            boolean inWord = m.start(1) > 0
                    && Character.isLetterOrDigit(lower.charAt(m.start(1) - 1))
                    && !lower.substring(m.start(), m.start(1)).startsWith("n");
            if (!inWord) {
                return Optional.of(Integer.parseInt(m.group(1)));
            }
        }
        return Optional.empty();
    }
}
