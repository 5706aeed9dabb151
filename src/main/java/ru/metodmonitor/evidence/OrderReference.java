package ru.metodmonitor.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.text.Parsed;

/**
 * Reads how people write an order: {@code УОН № 412 от 15.02.2020}, {@code уон №412 от 15.2.20}, {@code приказ УОН от 15.02.2020
 * № 412-о}.
 */
public final class OrderReference {
    private static final String SIGN = "(?:№|N\\s?[oо°º]?\\.?|номер)";
    private static final String NUMBER = "([\\p{L}\\p{N}](?:[\\p{L}\\p{N}/.\\\\-]*[\\p{L}\\p{N}])?)";
    private static final String DATE =
            "([0-9]{1,4}\\s*[./-]\\s*[0-9]{1,2}\\s*[./-]\\s*[0-9]{1,4})(?![0-9])(?:\\s*г(?:\\.|ода)?)?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("^" + SIGN + "?\\s*" + NUMBER + "\\s*,?\\s*от\\s*" + DATE + "$", FLAGS);
    private static final Pattern DATE_FIRST =
            Pattern.compile("^от\\s*" + DATE + "\\s*,?\\s*" + SIGN + "?\\s*" + NUMBER + "$", FLAGS);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00ad]");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0]+");
    private static final String EXAMPLE = "order.example-reference";

    private final Issuers issuers;
    private final Pattern issuer;

    /** Reads orders of these issuers. */
    public OrderReference(Issuers issuers) {
        this.issuers = issuers;
        this.issuer = Pattern.compile(
                "^(?:приказ\\p{L}*\\s+)?(" + issuers.written() + ")(?![\\p{L}])[\\s,]*(.*)$", FLAGS | Pattern.DOTALL);
    }

    /** Whether the text begins as an order does, whatever follows. */
    public boolean looksLikeOne(String text) {
        return issuer.matcher(clean(text)).matches();
    }

    /** Reads a reference given whole. */
    public Parsed<OrderKey> parse(String text) {
        Matcher m = issuer.matcher(clean(text));
        if (!m.matches()) {
            return Parsed.problem("order.no-issuer", EXAMPLE, "text", shortened(text));
        }
        Issuer who = issuers.parse(m.group(1)).orElseThrow();
        String rest = m.group(2).strip();
        Matcher numberFirst = NUMBER_FIRST.matcher(rest);
        if (numberFirst.matches()) {
            return key(who, numberFirst.group(1), numberFirst.group(2));
        }
        Matcher dateFirst = DATE_FIRST.matcher(rest);
        if (dateFirst.matches()) {
            return key(who, dateFirst.group(2), dateFirst.group(1));
        }
        return Parsed.problem("order.not-whole", EXAMPLE, "text", shortened(text));
    }

    private static Parsed<OrderKey> key(Issuer issuer, String number, String dateText) {
        boolean hasDigit = number.chars().anyMatch(Character::isDigit);
        if (!hasDigit || number.length() > 40) {
            return Parsed.problem("order.bad-number", EXAMPLE, "number", shortened(number));
        }
        Optional<LocalDate> date = DateText.parse(dateText);
        return date.isPresent()
                ? Parsed.value(new OrderKey(issuer, number, date.get()))
                : Parsed.problem("date.impossible", "date.example", "text", dateText);
    }

    private static String clean(String text) {
        return GAP.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
