package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;

/**
 * A row of {@code Приказы}.
 *
 * @param key issuer, number, date
 * @param title may be empty
 */
public record OrderRow(OrderKey key, String title) {
    static SheetRow<OrderRow> of(RawRow raw, Issuers issuers) {
        RowChecks checks = new RowChecks(raw);
        Optional<Issuer> issuer = checks.issuer(issuers);
        String number = checks.orderNumber(ImportColumn.NUMBER);
        Optional<LocalDate> date = checks.requiredDate(ImportColumn.DATE);
        String title = checks.text(ImportColumn.TITLE);
        return checks.row(() -> new OrderRow(new OrderKey(issuer.orElseThrow(), number, date.orElseThrow()), title));
    }
}
