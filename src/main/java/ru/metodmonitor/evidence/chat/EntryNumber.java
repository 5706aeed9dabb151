package ru.metodmonitor.evidence.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.text.Parsed;

/** Reads the number of an entry: {@code 123}, {@code № 123}, {@code №123}; and one with a reason behind it. */
public final class EntryNumber {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:№|N)?\\s*(\\d{1,15})(?:[\\s,.:;—-]+(.*))?\\s*", Pattern.DOTALL);
    static final int LONGEST_REASON = 500;

    private EntryNumber() {}

    /** The number alone, or with anything behind it. */
    public static Parsed<Long> parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches()
                ? Parsed.value(Long.parseLong(m.group(1)))
                : Parsed.problem("entry.no-number", "entry.example");
    }

    /** The number, if nothing is behind it. */
    public static Optional<Long> bare(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches() && (m.group(2) == null || m.group(2).isBlank())
                ? Optional.of(Long.parseLong(m.group(1)))
                : Optional.empty();
    }

    /** A number and a reason, as in {@code /retract 123 ошибка в школе}. */
    public static Parsed<WithReason> withReason(String text, String example) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Parsed.problem("entry.no-number", example);
        }
        String reason = m.group(2) == null ? "" : m.group(2).strip();
        if (reason.isEmpty()) {
            return Parsed.problem("entry.no-reason", example);
        }
        return reason.length() > LONGEST_REASON
                ? Parsed.problem("entry.reason-too-long", example, "limit", LONGEST_REASON)
                : Parsed.value(new WithReason(Long.parseLong(m.group(1)), reason));
    }

    /**
     * What was asked.
     *
     * @param number of the entry
     * @param reason not empty
     */
    public record WithReason(long number, String reason) {}
}
