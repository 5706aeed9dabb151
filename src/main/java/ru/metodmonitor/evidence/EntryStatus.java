package ru.metodmonitor.evidence;

import java.util.Arrays;
import java.util.Optional;
import ru.metodmonitor.registry.Folding;

/** The life of an entry (SPEC section 4). Only a confirmed one counts. */
public enum EntryStatus {
    /** На проверке. */
    SUBMITTED("на проверке"),
    /** Подтверждена. */
    CONFIRMED("подтверждена"),
    /** Отклонена. */
    REJECTED("отклонена"),
    /** Отозвана. */
    RETRACTED("отозвана");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** As it stands in workbooks and filters. */
    public String label() {
        return label;
    }

    /** Reads what a person writes into a cell, in any ending: {@code Подтверждено}, {@code отозвана} …; nothing else is guessed. */
    public static Optional<EntryStatus> written(String text) {
        String folded = Folding.words(text);
        return Arrays.stream(values())
                .filter(status -> folded.startsWith(status.label.substring(0, status.label.length() - 1)))
                .findFirst();
    }

    /** Reads the beginning of a label: {@code подтв}, {@code на проверке} … */
    public static Optional<EntryStatus> parse(String text) {
        String folded = Folding.words(text);
        for (EntryStatus status : values()) {
            boolean begins = status.label.startsWith(folded)
                    || status.label.replace("на ", "").startsWith(folded);
            if (folded.length() >= 3 && begins) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
