package ru.metodmonitor.report;

import java.util.regex.Pattern;
import ru.metodmonitor.registry.School;

/** A school's name without its legal form, its town and whom it is named after: for pictures and tables, where all are of one town. */
public final class BriefName {
    private static final Pattern FORM = Pattern.compile(
            "^(?:М[БАК]?ОУ|МОБУ|Г[БК]?ОУ|ЧОУ|НОУ)\\s+", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile(
            "\\s+(?:г(?:орода|\\.)\\s*|им(?:ени|\\.)\\s*|\\p{Lu}[\\p{Ll}-]+[сц]кого\\s+(?:муниципального\\s+)?(?:района|округа)).*$");

    private BriefName() {}

    /** {@code МОБУ СОШ № 10 г. Сочи} becomes {@code СОШ № 10}. */
    public static String of(School school) {
        String brief = REST.matcher(FORM.matcher(school.name().strip()).replaceFirst(""))
                .replaceFirst("")
                .replaceAll("\\s*№\\s*(\\d)", "\u00a0№\u00a0$1")
                .strip();
        return brief.isEmpty() ? school.name() : brief;
    }
}
