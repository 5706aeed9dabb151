package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters of /entries as typed: {@code школа:10 показатель:3 год:2019-2020 приказ:412 автор:@name статус:…} and free words.
 *
 * @param school as typed
 * @param indicator as typed
 * @param year as typed
 * @param order a number as typed
 * @param author {@code @name} or {@code я}
 * @param status as typed
 * @param words the rest
 */
record FilterText(
        Optional<String> school,
        Optional<String> indicator,
        Optional<String> year,
        Optional<String> order,
        Optional<String> author,
        Optional<String> status,
        List<String> words) {
    private static final Pattern PART = Pattern.compile(
            "(школа|показатель|год|приказ|автор|статус)\\s*:\\s*(?:\"([^\"]*)\"|«([^»]*)»|"
                    // A school may be written with its kind: школа:СОШ № 10
                    + "((?:(?:мобу|мбоу|сош|оош|гимназия|лицей|школа)\\s+)*№?\\s*\\S+))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static FilterText parse(String text) {
        Matcher m = PART.matcher(text);
        StringBuilder rest = new StringBuilder();
        java.util.Map<String, String> parts = new java.util.HashMap<>();
        while (m.find()) {
            String value = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
            parts.put(m.group(1).toLowerCase(java.util.Locale.ROOT), value.strip());
            m.appendReplacement(rest, " ");
        }
        m.appendTail(rest);
        List<String> words = new ArrayList<>(List.of(rest.toString().strip().split("\\s+")));
        words.removeIf(String::isBlank);
        return new FilterText(
                part(parts, "школа"),
                part(parts, "показатель"),
                part(parts, "год"),
                part(parts, "приказ"),
                part(parts, "автор"),
                part(parts, "статус"),
                words);
    }

    /** The same filters but for the school's. */
    static String withoutSchool(String text) {
        return PART.matcher(text)
                .replaceAll(m -> m.group(1).equalsIgnoreCase("школа") ? "" : Matcher.quoteReplacement(m.group()))
                .strip();
    }

    private static Optional<String> part(java.util.Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).filter(v -> !v.isEmpty());
    }
}
