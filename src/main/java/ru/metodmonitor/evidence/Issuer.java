package ru.metodmonitor.evidence;

import java.util.Locale;
import java.util.Optional;

/** Who issues orders (ORDER-753, "Who"). */
public enum Issuer {
    /** Управление по образованию и науке. */
    UON("УОН"),
    /** Сочинский центр развития образования. */
    SCRO("СЦРО");

    private final String label;

    Issuer(String label) {
        this.label = label;
    }

    /** As written in texts and workbooks. */
    public String label() {
        return label;
    }

    /** Reads {@code УОН}, {@code СЦРО}, {@code МКУ СЦРО}, in any case. */
    public static Optional<Issuer> parse(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^МКУ\\s+", "");
        for (Issuer issuer : values()) {
            if (issuer.label.equals(word)) {
                return Optional.of(issuer);
            }
        }
        return Optional.empty();
    }
}
