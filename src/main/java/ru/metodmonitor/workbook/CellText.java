package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Text on its way from and into cells. */
final class CellText {
    /** Excel's limit of a cell. */
    static final int LIMIT = 32_767;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00ad]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** As read from a cell: trimmed, one space for any run of spaces, line breaks and control characters. */
    static String read(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            boolean letter = (c > ' ' && c < 0x7f) || (c >= 0x400 && c < 0x460);
            boolean inner = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            plain = letter || inner;
        }
        if (plain) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String clean = SPACES.matcher(visible).replaceAll(" ").strip();
        return clean.length() <= LIMIT ? clean : clean.substring(0, LIMIT);
    }

    /**
     * As written to a cell: without what XML can't hold, line breaks kept, within Excel's limit, and inert: what looks like
     * Excel's escape of a character ({@code _x0041_}) stays the text it is.
     */
    static String written(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Nearly all texts are: then nothing is copied. */
    private static boolean isPlain(String text) {
        if (text.length() > LIMIT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7f && c != '_') || (c >= 0xa0 && c < Character.MIN_SURROGATE);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && out.length() <= LIMIT; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean line = c == '\n' || c == '\t';
            boolean holdable = c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff && (c < 0x80 || c > 0x9f);
            boolean lonely = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (line || (holdable && !lonely)) {
                out.appendCodePoint(c);
            }
        }
        String clean = out.indexOf("_x") < 0
                ? out.toString()
                : ESCAPE_LIKE.matcher(out).replaceAll("_x005F_");
        return clean.length() <= LIMIT ? clean : shortened(clean);
    }

    private static String shortened(String text) {
        int end = LIMIT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
