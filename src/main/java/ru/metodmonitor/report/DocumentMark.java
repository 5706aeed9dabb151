package ru.metodmonitor.report;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.municipality.FoundingOrder;
import ru.metodmonitor.text.Phrase;

/**
 * What every document says of itself: whether the results are approved, the state of the journal it was made from, and the order
 * that it is made by.
 *
 * @param approved since when; empty: preliminary
 * @param corrected whether results or what they are made from have changed since
 * @param journalCode the short code of the journal's head
 * @param day when the document was made
 * @param founding the order by which the year is monitored
 */
public record DocumentMark(
        Optional<LocalDate> approved, boolean corrected, String journalCode, LocalDate day, FoundingOrder founding) {
    /** In one line, for pictures and footers. */
    Phrase line() {
        return Phrase.of("report.mark", "status", status(), "code", journalCode);
    }

    /** The same for programs: {@code preliminary}, {@code approved} or {@code corrected}. */
    public String code() {
        return approved.isEmpty() ? "preliminary" : corrected ? "corrected" : "approved";
    }

    /** Approved, corrected since, or preliminary. */
    Phrase status() {
        return approved.map(d -> Phrase.of(corrected ? "report.status.corrected" : "report.status.approved", "date", d))
                .orElseGet(() -> Phrase.of("report.status.preliminary"));
    }
}
