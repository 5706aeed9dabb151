package ru.metodmonitor.evidence.reading;

import java.util.regex.Pattern;

/** Lines of an order that name people who did nothing but sign, answer for it or carry it out. */
final class Officials {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ALWAYS = Pattern.compile(
            "(?:контрол\\p{L}*\\s+за\\s+(?:исполнен|выполнен)|^исп(?:\\.|олнител)|^согласован|^ознакомлен|^с\\s+приказом\\s+ознаком"
                    + "|^проект\\s+(?:приказа\\s+)?(?:вносит|подготов)|^приложени|^к\\s+приказу|оставляю\\s+за\\s+собой)",
            FLAGS);
    private static final Pattern WITHOUT_SCHOOL = Pattern.compile(
            "(?:(?:начальник|директор|руководител|специалист|методист|и\\.\\s?о\\.\\s*начальник|и\\.\\s?о\\.\\s*директор)\\p{L}*"
                    + "[\\s,]+(?:мку|сцро|управлени|отдел|департамент|центр|администраци|учреждени|оо(?!\\p{L})|образовательн|общеобразовательн)"
                    + "|председател\\p{L}*\\s+(?:жюри|оргкомитет|комисси)|член\\p{L}*\\s+(?:жюри|оргкомитет|комисси)"
                    + "|секретар\\p{L}*\\s+(?:жюри|оргкомитет|комисси)|^начальник|^\\(?руководител|^директор(?:ам|ов))",
            FLAGS);

    private Officials() {}

    /** Whether this line speaks of such people. */
    static boolean in(String text, boolean school) {
        return ALWAYS.matcher(text).find()
                || (!school && WITHOUT_SCHOOL.matcher(text).find());
    }
}
