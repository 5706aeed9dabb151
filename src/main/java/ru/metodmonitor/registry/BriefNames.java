package ru.metodmonitor.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What schools are called where space is short, that is, in chats, pictures and tables: {@code СОШ № 10} instead of
 * {@code МОБУ СОШ № 10 г. Сочи им. …}. Legal form, town and whom a school is named after are left out, but never so that two schools
 * of one list are called the same.
 *
 * <p>Threading: immutable, safe to share.
 */
public final class BriefNames {
    private static final Pattern FORM = Pattern.compile(
            "^(?:М[БАК]?ОУ|МОБУ|Г[БК]?ОУ|ЧОУ|НОУ|(?:\\p{L}+(?:ое|ее)\\s+)+(?:учреждение|организация))\\s+",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    /** What kinds of schools are called when nothing is abbreviated. */
    private static final Map<Pattern, String> WORDED =
            Map.of(worded("средняя(?:\\s+\\(полная\\))?"), "СОШ", worded("основная"), "ООШ");

    private static final Pattern REST = Pattern.compile(
            "\\s+(?:г(?:орода|\\.)\\s*|им(?:ени|\\.)\\s*|\\p{Lu}[\\p{Ll}-]+[сц]кого\\s+(?:муниципального\\s+)?(?:района|округа)"
                    + "|муниципального\\s+(?:образования|округа|района)).*$");
    private static final Pattern NUMBER = Pattern.compile("\\s*№\\s*(\\d)");
    /** What names nothing when it stands alone. */
    private static final Set<String> KINDS = Set.of("сош", "оош", "сш", "гимназия", "лицей", "школа");

    private final Map<Long, String> apart;

    private BriefNames(Map<Long, String> apart) {
        this.apart = Map.copyOf(apart);
    }

    /** {@code МОБУ СОШ № 10 г. Сочи} becomes {@code СОШ № 10}; a school without a number keeps whom it is named after. */
    static String of(School school) {
        String formless = formless(school);
        String brief = REST.matcher(formless).replaceFirst("").strip();
        boolean names = !brief.isEmpty() && !KINDS.contains(Folding.words(brief));
        return spaced(names ? brief : formless);
    }

    private static String formless(School school) {
        String name = FORM.matcher(school.name().strip()).replaceFirst("").strip();
        for (Map.Entry<Pattern, String> kind : WORDED.entrySet()) {
            name = kind.getKey().matcher(name).replaceFirst(kind.getValue());
        }
        return name.isEmpty() ? school.name() : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Pattern worded(String kind) {
        return Pattern.compile(
                "^" + kind + "\\s+общеобразовательная\\s+школа", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    }

    private static String spaced(String name) {
        return NUMBER.matcher(name).replaceAll(" № $1").strip();
    }

    /** The names of a list: those that would be alike are told apart by the rest of their names, else by territory, else by code. */
    public static BriefNames among(Collection<School> schools) {
        List<Function<School, String>> ways = List.of(
                School::brief,
                s -> spaced(formless(s)),
                s -> s.brief() + " (" + s.territory() + ")",
                s -> s.brief() + " (" + s.code() + ")");
        Map<Long, String> named = new HashMap<>();
        Collection<School> left = schools;
        for (Function<School, String> way : ways) {
            Map<String, Integer> times = new HashMap<>();
            left.forEach(s -> times.merge(way.apply(s), 1, Integer::sum));
            Set<School> alike = new HashSet<>();
            for (School school : left) {
                named.put(school.id(), way.apply(school));
                if (times.getOrDefault(way.apply(school), 0) > 1) {
                    alike.add(school);
                }
            }
            left = alike;
        }
        return new BriefNames(named);
    }

    /** What the school is called in this list. */
    public String name(School school) {
        return apart.getOrDefault(school.id(), school.brief());
    }

    /** What the school of this list is called that has this identifier. */
    public String name(long school) {
        return apart.getOrDefault(school, "?");
    }
}
