package ru.metodmonitor.evidence.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result that a line or a heading names.
 *
 * @param text as people say it of one person
 * @param winner whether it is a victory, a prize or a laureate's title (indicator 3), or mere participation (indicator 2)
 * @param start where it begins in the line
 * @param end where it ends
 */
record ResultWord(String text, boolean winner, int start, int end) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String PLACE = "(?:[1-3]|I{1,3}|перв\\p{L}*|втор\\p{L}*|треть\\p{L}*)(?:-?[а-я]{1,2})?";
    private static final Pattern ANY = Pattern.compile(
            "(?<place>" + PLACE + "\\s*мест\\p{L}*)"
                    + "|(?<degree>диплом\\p{L}*\\s*(?:за\\s+)?" + PLACE + "\\s*степен\\p{L}*)"
                    + "|(?<placed>диплом\\p{L}*\\s+за\\s+" + PLACE + "\\s*мест\\p{L}*)"
                    + "|(?<win>(?<![\\p{L}])победител\\p{L}*|гран-при)"
                    + "|(?<prize>(?<![\\p{L}])приз[её]р\\p{L}*)"
                    + "|(?<laureate>(?<![\\p{L}])лауреат\\p{L}*(?:\\s+" + PLACE + "\\s*степен\\p{L}*)?)"
                    + "|(?<diploma>(?<![\\p{L}])дипломант\\p{L}*)"
                    + "|(?<part>(?:сертификат\\p{L}*\\s+)?(?<![\\p{L}])участни[кц]\\p{L}*|за\\s+участие)",
            FLAGS);

    static Optional<ResultWord> in(String line) {
        Matcher matcher = ANY.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new ResultWord(text(matcher), matcher.group("part") == null, matcher.start(), matcher.end()));
    }

    private static String text(Matcher matcher) {
        if (matcher.group("win") != null) {
            return matcher.group("win").toLowerCase(Locale.ROOT).startsWith("гран") ? "гран-при" : "победитель";
        }
        if (matcher.group("prize") != null) {
            return "призёр";
        }
        if (matcher.group("laureate") != null) {
            String words = matcher.group("laureate").toLowerCase(Locale.ROOT);
            int degree = words.indexOf(' ');
            return degree < 0
                    ? "лауреат"
                    : "лауреат" + matcher.group("laureate").substring(degree);
        }
        if (matcher.group("diploma") != null) {
            return "дипломант";
        }
        if (matcher.group("part") != null) {
            return "участник";
        }
        return matcher.group().strip().replaceAll("\\s+", " ");
    }
}
