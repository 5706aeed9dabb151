package ru.metodmonitor.registry;

import java.util.Locale;
import java.util.Optional;

/** Groups of comparable schools (the founding order, "Processing"). */
public enum Cluster {
    /** Средние свыше 500 обучающихся. */
    A,
    /** Средние до 500 обучающихся. */
    B,
    /** Основные. */
    C;

    /** Reads a letter, Latin or the Cyrillic one that looks or sounds like it. */
    public static Optional<Cluster> parse(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "A", "А" -> Optional.of(A);
            case "B", "В", "Б" -> Optional.of(B);
            case "C", "С", "Ц" -> Optional.of(C);
            default -> Optional.empty();
        };
    }
}
