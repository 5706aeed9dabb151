package ru.metodmonitor.report.word;

import java.util.regex.Pattern;

/** Makes text fit to print: no line begins with what belongs to the line before, no character that XML can't hold. */
final class Typography {
    private static final String NO_BREAK = "\u00a0";
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern LONE = Pattern.compile("(?:\\p{Cs}|[\\uD800-\\uDFFF])");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern DASH = Pattern.compile(" [-–—] ");
    private static final Pattern SIGN = Pattern.compile("([№§]) (?=\\S)");
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\p{L}\\d])([ВвКкСсУуОоИиАаЯя]|[Нн]а|[Зз]а|[Пп]о|[Ии]з|[Оо]т|[Дд]о|[Нн]е) (?=\\S)");
    private static final Pattern UNIT = Pattern.compile("(\\d) (?=%|п\\. п\\.|обучающ|педагог|школ|человек|балл)");
    private static final Pattern OF = Pattern.compile("(\\d) из[ \\u00a0](?=\\d)");
    private static final Pattern POINTS = Pattern.compile("п\\. п\\.");

    private Typography() {}

    static String of(String text) {
        String clean = NOT_XML.matcher(text).replaceAll(" ");
        if (LONE.matcher(clean).find()) {
            clean = new String(
                    clean.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        }
        String s = QUOTED.matcher(clean).replaceAll("«$1»");
        s = DASH.matcher(s).replaceAll(NO_BREAK + "— ");
        s = SIGN.matcher(s).replaceAll("$1" + NO_BREAK);
        s = SHORT.matcher(s).replaceAll("$1" + NO_BREAK);
        s = UNIT.matcher(s).replaceAll("$1" + NO_BREAK);
        s = OF.matcher(s).replaceAll("$1" + NO_BREAK + "из" + NO_BREAK);
        return POINTS.matcher(s).replaceAll("п." + NO_BREAK + "п.");
    }
}
