package ru.metodmonitor.registry;

import java.util.Locale;
import java.util.Optional;

/** Kinds of schools; the level decides the cluster (the founding order, "Processing"). */
public enum SchoolKind {
    /** Средняя общеобразовательная школа. */
    SOSH("СОШ", true),
    /** Гимназия. */
    GYMNASIUM("Гимназия", true),
    /** Лицей. */
    LYCEUM("Лицей", true),
    /** Основная общеобразовательная школа. */
    OOSH("ООШ", false);

    private final String label;
    private final boolean secondary;

    SchoolKind(String label, boolean secondary) {
        this.label = label;
        this.secondary = secondary;
    }

    /** As it stands in workbooks and texts. */
    public String label() {
        return label;
    }

    /** Среднее общее образование; otherwise основное общее. */
    public boolean isSecondary() {
        return secondary;
    }

    /** Reads a label, forgiving case, spaces and the usual long forms. */
    public static Optional<SchoolKind> parse(String text) {
        String folded = Folding.words(text);
        for (SchoolKind kind : values()) {
            if (folded.equals(kind.label.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return switch (folded) {
            case "средняя общеобразовательная школа", "средняя школа", "мобу сош", "мбоу сош" -> Optional.of(SOSH);
            case "основная общеобразовательная школа", "основная школа", "мобу оош", "мбоу оош" -> Optional.of(OOSH);
            default -> Optional.empty();
        };
    }
}
