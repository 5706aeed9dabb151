package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that a page's width has torn apart become one again where it is plain that they belong together. */
final class TornLines {
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");
    private static final Pattern ENDS_IN_NAME = Pattern.compile(".*\\p{Lu}\\p{L}+");
    private static final Pattern ENDS_IN_KIND =
            Pattern.compile("(?iu).*(?<![\\p{L}])(?:№|сош|оош|гимнази\\p{L}*|лице\\p{L}{1,3}|школ\\p{L}{1,2})");
    private static final Pattern NUMBER = Pattern.compile("(?:№\\s*)?\\d{1,4}(?![.)\\d]).*|№\\s*\\d{1,4}.*");
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?iu).*(?<![\\p{L}])(?:муниципальн\\p{L}*|общеобразовательн\\p{L}*|бюджетн\\p{L}*|автономн\\p{L}*|учрежден\\p{L}*|средн\\p{L}*"
                    + "|основн\\p{L}*|учител[ьяюей]\\p{L}?|педагог[ау]?|преподавател[ьяюей]\\p{L}?|заместител[ьяюей]\\p{L}?|директор[ау]?"
                    + "|и|по|русского|английского|начальных|физической|М[ОБАК]{1,2}[ОБУ]{1,3}|диплом\\p{L}*|степени|имени|им\\.)");
    private static final Pattern LOWER = Pattern.compile("[а-яё].*");

    private TornLines() {}

    static List<String> joined(List<String> lines) {
        List<String> whole = new ArrayList<>();
        for (String line : lines) {
            if (!whole.isEmpty() && goesOn(CopiedText.clean(whole.get(whole.size() - 1)), CopiedText.clean(line))) {
                whole.set(whole.size() - 1, whole.get(whole.size() - 1).strip() + " " + CopiedText.clean(line));
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    private static boolean goesOn(String above, String line) {
        if (above.isEmpty() || line.isEmpty() || above.contains("\t") || TableColumns.isHeader(above)) {
            return false;
        }
        boolean name = CAPITAL.matcher(line).matches()
                && Patronymic.of(line.split("[\\s,;.]+", 2)[0]).isPresent()
                && ENDS_IN_NAME.matcher(above).matches();
        boolean number =
                ENDS_IN_KIND.matcher(above).matches() && NUMBER.matcher(line).matches();
        boolean sentence =
                UNFINISHED.matcher(above).matches() && LOWER.matcher(line).matches();
        return name || number || sentence;
    }
}
