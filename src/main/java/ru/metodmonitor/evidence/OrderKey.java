package ru.metodmonitor.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.Folding;

/**
 * What makes an order that very order.
 *
 * @param issuer who issued it
 * @param number as written, without the number sign
 * @param date its date
 */
public record OrderKey(Issuer issuer, String number, LocalDate date) {
    /**
     * From the columns {@code issuer}, {@code number} and {@code date} of a row.
     *
     * @throws SQLException if the row has no such columns
     */
    public static OrderKey of(ResultSet row, Issuers known) throws SQLException {
        return new OrderKey(
                known.stored(row.getString("issuer")), row.getString("number"), LocalDate.parse(row.getString("date")));
    }

    /** The number without case, spaces and punctuation: {@code 412-О} and {@code 412 о} are one number. */
    public String numberKey() {
        return Folding.key(number);
    }
}
