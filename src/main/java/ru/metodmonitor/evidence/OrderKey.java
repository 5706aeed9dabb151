package ru.metodmonitor.evidence;

import java.time.LocalDate;
import ru.metodmonitor.registry.Folding;

/**
 * What makes an order that very order.
 *
 * @param issuer who issued it
 * @param number as written, without the number sign
 * @param date its date
 */
public record OrderKey(Issuer issuer, String number, LocalDate date) {
    /** The number without case, spaces and punctuation: {@code 412-О} and {@code 412 о} are one number. */
    public String numberKey() {
        return Folding.key(number);
    }
}
