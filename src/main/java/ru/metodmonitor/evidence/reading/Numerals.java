package ru.metodmonitor.evidence.reading;

import java.util.Map;
import java.util.Optional;

/** Numbers of places and degrees, as people type them: 2, II, «П» and «ІІ» from a Cyrillic keyboard, «l» for one, «второе». */
final class Numerals {
    private static final int LONGEST = 4;

    private static final Map<Character, Character> ROMAN =
            Map.of('i', 'I', 'l', 'I', 'і', 'I', '1', 'I', 'v', 'V', 'x', 'X', 'х', 'X', 'п', 'N', 'ш', 'M');

    private Numerals() {}

    /** What a token counts where a number is due; 0: nothing. */
    static int value(Token token) {
        if (token.is(Token.Type.NUMBER)) {
            return Math.max(0, token.number());
        }
        if (token.sense() == Sense.ORDINAL) {
            return ordinal(token.folded());
        }
        return token.isWord() ? roman(token.folded()).orElse(0) : 0;
    }

    private static int ordinal(String folded) {
        return folded.startsWith("перв")
                ? 1
                : folded.startsWith("втор") ? 2 : folded.startsWith("трет") ? 3 : folded.startsWith("четв") ? 4 : 5;
    }

    private static Optional<Integer> roman(String folded) {
        int hyphen = folded.indexOf('-');
        int length = hyphen < 0 ? folded.length() : hyphen;
        if (length == 0 || length > LONGEST) {
            return Optional.empty();
        }
        if (folded.startsWith("з") && length == 1) {
            return Optional.of(3);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(ROMAN.getOrDefault(folded.charAt(i), '?'));
        }
        // П stands for II, Ш for III.
        return switch (out.toString().replace("N", "II").replace("M", "III")) {
            case "I" -> Optional.of(1);
            case "II" -> Optional.of(2);
            case "III" -> Optional.of(3);
            case "IV" -> Optional.of(4);
            case "V" -> Optional.of(5);
            case "VI" -> Optional.of(6);
            case "VII" -> Optional.of(7);
            case "VIII" -> Optional.of(8);
            case "IX" -> Optional.of(9);
            case "X" -> Optional.of(10);
            default -> Optional.empty();
        };
    }

    /** As it is written properly: digits stay digits, letters become Roman ones. */
    static String shown(Token token) {
        if (!token.isWord() || token.sense() == Sense.ORDINAL) {
            return token.text();
        }
        int value = value(token);
        return switch (value) {
            case 1, 2, 3 -> "I".repeat(value);
            default -> token.text();
        };
    }
}
