package ru.metodmonitor.evidence.reading;

import java.util.List;
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
    private static final String PLACE =
            "(?<![\\p{L}\\d])(?<%s>\\d{1,2}|I{1,3}|IV|VI{0,3}|перв\\p{L}*|втор\\p{L}*|треть\\p{L}*)(?:-?[а-я]{1,2})?";
    private static final Pattern ANY = Pattern.compile(
            "(?<degree>диплом\\p{L}*\\s*(?:за\\s+)?" + PLACE.formatted("d") + "\\s*степен\\p{L}*)"
                    + "|(?<place>(?:диплом\\p{L}*\\s+)?(?:за\\s+)?(?<words>" + PLACE.formatted("p")
                    + "\\s*мест\\p{L}*))"
                    + "|(?<win>(?<![\\p{L}])победител\\p{L}*|(?<![\\p{L}])гран-при)"
                    + "|(?<prize>(?<![\\p{L}])(?:приз[её]р\\p{L}*|призов\\p{L}*\\s+мест\\p{L}*))"
                    + "|(?<laureate>(?<![\\p{L}])лауреат\\p{L}*(?:\\s+" + PLACE.formatted("l") + "\\s*степен\\p{L}*)?)"
                    + "|(?<diploma>(?<![\\p{L}])дипломант\\p{L}*)"
                    + "|(?<part>(?:сертификат\\p{L}*\\s+)?(?<![\\p{L}])(?:участни[кц]\\p{L}*|(?:за\\s+)?участи[ея](?![\\p{L}])))",
            FLAGS);
    private static final Pattern PRIZE_PLACE =
            Pattern.compile("(?:[1-3]|I{1,3}|перв\\p{L}*|втор\\p{L}*|треть\\p{L}*)", FLAGS);

    /**
     * What several words over one list have in common: «Победители и призёры» are all winners, though nobody knows which of them somebody
     * is; «участники и победители» have nothing in common.
     */
    static Optional<ResultWord> common(List<ResultWord> words) {
        ResultWord first = words.get(0);
        if (words.stream().allMatch(w -> w.text.equals(first.text))) {
            return Optional.of(first);
        }
        return words.stream().allMatch(w -> w.winner == first.winner)
                ? Optional.of(new ResultWord("", first.winner, first.start, first.end))
                : Optional.empty();
    }

    static Optional<ResultWord> in(String line) {
        Matcher matcher = ANY.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean low = matcher.group("p") != null
                && !PRIZE_PLACE.matcher(matcher.group("p")).matches();
        boolean winner = matcher.group("part") == null && !low;
        return Optional.of(new ResultWord(text(matcher), winner, matcher.start(), matcher.end()));
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
        return matcher.group("d") == null
                ? matcher.group("words").strip().replaceAll("\\s+", " ")
                : "диплом " + matcher.group("d") + " степени";
    }
}
