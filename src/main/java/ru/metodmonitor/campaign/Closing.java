package ru.metodmonitor.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Role;

/** What closes a milestone. */
public enum Closing {
    /** The button «Ознакомлен». */
    ACQUAINTED,
    /** The school has looked through its entries: all is right, or remarks. */
    CHECKED,
    /** The protocol of a discussion with its plan. */
    DISCUSSED,
    /** An operator says so. */
    DONE;

    /** By its name in the configuration. */
    public static Optional<Closing> parse(String text) {
        return Arrays.stream(values()).filter(c -> c.id().equals(text)).findFirst();
    }

    /** The name in the configuration and in texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role can do it; a territory's is done when its schools have. */
    boolean fits(Role audience) {
        return switch (audience) {
            case HEAD, TERRITORY -> this != DONE;
            case OPERATOR -> this == DONE;
            case ADMIN, ANALYST -> false;
        };
    }
}
