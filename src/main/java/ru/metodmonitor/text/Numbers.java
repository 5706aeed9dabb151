package ru.metodmonitor.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as Russian readers expect them: decimal comma, no-break space before the percent sign. */
public final class Numbers {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** A share of 0…1 as percent with one decimal: {@code 0.12 -> "12,0 %"} with a no-break space. */
    public static String percent(double share) {
        return decimal(share * 100, 1) + NO_BREAK_SPACE + "%";
    }

    /** A number with a fixed count of decimals, half up: {@code decimal(61.25, 2) -> "61,25"}. */
    public static String decimal(double value, int decimals) {
        return decimal(BigDecimal.valueOf(value), decimals);
    }

    /** A number with a fixed count of decimals, half up. */
    public static String decimal(BigDecimal value, int decimals) {
        String text =
                value.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    /** A difference with its sign: {@code signed(2.5, 1) -> "+2,5"}, {@code "−2,5"}, {@code "0,0"}. */
    public static String signed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + decimal(rounded, decimals) : decimal(rounded, decimals);
    }
}
