package ru.metodmonitor.evidence.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what a recogniser regularly does to the signs of an order. Only where nothing else can stand: the sign before a school's number
 * and that number, stray marks.
 */
final class PictureWords {
    private static final Pattern GLUED = Pattern.compile("(?<=\\s)[—–-](?=\\p{Lu}\\p{Ll})");
    private static final Pattern NUMERO =
            Pattern.compile("(?<![\\p{L}\\d])(?:№[.,:]|N[eоo°]?|Ме|Мо|Ло|Ле|№о|Л№)(?=\\s*\\d{1,3}(?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("(?<=№\\s?)([\\dОоЗзбlI|]{1,3})(?![\\p{L}\\d])");
    private static final Pattern STRAY = Pattern.compile("[`‚~^\\\\|{}<>]");
    private static final String LETTERS = "ОоЗзбlI|";
    private static final String DIGITS = "00336111";

    private PictureWords() {}

    static String mended(String line) {
        String text = NUMERO.matcher(GLUED.matcher(line).replaceAll("")).replaceAll("№");
        text = NUMBER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(digits(m.group(1))));
        text = STRAY.matcher(text).replaceAll("");
        return text.indexOf('“') < 0 && text.indexOf('”') < 0 ? text.replace("„", "") : text;
    }

    private static String digits(String number) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int at = LETTERS.indexOf(c);
            out.append(at < 0 ? c : DIGITS.charAt(at));
        }
        return out.toString();
    }
}
