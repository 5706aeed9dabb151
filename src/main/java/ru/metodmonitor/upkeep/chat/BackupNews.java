package ru.metodmonitor.upkeep.chat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.text.Phrase;

/** When the last good copy was made: for the state of the program and for admins in the morning. */
public final class BackupNews {
    private BackupNews() {}

    /** A line for each folder that copies go to. */
    public static List<Phrase> lines(BackupFolder backups, ZoneId zone) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(line(backups.last(), zone, "status.backup", "status.no-backup"));
        if (backups.hasSecond()) {
            lines.add(line(backups.lastInSecond(), zone, "status.backup-second", "status.no-backup-second"));
        }
        return lines;
    }

    private static Phrase line(Optional<BackupFolder.Made> last, ZoneId zone, String found, String none) {
        return last.map(made -> Phrase.of(
                        found,
                        "at",
                        LocalDateTime.ofInstant(made.at().toInstant(ZoneOffset.UTC), zone),
                        "file",
                        made.file().getFileName().toString()))
                .orElseGet(() -> Phrase.of(none));
    }
}
