package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a mark of a line.
 *
 * @param type which of them
 * @param text as it stands there; a hyphenated word is one, «2-е» is one number
 * @param folded in small letters, е for ё; of numbers the digits
 * @param sense what the word speaks of
 * @param start where it begins in the line
 * @param end where it ends
 */
record Token(Type type, String text, String folded, Sense sense, int start, int end) {
    private static final String QUOTES = "\"«»“”„";
    private static final String DASHES = "-–—−‒";

    /** Words, numbers, marks. */
    enum Type {
        WORD,
        NUMBER,
        /** № or N. */
        NUMERO,
        DASH,
        COMMA,
        SEMICOLON,
        COLON,
        DOT,
        QUOTE,
        OPEN,
        CLOSE,
        TAB,
        OTHER
    }

    /** Takes a line apart; one pass. */
    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int end = i + 1;
            Type type = mark(c);
            if (Character.isLetter(c)) {
                end = word(line, i);
                type = Type.WORD;
            } else if (Character.isDigit(c)) {
                end = number(line, i);
                type = Type.NUMBER;
            }
            if (c != ' ') {
                add(tokens, type, line.substring(i, end), i, end, line);
            }
            i = end;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, Type type, String text, int start, int end, String line) {
        if (type == Type.NUMBER) {
            tokens.add(new Token(type, text, digits(text), Sense.NONE, start, end));
            return;
        }
        boolean numero = (text.equalsIgnoreCase("N") || text.equalsIgnoreCase("No")) && isNumberBehind(line, end);
        if (type == Type.WORD && !numero) {
            String folded =
                    text.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е').replace('–', '-');
            tokens.add(new Token(type, text, folded, Lexicon.of(folded), start, end));
            return;
        }
        tokens.add(new Token(numero ? Type.NUMERO : type, text, text, Sense.NONE, start, end));
    }

    private static String digits(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** «N 5», «N. 5», «N5». */
    private static boolean isNumberBehind(String line, int end) {
        int i = line.startsWith(".", end) ? end + 1 : end;
        i = line.startsWith(" ", i) ? i + 1 : i;
        return i < line.length() && Character.isDigit(line.charAt(i));
    }

    private static int word(String line, int from) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean inside = (c == '-' || c == '–' || c == '\'' || c == '’')
                    && i + 1 < line.length()
                    && Character.isLetter(line.charAt(i + 1));
            if (!Character.isLetter(c) && !inside) {
                break;
            }
            i++;
        }
        return i;
    }

    /** «17,5», «15.02.2020», «8-й», «1.2». */
    private static int number(String line, int from) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean inside = ",./:".indexOf(c) >= 0 && i + 1 < line.length() && Character.isDigit(line.charAt(i + 1));
            if (!Character.isDigit(c) && !inside) {
                break;
            }
            i++;
        }
        int letters = i + 1;
        while (letters < line.length() && letters <= i + 2 && isSmall(line.charAt(letters))) {
            letters++;
        }
        boolean suffix = i < line.length()
                && line.charAt(i) == '-'
                && letters > i + 1
                && (letters == line.length() || !Character.isLetterOrDigit(line.charAt(letters)));
        return suffix ? letters : i;
    }

    private static boolean isSmall(char c) {
        return c >= 'а' && c <= 'я';
    }

    private static Type mark(char c) {
        if (QUOTES.indexOf(c) >= 0) {
            return Type.QUOTE;
        }
        if (DASHES.indexOf(c) >= 0) {
            return Type.DASH;
        }
        return switch (c) {
            case '№' -> Type.NUMERO;
            case ',' -> Type.COMMA;
            case ';' -> Type.SEMICOLON;
            case ':' -> Type.COLON;
            case '.' -> Type.DOT;
            case '(', '[' -> Type.OPEN;
            case ')', ']' -> Type.CLOSE;
            case '\t' -> Type.TAB;
            default -> Type.OTHER;
        };
    }

    boolean is(Type its) {
        return type == its;
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    /** Whether it begins with a capital. */
    boolean isCapital() {
        return type == Type.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean isLower() {
        return type == Type.WORD && !Character.isUpperCase(text.charAt(0));
    }

    /** A plain number; empty text tells none: −1. */
    int number() {
        return type == Type.NUMBER
                        && !folded.isEmpty()
                        && folded.length() <= 4
                        && (folded.length() == text.length() || text.charAt(folded.length()) == '-')
                ? Integer.parseInt(folded)
                : -1;
    }

    /** Whether nothing but spaces lies between this token and the next. */
    boolean touches(Token next, String line) {
        return next.start >= end
                && next.start <= line.length()
                && line.substring(end, next.start).isBlank();
    }
}
