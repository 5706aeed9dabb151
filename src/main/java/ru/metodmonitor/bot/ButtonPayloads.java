package ru.metodmonitor.bot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import ru.metodmonitor.storage.Tx;

/** Button contents that are longer than the messenger's 64 bytes: stored, and referred to by number. */
public final class ButtonPayloads {
    private static final String PREFIX = "#";
    private final ButtonStore store = new ButtonStore();

    /** The text itself if it is short and free of colons, else a reference to it. */
    public String shorten(Tx tx, String text, int maxBytes, Instant at) {
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= maxBytes
                && text.indexOf(':') < 0
                && !text.startsWith(PREFIX);
        return fits ? text : PREFIX + store.idOf(tx, text, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** The text that was shortened; empty if the reference leads nowhere. */
    public Optional<String> restore(Tx tx, String shortened) {
        if (!shortened.startsWith(PREFIX)) {
            return Optional.of(shortened);
        }
        return shortened.matches("#\\d{1,18}")
                ? store.content(tx, Long.parseLong(shortened.substring(1)))
                : Optional.empty();
    }
}
