package ru.metodmonitor.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the journal as a person has it in hand, from a message or a document.
 *
 * <p>It is the line's number and the first {@value #DIGITS} hex digits of its hash: {@code 1284-7f3a-90bc-12de-44aa-0b1c-9d2e}. Nobody
 * can make another journal in which that line has them. The first documents printed 12 digits without a number.
 *
 * @param seq the line's number; empty where none is given
 * @param digits the beginning of the line's hash, in lower case
 */
public record Code(Optional<Long> seq, String digits) {
    /** How many digits of the hash are printed: 96 bits, out of anybody's reach. */
    static final int DIGITS = 24;

    private static final int WHOLE_HASH = 64;
    private static final int FEWEST = 8;
    private static final Pattern HEX =
            Pattern.compile("(?<![\\p{L}\\p{N}])[0-9a-f]+(?:[-–—.:·/\\s\\u00a0]+[0-9a-f]+)*(?![\\p{L}\\p{N}])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** As it is printed for a line. */
    static String of(long seq, String hash) {
        StringBuilder text = new StringBuilder().append(seq);
        for (int i = 0; i < DIGITS; i += 4) {
            text.append('-').append(hash, i, i + 4);
        }
        return text.toString();
    }

    /** A code as typed or pasted: dashes, spaces, case, and Cyrillic letters that look like digits are forgiven. */
    public static Optional<Code> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('а', 'a')
                .replace('в', 'b')
                .replace('с', 'c')
                .replace('е', 'e');
        Matcher found = HEX.matcher(plain);
        if (!found.find()) {
            return Optional.empty();
        }
        String hex = found.group().replaceAll("[^0-9a-f]", "");
        if (hex.length() < FEWEST) {
            return Optional.empty();
        }
        int digits = hex.length() >= WHOLE_HASH ? WHOLE_HASH : Math.min(DIGITS, hex.length());
        String number = hex.substring(0, hex.length() - digits);
        if (number.isEmpty()) {
            return Optional.of(new Code(Optional.empty(), hex));
        }
        return NUMBER.matcher(number).matches()
                ? Optional.of(new Code(Optional.of(Long.parseLong(number)), hex.substring(number.length())))
                : Optional.empty();
    }

    /** Whether it is too short to be a witness against whoever holds the file. */
    boolean isShort() {
        return digits.length() < DIGITS;
    }
}
